import { loadavg } from 'node:os'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { type Bar, figuresOf } from '../fault/bar.ts'
import { type Platforms, startPlatforms } from '../fault/platforms.ts'
import { populate } from '../fault/population.ts'
import { createMint } from '../fault/servers/mint.ts'
import { freePort } from '../src/runtime/free-port.ts'
import { moody } from './provider.ts'
import { type Tally, callSteadily, newTally } from './steady-calls.ts'
import { type Drift, type Vitals, driftOf, vitalsOf } from './vitals.ts'

const MINUTES = Number(process.env.MINUTES ?? 30)
const RATE = Number(process.env.RATE ?? 500)
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 2_000)
const WORKERS = 2
/** Each connection is refreshed about once a minute. */
const TOKEN_LIFE_SECONDS = 60
const TOKEN_LATENCY_MS = 30
const SAMPLES = 120
const PROGRESS_EVERY = 20
const RESTARTS = 2
const RESTART_MS_MAX = 120_000
const SETTLE_MS = 3_000
const COUNTED_MS_MAX = 20_000
const RESIDENT_PERCENT_MAX = 5
/** Connections to API and database come and go. A leak in one call of a thousand would be hundreds. */
const DESCRIPTORS_MAX = 10
/** In a shorter run memory says more about warming up than about leaks. */
const DRIFT_MINUTES_MIN = 30
const RATE_SHARE_MIN = 0.99

/**
 * Calls at a steady rate through two workers, with tokens that live a minute and an API that fails, limits, resets and
 * dawdles: nothing fails but what the API did. Then the workers are replaced under the same load.
 */
export async function* callsEndured(): AsyncIterable<Bar> {
  const on = `${MINUTES} min, ${RATE} calls/s, ${CONNECTIONS} connections, ${WORKERS} workers, tokens of ${TOKEN_LIFE_SECONDS} s`
  const { exactly, atMost, atLeast, toBeRead } = figuresOf('calls', on)
  const { steady, restarting, drifts, vitals, refreshed, mishaps, missed, seconds } = await endure()
  const found = JSON.stringify({ ours: steady.ours, explained: steady.explained, restarting, vitals, mishaps })
  const isLong = MINUTES >= DRIFT_MINUTES_MIN
  const worst = (pick: (drift: Drift) => number): number => Math.max(...drifts.map(pick))
  const limited = (figure: number, unit: string, limit: number): Bar =>
    isLong ? atMost(figure, unit, limit, found) : toBeRead(figure, unit)

  yield exactly(sum(steady.ours) + beyond([steady, restarting], mishaps), 'failures of ours', 0, found)
  yield atLeast(round(steady.answered / seconds / RATE, 3), `of ${RATE} calls/s were answered`, RATE_SHARE_MIN, found)
  yield toBeRead(steady.calls, 'calls')
  yield toBeRead(sum(steady.passedOn), `failures of the API, passed on: ${namesOf(steady.passedOn)}`)
  yield toBeRead(sum(steady.explained), `failures of the API, explained by a code: ${namesOf(steady.explained)}`)
  yield toBeRead(mishaps.slow, 'calls that the API answered after 3 s')
  yield toBeRead(refreshed, 'refreshes')
  yield toBeRead(round(middleOf(steady.times), 1), `ms at the median, load ${round(loadavg()[0]!, 1)}`)
  yield limited(
    worst(({ residentPercent }) => residentPercent),
    '% more resident memory of a worker',
    RESIDENT_PERCENT_MAX,
  )
  yield limited(
    worst(({ descriptors }) => descriptors),
    'more open descriptors of a worker',
    DESCRIPTORS_MAX,
  )
  yield exactly(
    sum(restarting.ours),
    `failures of ours in ${restarting.calls} calls while all workers were replaced, ${RESTARTS} times`,
    0,
    found,
  )
  yield exactly(missed, 'answers that the metrics of all workers together miss', 0, found)
}

interface Outcome {
  readonly steady: Tally
  readonly restarting: Omit<Tally, 'times'>
  /** Of each worker. */
  readonly drifts: readonly Drift[]
  readonly vitals: readonly (readonly Vitals[])[]
  readonly refreshed: number
  readonly mishaps: ReturnType<typeof moody>['counts']
  readonly missed: number
  readonly seconds: number
}

