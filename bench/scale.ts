import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { callEach } from './call-each.ts'
import { type Figure, atMost, exactly, median, round, skipped } from './figure.ts'
import type { Target } from './load.ts'
import { type Load, type Measured, type Part, measure, startCompiledPlatform, startPart } from './parts.ts'
import { type Populated, connectUsers, fillUp } from './population.ts'
import { residentMb } from './start.ts'
import { planOf, statementsDuring } from './statements.ts'

const FEW = 1_000
const MANY = 100_000
const MOST = 1_000_000
const USED = 10_000
const COLD = 300
const AT_ONCE = 32
/** Within a minute, and not all in its first seconds. */
const WITHIN_MS = 45_000
const BURST = 200
const MEMORY_MB_MAX = 250
const RATIO_MAX = 1.2
const ROUNDS = 5
const LOAD: Load = { seconds: 3, connections: 16 }
const ALONE: Load = { seconds: 2, connections: 1 }
const WARM_UP: Load = { seconds: 8, connections: 16 }
/** For how long a connection is in memory, and a little. */
const FORGOTTEN_MS = 5_500
const WARM_CALLS = 800
/** What is gathered in memory is written together, whatever was called. */
const WARM_STATEMENTS_MAX = 0.05
const LOOKUP = /^select "connections"\.\*.* from "connections" left join "oauth_tokens"/s

type Side = Part<Populated & { target: Target }>

/** Memory with a hundred thousand connections, and what a call costs among a thousand and among a million. */
export const benchScale = async (): Promise<Figure[]> => {
  const upstream = await startPart<{ origin: string }>('upstream.ts')
  const sides: Side[] = []
  try {
    for (let index = 0; index < 2; index++) sides.push(await startCompiledPlatform(upstream.says.origin))
    const [few, most] = sides as [Side, Side]
    const [known, used] = await Promise.all([connectUsers(few.says, COLD), connectUsers(most.says, USED)])
    await Promise.all([fillUp(few.says, FEW), fillUp(most.says, MANY)])
    const figures = [await memory(most, used)]
    await fillUp(most.says, MOST)
    figures.push(...(await warm(few, most)))
    figures.push(await cold({ few, known, most, used }))
    figures.push(...(await statements(most, used)))
    return figures
  } finally {
    for (const part of [...sides, upstream]) await part.stop()
  }
}

const pathOf = (id: string): string => `/v1/connections/${id}/proxy/items`

const memory = async ({ pid, says: { target } }: Side, used: readonly string[]): Promise<Figure> => {
  const atRest = residentMb(pid)
  let highest = atRest
  const watch = setInterval(() => (highest = Math.max(highest, residentMb(pid))), 50)
  const begunAt = performance.now()
  try {
    for (let from = 0; from < used.length; from += BURST) {
      const latest = begunAt + (WITHIN_MS * (from + BURST)) / used.length
      await callEach(target, used.slice(from, from + BURST).map(pathOf), AT_ONCE)
      await sleep(Math.max(0, latest - performance.now()))
    }
  } finally {
    clearInterval(watch)
  }
  const seconds = (performance.now() - begunAt) / 1000
  const unit = `MB resident at most with ${MANY} connections, ${used.length} of them used in ${round(seconds)} s (before: ${round(atRest)})`
  if (seconds > 60) return skipped('scale.memory', unit, 'the machine is too busy to use them within a minute')
  return atMost('scale.memory', round(highest), unit, MEMORY_MB_MAX)
}

/** Both at the same time, so that what other programs do to the machine befalls both. */
const warm = async (few: Side, most: Side): Promise<Figure[]> => {
  const both = (load: Load): Promise<Measured[]> =>
    Promise.all([few, most].map(({ pid, says: { target } }) => measure([pid], target, load)))
  await both(WARM_UP)
  const rounds: { full: Measured[]; alone: Measured[] }[] = []
  for (let index = 0; index < ROUNDS; index++) rounds.push({ full: await both(LOAD), alone: await both(ALONE) })
  const ratio = (pick: (round: { full: Measured[]; alone: Measured[] }) => number[]): number =>
    round(median(rounds.map((one) => pick(one)[1]! / pick(one)[0]!)), 2)
  const cpu = (index: number): number => round(median(rounds.map(({ full }) => full[index]!.cpuUs)))
  const ms = (index: number): number => round(median(rounds.map(({ alone }) => alone[index]!.medianMs)), 2)
  const than = `a warm call among ${MOST} connections, of one among ${FEW}`
  const failed = rounds.flatMap(({ full, alone }) => [...full, ...alone]).reduce((sum, { errors }) => sum + errors, 0)
  return [
    atMost(
      'scale.cpu',
      ratio(({ full }) => full.map(({ cpuUs }) => cpuUs)),
      `times the CPU of ${than} (${cpu(1)}, ${cpu(0)} us), median of ${ROUNDS} rounds, load ${round(loadavg()[0]!, 1)}`,
      RATIO_MAX,
    ),
    atMost(
      'scale.ms',
      ratio(({ alone }) => alone.map(({ medianMs }) => medianMs)),
      `times the median ms of ${than} (${ms(1)}, ${ms(0)} ms), one caller`,
      RATIO_MAX,
    ),
    exactly('scale.errors', failed, 'failed calls', 0),
  ]
}

interface Cold {
  readonly few: Side
  readonly known: readonly string[]
  readonly most: Side
  readonly used: readonly string[]
}

/** One call of each connection, at both in turn. */
const cold = async ({ few, known, most, used }: Cold): Promise<Figure> => {
  const times: [number[], number[]] = [[], []]
  for (const [index, id] of known.entries()) {
    times[0].push(...(await callEach(few.says.target, [pathOf(id)])))
    times[1].push(...(await callEach(most.says.target, [pathOf(used[index]!)])))
  }
  const [one, other] = times.map((each) => round(median(each), 2))
  const unit = `ms at the median of a cold call among ${MOST} connections (among ${FEW}: ${one})`
  return { bar: 'scale.cold.ms', figure: other!, unit }
}

const statements = async ({ says }: Side, used: readonly string[]): Promise<Figure[]> => {
  const { target } = says
  const again = Array.from({ length: WARM_CALLS }, (_, index) => target.paths[index % target.paths.length]!)
  const prime = async (): Promise<void> => {
    await sleep(FORGOTTEN_MS)
    await callEach(target, target.paths)
  }
  const whenWarm = await statementsDuring(says, () => callEach(target, again, AT_ONCE), prime)
  const fresh = used.slice(-COLD).map(pathOf)
  const whenCold = (await statementsDuring(says, () => callEach(target, fresh))).filter((text) => LOOKUP.test(text))
  const plan = await planOf(says, whenCold[0] ?? 'SELECT')
  const scans = plan.match(/Seq Scan/g)?.length ?? 0
  return [
    exactly(
      'scale.warm',
      whenWarm.filter((text) => LOOKUP.test(text)).length,
      `lookups for ${WARM_CALLS} warm calls`,
      0,
    ),
    atMost(
      'scale.warm.statements',
      round(whenWarm.length / WARM_CALLS, 3),
      'statements a warm call, all that the process says meanwhile',
      WARM_STATEMENTS_MAX,
    ),
    exactly('scale.cold', round(whenCold.length / COLD, 3), 'statements that look a cold call up', 1),
    exactly('scale.cold.plan', scans, `scans of a whole table in its plan, ${indexes(plan)}`, 0),
  ]
}

const indexes = (plan: string): string =>
  `which goes by ${[...new Set([...plan.matchAll(/Index (?:Only )?Scan using (\w+)/g)].map(([, name]) => name))].join(', ')}`
