import { type ChildProcess, fork } from 'node:child_process'
import { openSync, closeSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SERVING_ENVIRONMENT, SERVING_FLAGS } from '../src/runtime/garbage.ts'
import type { FromParent, FromPlatform, PlatformProcessOptions, Reached, Trap } from './platform-process.ts'

/** One process of the platform. Its folder and port stay, however often it dies. */
export interface PlatformProcess {
  readonly url: string
  /** `DATA_DIR`. */
  readonly folder: string
  /** Where everything goes that it prints, over all its lives. */
  readonly logFile: string
  readonly pid: number | undefined
  /** Starts it, and resolves when it takes requests; with other settings, where some are given, from now on. */
  start(settings?: Readonly<Record<string, string>>): Promise<void>
  /** Sends a signal: SIGSTOP and SIGCONT as well. One that ends it is followed by `ended`. */
  signal(name: NodeJS.Signals): void
  /** Resolves with its exit code when it has ended; null where a signal ended it. */
  ended(): Promise<number | null>
  /** Sends SIGKILL and waits until it is gone. */
  kill(): Promise<void>
  /** Ends it in whatever state it is, as at the end of a test. */
  end(): Promise<void>
  /** Moves its clock, now and after it is started again. */
  advance(ms: number): void
  /** Lets something befall it at a point of its next refresh. */
  trap(trap: Trap): void
  /** The points of refreshes that it came to, in all its lives. */
  readonly points: readonly Reached[]
  /** Forgets the points before a moment, so that they do not fill the memory of a long run. */
  forgetPoints(before: number): void
  /** What it has printed so far. */
  printed(): string
}

export interface PlatformProcessSettings {
  readonly name: string
  readonly url: string
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly options: PlatformProcessOptions
}

const PROGRAM = join(import.meta.dirname, 'platform-process.ts')
const PATIENCE_MS = 35_000

export const createPlatformProcess = (settings: PlatformProcessSettings): PlatformProcess => {
  const { name, url, folder, environment, options } = settings
  const logFile = join(folder, `${name}.log`)
  let aheadMs = options.clockAheadMs
  let child: ChildProcess | undefined
  let exit: Promise<number | null> = Promise.resolve(0)
  const points: Reached[] = []

  const printed = (): string => readFileSync(logFile, 'utf8')
  const isAlive = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null

  let changed: Readonly<Record<string, string>> = {}
  const start = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    changed = { ...changed, ...more }
    if (isAlive()) throw new Error(`${name} runs already.`)
    const log = openSync(logFile, 'a')
    const born = fork(PROGRAM, {
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: SERVING_FLAGS,
      env: {
        PATH: process.env.PATH,
        DATA_DIR: folder,
        ...SERVING_ENVIRONMENT,
        ...environment,
        ...changed,
        FAULT_PLATFORM: JSON.stringify({ ...options, clockAheadMs: aheadMs }),
      },
    })
    closeSync(log)
    child = born
    exit = new Promise((resolve) => void born.once('exit', resolve))
    const ready = new Promise<void>((resolve) => {
      born.on('message', (said: FromPlatform) => {
        if (said === 'ready') resolve()
        else points.push(said)
      })
    })
    await Promise.race([
      ready,
      sleep(PATIENCE_MS, undefined, { ref: false }).then(() =>
        Promise.reject(new Error(`${name} does not get ready: ${printed()}`)),
      ),
      exit.then((code) => Promise.reject(new Error(`${name} ended with ${code}: ${printed()}`))),
    ])
  }

  const kill = async (): Promise<void> => {
    child?.kill('SIGKILL')
    await exit
  }

  return {
    url,
    folder,
    logFile,
    get pid() {
      return isAlive() ? child!.pid : undefined
    },
    start,
    signal: (signal) => void child?.kill(signal),
    ended: () => exit,
    kill,
    end: async () => {
      if (!isAlive()) return
      child!.kill('SIGCONT')
      child!.kill('SIGTERM')
      const late = setTimeout(() => child?.kill('SIGKILL'), PATIENCE_MS)
      await exit
      clearTimeout(late)
    },
    advance: (advanceMs) => {
      aheadMs += advanceMs
      if (isAlive()) child!.send({ advanceMs } satisfies FromParent)
    },
    trap: (trap) => void child!.send({ trap } satisfies FromParent),
    points,
    forgetPoints: (before) => {
      const kept = points.findIndex(({ at }) => at >= before)
      points.splice(0, kept === -1 ? points.length : kept)
    },
    printed,
  }
}