const endure = async (): Promise<Outcome> => {
  const mint = createMint({ tokenLifeSeconds: TOKEN_LIFE_SECONDS, latencyMs: TOKEN_LATENCY_MS })
  const provider = moody(mint.kind)
  const metricsPort = await freePort()
  const environment = { WORKERS: String(WORKERS), METRICS_PORT: String(metricsPort), LOG_LEVEL: 'warn' }
  const platforms = await startPlatforms({ count: 1, server: provider.kind, environment })
  try {
    const expiresAt = new Date(Date.now() + TOKEN_LIFE_SECONDS * 1000)
    const ids = await populate(platforms, mint, { count: CONNECTIONS, expiresAt })
    const [steady, restarting] = [newTally(), newTally()]
    const begunAt = performance.now()
    const calling = callSteadily(
      { url: platforms.processes[0]!.url, apiKey: platforms.apiKey, ids, rate: RATE },
      steady,
    )
    const vitals = await watch(platforms)
    const seconds = (performance.now() - begunAt) / 1000
    calling.count(restarting)
    for (let count = 0; count < RESTARTS; count++) await replaceWorkers(platforms)
    progress('all workers were replaced')
    await calling.stop()
    const missed = await missedBy(metricsPort, steady.answered + restarting.answered)
    const { times: _times, ...rest } = restarting
    return {
      steady,
      restarting: rest,
      drifts: vitals.map(driftOf),
      vitals,
      refreshed: mint.counts.refreshed,
      // A call's mishap may come after the time at which its call is counted.
      mishaps: provider.counts,
      missed,
      seconds,
    }
  } finally {
    await platforms.stop()
  }
}

/** What each worker takes of the machine, again and again until the time is over. */
const watch = async (platforms: Platforms): Promise<Vitals[][]> => {
  const workers = workersOf(platforms)
  const vitals: Vitals[][] = workers.map(() => [])
  for (let sample = 0; sample < SAMPLES; sample++) {
    await sleep((MINUTES * 60_000) / SAMPLES)
    for (const [index, pid] of workers.entries()) vitals[index]!.push(vitalsOf(pid))
    if (sample % PROGRESS_EVERY === 0)
      progress(`${sample} of ${SAMPLES}: ${JSON.stringify(vitals.map((one) => one.at(-1)))}`)
  }
  return vitals
}

const progress = (what: string): void => void process.stderr.write(`${what}\n`)

const replaceWorkers = async (platforms: Platforms): Promise<void> => {
  const before = workersOf(platforms)
  const latest = performance.now() + RESTART_MS_MAX
  platforms.processes[0]!.signal('SIGHUP')
  for (;;) {
    await sleep(SETTLE_MS)
    const now = workersOf(platforms)
    if (now.length === WORKERS && !now.some((pid) => before.includes(pid))) return
    if (performance.now() > latest)
      throw new Error(`The workers were not replaced: ${platforms.processes[0]!.printed()}`)
  }
}

const workersOf = ({ processes: [supervisor] }: Platforms): number[] => {
  const { pid } = supervisor!
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

/** How many answers of the proxy the metrics do not have; those of workers that have ended are among them. */
const missedBy = async (port: number, answered: number): Promise<number> => {
  const latest = performance.now() + COUNTED_MS_MAX
  for (;;) {
    const { body } = await request(`http://127.0.0.1:${port}/metrics`)
    const lines = (await body.text()).matchAll(/^http_request_duration_seconds_count\{[^}]*\/proxy\/[^}]*\} (\d+)$/gm)
    const missed = answered - [...lines].reduce((all, [, count]) => all + Number(count), 0)
    if (missed === 0 || performance.now() > latest) return missed
    await sleep(500)
  }
}

/** Failures that the platform says are the API's, and that are more than the API has made. */
const beyond = (tallies: readonly Pick<Tally, 'explained'>[], mishaps: Outcome['mishaps']): number => {
  const most: Readonly<Record<string, number>> = {
    '502 provider_unreachable': mishaps.reset,
    '429 provider_rate_limited': mishaps.limited,
  }
  const names = new Set(tallies.flatMap(({ explained }) => Object.keys(explained)))
  const times = (name: string): number => tallies.reduce((all, { explained }) => all + (explained[name] ?? 0), 0)
  return Array.from(names, (name) => Math.max(0, times(name) - (most[name] ?? 0))).reduce((all, one) => all + one, 0)
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0)

const namesOf = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} (${count})`)
    .join(', ') || 'none'

const middleOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const round = (value: number, digits: number): number => Number(value.toFixed(digits))
