import { loadavg } from 'node:os'
import { type Quotas, createQuotas } from './cpu-quota.ts'
import { type Figure, atLeast, exactly, median, round, skipped } from './figure.ts'
import type { LoadResult, Target } from './load.ts'
import { type Load, type Part, cpuSeconds, run, startPart } from './parts.ts'

const ROUNDS = 7
/** What a worker gets of a CPU: so little that neither the load generator nor the provider is what there is too little of. */
const CPUS = 0.2
const SECONDS = 4
/** As many for each worker, whether it is alone or one of two. */
const CONNECTIONS = 32
/** Of each worker, before it is held to its share: V8 compiles what is called often, however long that takes. */
const WARM_UP_CALLS = 40_000
const WARM_UP_ROUNDS_MAX = 12
const RATIO_MIN = 1.7
/** A worker that used less was waiting for something, and what was measured was that. */
const USED_MIN = 0.9

const UNIT = 'times the calls/s of one worker with two'

type Side = Part<{ target: Target; workers: readonly number[] }>

interface Measured {
  readonly rate: number
  readonly errors: number
  /** CPU seconds a second of each worker. */
  readonly used: readonly number[]
}

/**
 * Calls a second of two workers beside those of one, each held to a fifth of a CPU, so that a share stands for a core
 * and the load generator, the provider and PostgreSQL have cores of their own.
 */
export const benchWorkers = async (): Promise<Figure[]> => {
  let quotas: Quotas
  try {
    quotas = createQuotas()
  } catch (error) {
    return [skipped('workers', UNIT, `CPU quotas cannot be set here: ${(error as Error).message}`)]
  }
  const upstream = await startPart<{ origin: string }>('upstream.ts')
  const sides: Side[] = []
  try {
    for (const count of ['1', '2']) sides.push(await startPart('platform.ts', upstream.says.origin, count))
    const [one, two] = sides as [Side, Side]
    // At the same time, here and below, so that what other programs do to the machine befalls both.
    await Promise.all(sides.map(warmUp))
    for (const { says } of sides) quotas.hold(says.workers, CPUS)
    const rounds: { one: Measured; two: Measured }[] = []
    for (let index = 0; index <= ROUNDS; index++) {
      const [alone, both] = await Promise.all([callAll(one), callAll(two)])
      rounds.push({ one: alone, two: both })
    }
    // The first is for getting used to so little.
    return figuresOf(rounds.slice(1))
  } finally {
    quotas.release()
    for (const part of [...sides, upstream]) await part.stop()
  }
}

const warmUp = async (side: Side): Promise<void> => {
  let left = WARM_UP_CALLS * side.says.workers.length
  for (let index = 0; index < WARM_UP_ROUNDS_MAX && left > 0; index++) left -= (await callAll(side)).rate * SECONDS
}

const callAll = async ({ says: { target, workers } }: Side): Promise<Measured> => {
  const load: Load = { seconds: SECONDS, connections: CONNECTIONS * workers.length }
  const before = workers.map(cpuSeconds)
  const { calls, errors, elapsedMs } = await run<LoadResult>('load.ts', { ...target, ...load })
  const seconds = elapsedMs / 1000
  const used = workers.map((pid, index) => (cpuSeconds(pid) - before[index]!) / seconds)
  return { rate: calls / seconds, errors, used }
}

const figuresOf = (rounds: readonly { one: Measured; two: Measured }[]): Figure[] => {
  const ratio = round(median(rounds.map(({ one, two }) => two.rate / one.rate)), 2)
  const rate = (pick: 'one' | 'two'): number => round(median(rounds.map((each) => each[pick].rate)))
  const all = rounds.flatMap(({ one, two }) => [one, two])
  const used = all.flatMap((each) => each.used)
  const least = round(Math.min(...used) / CPUS, 2)
  return [
    atLeast(
      'workers',
      ratio,
      `${UNIT} (${rate('two')}, ${rate('one')}), ${CPUS} of a CPU each, ${CONNECTIONS} connections each, median of ${ROUNDS} rounds, load ${round(loadavg()[0]!, 1)}`,
      RATIO_MIN,
    ),
    atLeast(
      'workers.used',
      least,
      `of its share is what the least busy worker used (most: ${round(Math.max(...used) / CPUS, 2)})`,
      USED_MIN,
    ),
    exactly(
      'workers.errors',
      all.reduce((sum, { errors }) => sum + errors, 0),
      'failed calls',
      0,
    ),
  ]
}
