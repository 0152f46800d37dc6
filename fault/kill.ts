import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Bar, figuresOf } from './bar.ts'
import { type Fate, SHORT_TIMING, callOnce, connections, fateOf, until } from './interrupted.ts'
import { plainTokens } from './plain-tokens.ts'
import type { Reached } from './platform-process.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { POINTS, type Point, WITHIN_R1 } from './points.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

const LATENCY_MS = 100
const AT_ONCE = 5
/** `KILLS=1000` for the long run: so many refreshes are interrupted at random. */
const KILLS = Number(process.env.KILLS ?? 200)
const PATIENCE_MS = 20_000
/** Beyond the life of a token. */
const TOKENS_END_MS = 2 * 3_600_000

interface Trial {
  readonly at: string
  readonly fate: Fate
  readonly isWithinR1: boolean
  readonly ms: number
  readonly last: string
}

/** A2: a process is killed around every call of a refresh to a part, and at random; nothing is lost but within R1. */
export async function* killed(atRandomCount = KILLS): AsyncIterable<Bar> {
  const { exactly, toBeRead } = figuresOf('A2', oidcProvider.name)
  const { trials, plain } = await kill(POINTS, atRandomCount)
  const outside = trials.filter(({ isWithinR1 }) => !isWithinR1)
  const within = trials.filter(({ isWithinR1 }) => isWithinR1)
  const undecided = trials.filter(({ fate }) => fate === 'undecided')
  const found = [...lost(outside), ...undecided].map((trial) => JSON.stringify(trial)).join('\n')
  yield exactly(lost(outside).length, `lost of ${outside.length} refreshes killed outside R1`, 0, found)
  yield exactly(undecided.length, 'neither serving nor given up', 0, found)
  yield toBeRead(lost(within).length, `lost of ${within.length} refreshes killed within R1`)
  yield toBeRead(Math.max(...outside.map(({ ms }) => ms)), 'ms until the slowest served again')
  yield exactly(plain.length, 'files with a token in plain text: database, WAL, journals, logs', 0, plain.join('\n'))
  if (process.env.SABOTAGE !== undefined) return
  const weakened = await kill(['append:after'], 0, 'no-journal')
  const figure = lost(weakened.trials.filter(({ isWithinR1 }) => !isWithinR1)).length
  yield figuresOf('A2', `${oidcProvider.name}, no-journal`).atLeast(figure, 'lost outside R1', 1)
}

const lost = (trials: readonly Trial[]): Trial[] => trials.filter(({ fate }) => fate === 'lost')

const kill = async (
  points: readonly Point[],
  atRandomCount: number,
  sabotage?: string,
): Promise<{ trials: Trial[]; plain: string[] }> => {
  // One for all processes of a machine, which so can adopt each other's.
  const journals = mkdtempSync(join(tmpdir(), 'cp-journals-'))
  const platforms = await startPlatforms({
    count: 2,
    server: oidcProvider,
    // Whoever calls is to find the pieces: nobody else is to pick them up before.
    timing: { ...SHORT_TIMING, aheadEvery: 3_600_000 },
    environment: { JOURNAL_DIR: journals },
    ...(sabotage !== undefined && { sabotage }),
  })
  const { pathname } = new URL(platforms.server.addresses.tokenUrl)
  platforms.server.proxy.add({ path: pathname, delayMs: LATENCY_MS })
  try {
    const trials = [...(await aroundEveryCall(platforms, points)), ...(await atRandom(platforms, atRandomCount))]
    return { trials, plain: await plainTokens(platforms, [journals, platforms.folder]) }
  } finally {
    await platforms.stop()
    rmSync(journals, { recursive: true, force: true })
  }
}

/** Each point once: the first process dies there, the second serves, and the first starts anew. */
const aroundEveryCall = async (platforms: Platforms, points: readonly Point[]): Promise<Trial[]> => {
  const [victim] = platforms.processes
  const ids = await connections(platforms, points.length)
  const trials: Trial[] = []
  for (const id of ids) await callOnce(platforms, id, 0)
  platforms.advance(TOKENS_END_MS)
  for (const [index, point] of points.entries()) {
    victim!.trap({ point, signal: 'SIGKILL' })
    // Messages arrive in order, and so before the call does.
    await sleep(20)
    await callOnce(platforms, ids[index]!, 0)
    await until(() => victim!.pid === undefined)
    const { fate, ms, last } = await fateOf(platforms, ids[index]!, 1, PATIENCE_MS)
    trials.push({ at: point, fate, ms, last, isWithinR1: WITHIN_R1.has(point) })
    await victim!.start()
  }
  return trials
}

/** Several refreshes at once, and a kill at some moment of them. */
const atRandom = async (platforms: Platforms, count: number): Promise<Trial[]> => {
  const [victim] = platforms.processes
  const trials: Trial[] = []
  if (count === 0) return trials
  const ids = await connections(platforms, AT_ONCE)
  while (trials.length < count) {
    platforms.advance(TOKENS_END_MS)
    const seen = victim!.points.length
    const afterMs = Math.random() * (LATENCY_MS + 80)
    const calls = ids.map((id) => callOnce(platforms, id, 0))
    await sleep(afterMs)
    await victim!.kill()
    await Promise.all(calls)
    const reached = victim!.points.slice(seen)
    const fates = await Promise.all(ids.map((id) => fateOf(platforms, id, 1, PATIENCE_MS)))
    await victim!.start()
    for (const [index, { fate, ms, last }] of fates.entries()) {
      const id = ids[index]!
      trials.push({ at: `${Math.round(afterMs)} ms`, fate, ms, last, isWithinR1: wasUnderWay(reached, id) })
      if (fate === 'lost') ids[index] = (await connections(platforms, 1))[0]!
    }
  }
  return trials
}

/** Whether its refresh had the right to be sent, and its answer was not on disk. */
const wasUnderWay = (reached: readonly Reached[], id: string): boolean => {
  const hasReached = (wanted: Point): boolean =>
    reached.some(({ point, connectionId }) => point === wanted && connectionId === id)
  return hasReached('claim:after') && !hasReached('append:after')
}
