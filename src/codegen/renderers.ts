import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Connector } from '../definition/connector.ts'
import { CodegenError } from './codegen-error.ts'
import type { RenderedPackage } from './render-package.ts'
import type { Language } from './targets/index.ts'

/**
 * Threads that render, one a language, of which two work at a time. They are started when needed and end when nothing comes
 * for a while; one that has rendered something large ends as soon as another language begins, for the memory it has taken.
 */
export interface Renderers {
  render(connector: Connector, language: Language): Promise<RenderedPackage>
  close(): Promise<void>
}

/** What goes to a thread. */
export interface RenderJob {
  readonly id: number
  readonly connector: Connector
  readonly language: Language
}

/** What comes back. */
export type RenderAnswer =
  | { readonly id: number; readonly rendered: RenderedPackage }
  | { readonly id: number; readonly failure: string }

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, PromiseWithResolvers<RenderedPackage>>
  idle: NodeJS.Timeout | undefined
  isLarge: boolean
}

/** How many languages are rendered at once. */
export const LANGUAGES_AT_ONCE = 2
/** From this size on a package has made a thread large, in characters. */
const LARGE = 2_000_000
const IDLE_MS = 20_000
const RENDER_TIMEOUT_MS = 120_000
/** What is made of a definition is mostly kept: a large nursery for short-lived values only takes memory, in each thread. */
const NURSERY_MB = 6
const WORKER = new URL(`./render-worker${extname(import.meta.url)}`, import.meta.url)

export const createRenderers = ({ idleMs = IDLE_MS }: { idleMs?: number } = {}): Renderers => {
  const threads = new Map<Language, Thread>()
  const waitingForPlace: (() => void)[] = []
  let jobs = 0

  const end = async (language: Language, why?: Error): Promise<void> => {
    const thread = threads.get(language)
    if (thread === undefined) return
    threads.delete(language)
    clearTimeout(thread.idle)
    for (const { reject } of thread.waiting.values())
      reject(why ?? new CodegenError('render', 'The generator was closed.'))
    await thread.worker.terminate()
    waitingForPlace.shift()?.()
  }

  const start = (language: Language): Thread => {
    const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } })
    const thread: Thread = { worker, waiting: new Map(), idle: undefined, isLarge: false }
    threads.set(language, thread)
    worker.on('message', (answer: RenderAnswer) => {
      const waiting = thread.waiting.get(answer.id)
      thread.waiting.delete(answer.id)
      if ('rendered' in answer) waiting?.resolve(answer.rendered)
      else waiting?.reject(new CodegenError('render', answer.failure))
    })
    worker.once('error', (error: Error) => {
      if (threads.get(language) === thread) void end(language, new CodegenError('render', error.message, error))
    })
    return thread
  }

  /** A language's thread, which from then on has this job waiting. */
  const occupy = async (
    language: Language,
    id: number,
    job: PromiseWithResolvers<RenderedPackage>,
  ): Promise<Thread> => {
    for (;;) {
      const others = [...threads].filter(([name]) => name !== language)
      const large = others.find(([, { isLarge, waiting }]) => isLarge && waiting.size === 0)
      if (large !== undefined) await end(large[0])
      else if (others.filter(([, { waiting }]) => waiting.size > 0).length >= LANGUAGES_AT_ONCE)
        await new Promise<void>((resolve) => waitingForPlace.push(resolve))
      else {
        const thread = threads.get(language) ?? start(language)
        thread.waiting.set(id, job)
        return thread
      }
    }
  }

  const render = async (connector: Connector, language: Language): Promise<RenderedPackage> => {
    const id = ++jobs
    const job = Promise.withResolvers<RenderedPackage>()
    const thread = await occupy(language, id, job)
    clearTimeout(thread.idle)
    thread.worker.postMessage({ id, connector, language } satisfies RenderJob)
    const late = setTimeout(
      () => void end(language, new CodegenError('render', `${connector.name} took too long in ${language}.`)),
      RENDER_TIMEOUT_MS,
    )
    try {
      const rendered = await job.promise
      thread.isLarge ||= sizeOf(rendered) > LARGE
      return rendered
    } finally {
      clearTimeout(late)
      if (thread.waiting.size === 0) {
        thread.idle = setTimeout(() => void end(language), idleMs).unref()
        waitingForPlace.shift()?.()
      }
    }
  }

  return {
    render,
    close: async () => {
      await Promise.all([...threads.keys()].map((language) => end(language)))
    },
  }
}

const sizeOf = ({ files }: RenderedPackage): number => files.values().reduce((size, text) => size + text.length, 0)
