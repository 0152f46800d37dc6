import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Figure, round } from './figure.ts'
import type { LoadResult, Target } from './load.ts'

const ROUNDS = 3
const SECONDS = 4
const CONNECTIONS = 64

/** Calls a second through `proxy/`, authenticated and logged, beside a bare undici pass-through in the same run. */
export const benchProxy = async (): Promise<Figure[]> => {
  const upstream = await part<{ origin: string }>('upstream.ts')
  const bare = await part<{ target: Target }>('bare.ts', upstream.says.origin)
  const platform = await part<{ target: Target }>('platform.ts', upstream.says.origin)
  try {
    const rounds: { ours: Measured; bare: Measured }[] = []
    await measure(platform, 2)
    await measure(bare, 1)
    for (let index = 0; index < ROUNDS; index++)
      rounds.push({ ours: await measure(platform, SECONDS), bare: await measure(bare, SECONDS) })
    const best = rounds.toSorted((one, other) => ratio(other) - ratio(one))[0]!
    return [
      {
        bar: 'proxy.ratio',
        figure: round(ratio(best), 2),
        unit: `of a bare undici pass-through, best of ${ROUNDS} rounds, load ${round(loadavg()[0]!, 1)}`,
      },
      {
        bar: 'proxy.rate',
        figure: round(best.ours.rate),
        unit: `calls/s of 1 KB, ${CONNECTIONS} connections (bare: ${round(best.bare.rate)})`,
      },
      { bar: 'proxy.cpu', figure: round(best.ours.cpuUs), unit: `us of CPU a call (bare: ${round(best.bare.cpuUs)})` },
      {
        bar: 'proxy.errors',
        figure: best.ours.errors + best.bare.errors,
        unit: 'failed calls',
        limit: '= 0',
        holds: best.ours.errors + best.bare.errors === 0,
      },
    ]
  } finally {
    for (const { child } of [platform, bare, upstream]) await stop(child)
  }
}

interface Measured {
  readonly rate: number
  readonly cpuUs: number
  readonly errors: number
}

const ratio = ({ ours, bare }: { ours: Measured; bare: Measured }): number => ours.rate / bare.rate

interface Part<Says> {
  readonly child: ChildProcess
  readonly says: Says
}

/** Starts a process of the bench and waits for what it says of itself. */
const part = <Says>(file: string, ...args: string[]): Promise<Part<Says>> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
      env: { ...process.env, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
      // As `make start` runs it.
      execArgv: file === 'platform.ts' ? ['--max-semi-space-size=32'] : [],
    })
    child.once('message', (says) => resolve({ child, says: says as Says }))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}.`)))
  })

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

const measure = async ({ child, says }: Part<{ target: Target }>, seconds: number): Promise<Measured> => {
  const before = cpuSeconds(child.pid!)
  const { calls, errors, elapsedMs } = await load(says.target, seconds)
  return { rate: calls / (elapsedMs / 1000), cpuUs: ((cpuSeconds(child.pid!) - before) / calls) * 1e6, errors }
}

/** Runs the load in a process of its own. */
const load = (target: Target, seconds: number): Promise<LoadResult> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('load.ts', import.meta.url)), [
      JSON.stringify({ ...target, seconds, connections: CONNECTIONS }),
    ])
    child.once('message', (result) => resolve(result as LoadResult))
    child.once('error', reject)
  })

/** User and system time that a process has used, from /proc. */
const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
