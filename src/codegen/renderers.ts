import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Connector } from '../definition/connector.ts'
import { CodegenError } from './codegen-error.ts'
import type { RenderedPackage } from './render-package.ts'
import type { Language } from './targets/index.ts'

/**
 * Threads that render, one a language, of which two work at a time, on one job each; the others wait in the order in which
 * they came. Threads are started when needed and end when nothing comes for a while; one that has rendered something large
 * ends as soon as another language begins, for the memory it has taken.
 */
export interface Renderers {
  /** Throws `CodegenError`: of the kind `busy` where too many wait already. */
  render(connector: Connector, language: Language): Promise<RenderedPackage>
  close(): Promise<void>
}

/** What goes to a thread. */
export interface RenderJob {
  readonly connector: Connector
  readonly language: Language
}

/** What comes back. */
export type RenderAnswer = { readonly rendered: RenderedPackage } | { readonly failure: string }

interface Waiting extends RenderJob {
  readonly done: PromiseWithResolvers<RenderedPackage>
}

interface Thread {
  readonly worker: Worker
  job: Waiting | undefined
  timer: NodeJS.Timeout | undefined
  isLarge: boolean
}

/** How many languages are rendered at once. */
export const LANGUAGES_AT_ONCE = 2
const WAITING_MAX = 64
/** From this size on a package has made a thread large, in characters. */
const LARGE = 2_000_000
const IDLE_MS = 20_000
const RENDER_TIMEOUT_MS = 120_000
/** What is made of a definition is mostly kept: a large nursery for short-lived values only takes memory, in each thread. */
const NURSERY_MB = 6
const WORKER = new URL(`./render-worker${extname(import.meta.url)}`, import.meta.url)

export const createRenderers = ({ idleMs = IDLE_MS }: { idleMs?: number } = {}): Renderers => {
  const threads = new Map<Language, Thread>()
  let queue: Waiting[] = []

  const end = async (language: Language, why: CodegenError): Promise<void> => {
    const thread = threads.get(language)
    if (thread === undefined) return
    threads.delete(language)
    clearTimeout(thread.timer)
    thread.job?.done.reject(why)
    await thread.worker.terminate()
  }

  const start = (language: Language): Thread => {
    const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } })
    const thread: Thread = { worker, job: undefined, timer: undefined, isLarge: false }
    threads.set(language, thread)
    worker.on('message', (answer: RenderAnswer) => settle(language, thread, answer))
    worker.once('error', (error: Error) => {
      if (threads.get(language) !== thread) return
      void end(language, new CodegenError('render', error.message, error))
      dispatch()
    })
    return thread
  }

  const settle = (language: Language, thread: Thread, answer: RenderAnswer): void => {
    const { job } = thread
    clearTimeout(thread.timer)
    thread.job = undefined
    thread.timer = setTimeout(() => void end(language, CLOSED), idleMs).unref()
    if ('rendered' in answer) {
      thread.isLarge ||= sizeOf(answer.rendered) > LARGE
      job?.done.resolve(answer.rendered)
    } else job?.done.reject(new CodegenError('render', answer.failure))
    dispatch()
  }

  /** Gives work to whoever is free, oldest first. */
  const dispatch = (): void => {
    for (;;) {
      const busy = [...threads.values()].filter(({ job }) => job !== undefined).length
      const next = queue.find(({ language }) => threads.get(language)?.job === undefined)
      if (next === undefined || busy >= LANGUAGES_AT_ONCE) return
      queue = queue.filter((job) => job !== next)
      begin(next)
    }
  }

  const begin = (job: Waiting): void => {
    const { connector, language } = job
    for (const [name, { job: other, isLarge }] of threads)
      if (name !== language && other === undefined && isLarge) void end(name, CLOSED)
    const thread = threads.get(language) ?? start(language)
    clearTimeout(thread.timer)
    thread.job = job
    thread.timer = setTimeout(() => {
      void end(language, new CodegenError('render', `${connector.name} took too long in ${language}.`))
      dispatch()
    }, RENDER_TIMEOUT_MS)
    thread.worker.postMessage({ connector, language } satisfies RenderJob)
  }

  return {
    render: (connector, language) => {
      if (queue.length >= WAITING_MAX)
        return Promise.reject(new CodegenError('busy', 'Too many clients are being generated at the moment.'))
      const done = Promise.withResolvers<RenderedPackage>()
      queue.push({ connector, language, done })
      dispatch()
      return done.promise
    },
    close: async () => {
      for (const { done } of queue) done.reject(CLOSED)
      queue = []
      await Promise.all([...threads.keys()].map((language) => end(language, CLOSED)))
    },
  }
}

const CLOSED = new CodegenError('render', 'The generator was closed.')

const sizeOf = ({ files }: RenderedPackage): number => files.values().reduce((size, text) => size + text.length, 0)
