import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { SERVING_ENVIRONMENT, SERVING_FLAGS } from '../src/runtime/garbage.ts'
import { packageFolder } from '../src/runtime/package.ts'
import type { LoadResult, Target } from './load.ts'

/** A process of the bench, and what it says of itself. */
export interface Part<Says> {
  readonly pid: number
  readonly says: Says
  stop(): Promise<void>
}

/** Starts a process of the bench and waits for what it says of itself. */
export const startPart = <Says>(file: string, ...args: string[]): Promise<Part<Says>> =>
  new Promise((resolve, reject) => {
    const isPlatform = /platform\.[jt]s$/.test(file)
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
      env: { ...process.env, LOG_LEVEL: 'info', ...(isPlatform && SERVING_ENVIRONMENT) },
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
      execArgv: isPlatform ? SERVING_FLAGS : [],
    })
    child.once('message', (says) => resolve({ pid: child.pid!, says: says as Says, stop: () => stop(child) }))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}.`)))
  })

/**
 * Starts the platform of the bench as `make` has compiled it, and as it takes memory where it is installed: stripping types
 * while it starts takes 30 MB more.
 */
export const startCompiledPlatform = <Says>(origin: string): Promise<Part<Says>> => {
  const folder = join(packageFolder(), '.cache/bench')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'platform.js')
  writeFileSync(file, stripTypeScriptTypes(readFileSync(new URL('platform.ts', import.meta.url), 'utf8')))
  const parts = pathToFileURL(join(packageFolder(), 'dist/cli/platform.js'))
  return startPart(pathToFileURL(file).href, origin, '0', parts.href)
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

/** Has a program of the bench do something in a process of its own; gives what it says. */
export const run = <Result>(file: string, order: object): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(order)])
    child.once('message', (result) => resolve(result as Result))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${file} ended with ${code}.`))
    })
  })

export interface Measured {
  readonly rate: number
  /** Microseconds of CPU that the processes used for a call. */
  readonly cpuUs: number
  readonly errors: number
  readonly medianMs: number
}

export interface Load {
  readonly seconds: number
  readonly connections: number
}

/** Calls for so long; what the processes used of CPU meanwhile is counted. */
export const measure = async (pids: readonly number[], target: Target, load: Load): Promise<Measured> => {
  const used = (): number => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)
  const before = used()
  const { calls, errors, elapsedMs, medianMs } = await run<LoadResult>('load.ts', { ...target, ...load })
  return { rate: calls / (elapsedMs / 1000), cpuUs: ((used() - before) / calls) * 1e6, errors, medianMs }
}

/** User and system time that a process has used, from /proc. */
export const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
