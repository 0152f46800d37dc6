import { setTimeout as sleep } from 'node:timers/promises'
import { type Bar, figuresOf } from '../fault/bar.ts'
import { type CallsOutcome, callEach } from '../fault/drive.ts'
import { callOnce } from '../fault/interrupted.ts'
import { type Platforms, startPlatforms } from '../fault/platforms.ts'
import { populate } from '../fault/population.ts'
import type { PlatformProcess } from '../fault/process.ts'
import { type Mint, createMint } from '../fault/servers/mint.ts'
import { befallings } from './faults.ts'
import { type Drift, type Vitals, driftOf, vitalsOf } from './vitals.ts'

const MINUTES = Number(process.env.MINUTES ?? 120)
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 5_000)
/** Faults that may happen, by words of their names: `FAULTS=database,kill`. */
const FAULTS = (process.env.FAULTS ?? '').split(',')
const wanted = befallings.filter(({ name }) => FAULTS.some((word) => name.includes(word)))
const PROCESSES = 3
const TOKEN_LIFE_SECONDS = 300
const LATENCY_MS = 30
const CALLERS = 6
const REST_MS = 250
const CALLS_A_SECOND_MOST = 40
const FAULT_EVERY_MS = 30_000
/** Nobody's refresh is under way for longer. */
const REFRESH_MS_MAX = 25_000
/** What was left unknown is tried after a minute. */
const HEALED_MS_MAX = 180_000
const SERVING_AT_ONCE = 20
const PRINTED_CHARACTERS = 4_000
const RESIDENT_PERCENT_MAX = 5
const DESCRIPTORS_MAX = 0
/** In a shorter run memory says more about warming up than about leaks. */
const DRIFT_MINUTES_MIN = 30

/** G2: hours of refreshes and calls, and something that goes wrong every half a minute. `MINUTES` and `CONNECTIONS` shorten it. */
export async function* endured(): AsyncIterable<Bar> {
  const on = `${MINUTES} min, ${CONNECTIONS} connections, ${PROCESSES} processes, tokens of ${TOKEN_LIFE_SECONDS} s`
  const { exactly, atMost, toBeRead } = figuresOf('G2', on)
  const outcome = await endure()
  const { lost, withinR1, counts, calls, faults, died, drift, vitals } = outcome
  const found = JSON.stringify({ died, lost, withinR1, faults, failures: calls.failures, drift, vitals })
  const isLong = MINUTES >= DRIFT_MINUTES_MIN
  const limited = (figure: number, unit: string, limit: number): Bar =>
    isLong ? atMost(figure, unit, limit, found) : toBeRead(figure, unit)
  yield exactly(lost.length, `lost of ${CONNECTIONS} connections outside R1`, 0, found)
  yield exactly(died.length, 'processes that ended by themselves', 0, found)
  yield toBeRead(withinR1.length, 'lost within R1')
  yield toBeRead(faults.length, 'faults')
  yield toBeRead(counts.refreshed, 'refreshes')
  yield toBeRead(counts.atOnceMost, 'token requests at once')
  yield toBeRead(calls.calls, 'calls')
  yield toBeRead(calls.failed, 'calls that failed, those to a process that was down among them')
  yield toBeRead(Math.round(calls.p99Ms), 'ms of 99 of 100 calls')
  yield limited(drift.residentPercent, '% more resident memory', RESIDENT_PERCENT_MAX)
  yield limited(drift.descriptors, 'more open descriptors', DESCRIPTORS_MAX)
}

interface Outcome {
  readonly lost: readonly string[]
  /** A process was killed while it refreshed them. */
  readonly withinR1: readonly string[]
  readonly counts: Mint['counts']
  readonly calls: CallsOutcome
  readonly faults: readonly string[]
  /** What processes printed last that ended although nobody had ended them. */
  readonly died: readonly string[]
  readonly drift: Drift
  readonly vitals: readonly Vitals[]
}

