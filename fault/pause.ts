import { setTimeout as sleep } from 'node:timers/promises'
import { type Bar, figuresOf } from './bar.ts'
import { connectUser } from './drive.ts'
import { SHORT_TIMING, callOnce, connections, fateOf } from './interrupted.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { POINTS, type Point } from './points.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

/** Longer than a lease; shorter than a lease and the time for which a token is left alone whose outcome is unknown. */
const PAUSE_MS = 4_500
const TOKENS_END_MS = 2 * 3_600_000
const PATIENCE_MS = 20_000
/** Browsers are sent to the first process, which therefore goes on. Each of the others is paused in a case of its own. */
const OTHER = 0
const CASES = ['nobody comes', 'another process calls', 'the user connects again'] as const

interface Trial {
  readonly at: Point
  readonly meanwhile: (typeof CASES)[number]
  readonly fate: string
  /** Whether the paused process asked for a token when its right to had lapsed. */
  readonly wasSentLate: boolean
}

/** A8: a process stands still for longer than its lease, at each call of a refresh to a part, and goes on as if nothing had been. */
export async function* paused(): AsyncIterable<Bar> {
  const { exactly } = figuresOf('A8', oidcProvider.name)
  const trials = await pauseAtAll(POINTS)
  const found = trials.map((trial) => JSON.stringify(trial)).join('\n')
  const lost = trials.filter(({ fate }) => fate !== 'kept')
  yield exactly(lost.length, `lost of ${trials.length} connections`, 0, found)
  yield exactly(trials.filter(({ wasSentLate }) => wasSentLate).length, 'requests sent after the lease', 0, found)
  if (process.env.SABOTAGE !== undefined) return
  const weakened = await pauseAtAll(['send:before'], 'no-deadline')
  const late = weakened.filter(({ wasSentLate }) => wasSentLate).length
  yield figuresOf('A8', `${oidcProvider.name}, no-deadline`).atLeast(late, 'requests sent after the lease', 1)
}

const pauseAtAll = async (points: readonly Point[], sabotage?: string): Promise<Trial[]> => {
  const platforms = await startPlatforms({
    count: 1 + CASES.length,
    server: oidcProvider,
    timing: { ...SHORT_TIMING, aheadEvery: 3_600_000 },
    ...(sabotage !== undefined && { sabotage }),
  })
  try {
    const trials: Trial[] = []
    for (const at of points) trials.push(...(await pauseAt(platforms, at)))
    return trials
  } finally {
    await platforms.stop()
  }
}

/** All cases at one point, in step, so that the clock moves for all of them at once. */
const pauseAt = async (platforms: Platforms, at: Point): Promise<Trial[]> => {
  const ids = await connections(platforms, CASES.length)
  const victims = CASES.map((_, index) => platforms.processes[index + 1]!)
  await Promise.all(ids.map((id, index) => callOnce(platforms, id, index + 1)))
  platforms.advance(TOKENS_END_MS)
  for (const victim of victims) victim.trap({ point: at, signal: 'SIGSTOP' })
  await sleep(20)
  const called = ids.map((id, index) => callOnce(platforms, id, index + 1))
  await sleep(PAUSE_MS / 2)
  const asked = callOnce(platforms, ids[1]!, OTHER)
  await connectUser(platforms, userOf(2), ids[2])
  await sleep(PAUSE_MS / 2)
  const reached = victims.map(({ points }) => points.length)
  for (const victim of victims) victim.signal('SIGCONT')
  await Promise.all([...called, asked])
  const fates = await Promise.all(ids.map((id) => fateOf(platforms, id, OTHER, PATIENCE_MS)))
  return CASES.map((meanwhile, index) => {
    const { fate, last } = fates[index]!
    const since = victims[index]!.points.slice(reached[index])
    const wasSentLate = at === 'send:before' && since.some(({ point }) => point === 'send:after')
    return { at, meanwhile, fate: fate === 'kept' ? fate : `${fate}: ${last}`, wasSentLate }
  })
}

/** As `connections` names them. */
const userOf = (index: number): string => `user-${index}`
