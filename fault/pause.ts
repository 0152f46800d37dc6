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
/** Browsers are sent to the first process, which therefore is the one that goes on. */
const OTHER = 0
const VICTIM = 1

type Meanwhile = 'nobody' | 'another process calls' | 'the user connects again'

interface Trial {
  readonly at: Point
  readonly meanwhile: Meanwhile
  readonly fate: string
  /** Requests to the token endpoint by the paused process after it went on, with a token whose lease had lapsed. */
  readonly sentLate: number
}

/** A8: a process stands still for longer than its lease, at each call of a refresh to a part, and goes on as if nothing had been. */
export async function* paused(): AsyncIterable<Bar> {
  const { exactly } = figuresOf('A8', oidcProvider.name)
  const platforms = await startPlatforms({
    count: 2,
    server: oidcProvider,
    timing: { ...SHORT_TIMING, aheadEvery: 3_600_000 },
  })
  try {
    const trials: Trial[] = []
    for (const meanwhile of ['nobody', 'another process calls', 'the user connects again'] as const)
      for (const at of POINTS) trials.push(await pauseAt(platforms, at, meanwhile))
    const found = trials.map((trial) => JSON.stringify(trial)).join('\n')
    const count = (is: (trial: Trial) => boolean): number => trials.filter(is).length
    yield exactly(
      count(({ fate }) => fate !== 'kept'),
      `lost of ${trials.length} connections`,
      0,
      found,
    )
    yield exactly(
      count(({ sentLate }) => sentLate > 0),
      'requests sent after the lease',
      0,
      found,
    )
  } finally {
    await platforms.stop()
  }
}

const pauseAt = async (platforms: Platforms, at: Point, meanwhile: Meanwhile): Promise<Trial> => {
  const victim = platforms.processes[VICTIM]
  const [id] = (await connections(platforms, 1)) as [string]
  await callOnce(platforms, id, VICTIM)
  platforms.advance(TOKENS_END_MS)
  victim!.trap({ point: at, signal: 'SIGSTOP' })
  await sleep(20)
  const called = callOnce(platforms, id, VICTIM)
  await sleep(PAUSE_MS / 2)
  if (meanwhile === 'the user connects again') await connectUser(platforms, 'user-0', id)
  if (meanwhile === 'another process calls') void callOnce(platforms, id, OTHER)
  await sleep(PAUSE_MS / 2)
  const before = platforms.server.tokenRequests()
  victim!.signal('SIGCONT')
  await called
  const sent = platforms.server.tokenRequests() - before
  const { fate, last } = await fateOf(platforms, id, OTHER, PATIENCE_MS)
  await callOnce(platforms, id, VICTIM)
  return { at, meanwhile, fate: fate === 'kept' ? fate : `${fate}: ${last}`, sentLate: at === 'send:before' ? sent : 0 }
}