const endure = async (): Promise<Outcome> => {
  const mint = createMint({ tokenLifeSeconds: TOKEN_LIFE_SECONDS, latencyMs: LATENCY_MS })
  const platforms = await startPlatforms({ count: PROCESSES, server: mint.kind })
  try {
    const expiresAt = new Date(Date.now() + TOKEN_LIFE_SECONDS * 1000)
    const ids = await populate(platforms, mint, { count: CONNECTIONS, expiresAt })
    const over = new AbortController()
    const some = Array.from({ length: MINUTES * 60 * CALLS_A_SECOND_MOST }, () => ids[Math.floor(Math.random() * ids.length)]!)
    const calling = callEach(platforms, some, CALLERS, { restMs: REST_MS, signal: over.signal })
    const { faults, interrupted, vitals, died } = await befall(platforms)
    over.abort()
    const calls = await calling
    const silent = await unserved(platforms, ids)
    return {
      lost: silent.filter((id) => !interrupted.has(id)),
      withinR1: silent.filter((id) => interrupted.has(id)),
      counts: mint.counts,
      calls,
      faults,
      died,
      drift: driftOf(vitals),
      vitals,
    }
  } finally {
    await platforms.stop()
  }
}

/** Something goes wrong, again and again, until the time is over. */
const befall = async (platforms: Platforms) => {
  const faults: string[] = []
  const vitals: Vitals[] = []
  const died: string[] = []
  const interrupted = new Set<string>()
  const killed = (victim: PlatformProcess): void => {
    for (const id of underWay(victim)) interrupted.add(id)
  }
  const endsAt = performance.now() + MINUTES * 60_000
  while (performance.now() < endsAt) {
    const next = performance.now() + FAULT_EVERY_MS
    const { name, run } = wanted[Math.floor(Math.random() * wanted.length)]!
    for (const one of platforms.processes) {
      if (one.pid !== undefined) continue
      died.push(one.printed().slice(-PRINTED_CHARACTERS))
      await one.start()
    }
    vitals.push(vitalsOf(platforms.processes[0]!.pid!))
    faults.push(name)
    progress(`${faults.length}: ${name}`, vitals.at(-1)!)
    await run(platforms, killed)
    for (const one of platforms.processes) one.forgetPoints(now() - 2 * REFRESH_MS_MAX)
    await sleep(Math.max(0, next - performance.now()))
  }
  vitals.push(vitalsOf(platforms.processes[0]!.pid!))
  return { faults, interrupted, vitals, died }
}

const now = (): number => performance.timeOrigin + performance.now()

const progress = (what: string, { residentMb, descriptors }: Vitals): void =>
  void process.stderr.write(`${what}; ${Math.round(residentMb)} MB, ${descriptors} descriptors\n`)

/** The connections whose refresh had begun in a process, and was not in its journal, when it was killed. */
const underWay = ({ points }: PlatformProcess): Set<string> => {
  const begun = new Set<string>()
  for (const { point, connectionId, at } of points) {
    if (connectionId === undefined || at < now() - REFRESH_MS_MAX) continue
    if (point === 'claim:after') begun.add(connectionId)
    if (point === 'append:after') begun.delete(connectionId)
  }
  return begun
}

/** Those that do not serve, however long one waits. */
const unserved = async (platforms: Platforms, ids: readonly string[]): Promise<string[]> => {
  const latest = performance.now() + HEALED_MS_MAX
  let left = [...ids]
  while (left.length > 0 && performance.now() < latest) {
    left = await failing(platforms, left)
    if (left.length > 0) await sleep(5_000)
  }
  return left
}

const failing = async (platforms: Platforms, ids: readonly string[]): Promise<string[]> => {
  const failed: string[] = []
  const waiting = ids.values()
  const ask = async (): Promise<void> => {
    for (const id of waiting) if ((await callOnce(platforms, id, 0)).status !== 200) failed.push(id)
  }
  await Promise.all(Array.from({ length: SERVING_AT_ONCE }, ask))
  return failed
}
