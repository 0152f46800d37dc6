import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PlatformError } from '../errors/platform-error.ts'
import type { StatedDocument } from '../definition/connector.ts'
import type { Finding } from '../definition/finding.ts'
import { type IntakeLimits, UPLOAD_LIMITS } from '../definition/yaml-intake.ts'
import type { ConnectorSummary } from '../registry/summary.ts'
import { type Lines, createLines } from './lines.ts'

/** What came of judging a file. Summary and document are there when no finding is an error. */
export interface JudgedFile {
  readonly findings: readonly Finding[]
  readonly summary?: ConnectorSummary
  readonly document?: StatedDocument
  /** Characters of the document as JSON. */
  readonly size?: number
}

/** Judges connector files that come from outside, where they can neither stall nor end the process. */
export interface FileJudge {
  /** Throws `overloaded` where too many files wait already. */
  judge(text: string, owner: string): Promise<JudgedFile>
  close(): Promise<void>
}

export interface FileJudgeOptions {
  /** The catalogue, whose connectors a file may extend. */
  readonly folder: string
  readonly limits?: IntakeLimits
  readonly timeLimitMs?: number
  readonly idleMs?: number
}

/** What a thread is given when it starts. */
export interface JudgeSetup {
  readonly folder: string
  readonly limits: IntakeLimits
}

/** What a thread says: that it is there, or what came of a text. */
export type JudgeAnswer = 'ready' | JudgedFile

interface Job {
  readonly text: string
  readonly owner: string
  readonly done: PromiseWithResolvers<JudgedFile>
}

interface Thread {
  readonly worker: Worker
  job: Job | undefined
  isReady: boolean
  timer: NodeJS.Timeout | undefined
}

const THREADS = 2
const TIME_LIMIT_MS = 10_000
const START_LIMIT_MS = 60_000
const IDLE_MS = 30_000
/** A thread that needs more is ended, and nothing else with it. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }
const WORKER = new URL(`./judge-thread${extname(import.meta.url)}`, import.meta.url)

/**
 * Threads that judge one file each, two at a time and never two of one application. One that is stuck or ends itself takes
 * its file along as a finding, and the next file has a new thread.
 */
export const createFileJudge = ({
  folder,
  limits = UPLOAD_LIMITS,
  timeLimitMs = TIME_LIMIT_MS,
  idleMs = IDLE_MS,
}: FileJudgeOptions): FileJudge => {
  const threads = new Set<Thread>()
  const lines: Lines<Job> = createLines()
  let isClosed = false

  const end = async (thread: Thread, judged: JudgedFile | undefined): Promise<void> => {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    const { job } = thread
    if (job !== undefined) finish(job, judged)
    await thread.worker.terminate()
  }

  const finish = (job: Job, judged: JudgedFile | undefined): void => {
    lines.leave(job.owner)
    if (judged === undefined) job.done.reject(new PlatformError('shutting_down'))
    else job.done.resolve(judged)
  }

  const start = (): Thread => {
    const workerData: JudgeSetup = { folder, limits }
    const worker = new Worker(WORKER, { workerData, resourceLimits: MEMORY, env: {} })
    const thread: Thread = { worker, job: undefined, isReady: false, timer: undefined }
    threads.add(thread)
    worker.on('message', (answer: JudgeAnswer) => {
      if (answer !== 'ready') return settle(thread, answer)
      thread.isReady = true
      if (thread.job !== undefined) post(thread, thread.job)
    })
    const broken = (): void => {
      void end(thread, TOO_COSTLY)
      dispatch()
    }
    worker.once('error', broken)
    worker.once('exit', broken)
    worker.unref()
    return thread
  }

  const settle = (thread: Thread, judged: JudgedFile): void => {
    const { job } = thread
    thread.job = undefined
    watch(thread, idleMs, () => undefined)
    thread.timer?.unref()
    if (job !== undefined) finish(job, judged)
    dispatch()
  }

  const watch = (thread: Thread, ms: number, judged: () => JudgedFile | undefined): void => {
    clearTimeout(thread.timer)
    thread.timer = setTimeout(() => {
      void end(thread, judged())
      dispatch()
    }, ms)
  }

  const post = (thread: Thread, job: Job): void => {
    watch(thread, timeLimitMs, () => TOOK_TOO_LONG)
    thread.worker.postMessage(job.text)
  }

  const dispatch = (): void => {
    while (!isClosed) {
      const free = [...threads].find(({ job }) => job === undefined)
      if (free === undefined && threads.size >= THREADS) return
      const job = lines.next()
      if (job === undefined) return
      const thread = free ?? start()
      thread.job = job
      // The time to start is the platform's own.
      if (thread.isReady) post(thread, job)
      else watch(thread, START_LIMIT_MS, () => TOOK_TOO_LONG)
    }
  }

  return {
    judge: (text, owner) => {
      if (isClosed) return Promise.reject(new PlatformError('shutting_down'))
      const done = Promise.withResolvers<JudgedFile>()
      if (!lines.join(owner, { text, owner, done }))
        return Promise.reject(new PlatformError('overloaded', { retryAfterSeconds: 5 }))
      dispatch()
      return done.promise
    },
    close: async () => {
      isClosed = true
      await Promise.all([...threads].map((thread) => end(thread, undefined)))
      for (let job = lines.next(); job !== undefined; job = lines.next()) finish(job, undefined)
    },
  }
}

const wholeFile = (code: string, says: string): JudgedFile => ({
  findings: [{ code, level: 'error', line: 1, column: 1, path: '', says }],
})
const TOOK_TOO_LONG = wholeFile('took_too_long', 'The file takes too long to judge: make it simpler.')
const TOO_COSTLY = wholeFile('too_costly', 'The file takes more to judge than it may: make it simpler.')
