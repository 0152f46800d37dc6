import { type Bar, figuresOf } from './bar.ts'
import { type CallsOutcome, callers, connectUser } from './drive.ts'
import { type Platforms, type PlatformsOptions, clientOf, startPlatforms } from './platforms.ts'
import type { AuthorizationServerKind } from './servers/authorization-server.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

/** `PROCESSES=1` shows what one process does alone. */
const PROCESSES = Number(process.env.PROCESSES ?? 3)
const CALLERS_PER_PROCESS = 200
const LATENCY_MS = 200
const SLOWEST_MS_MAX = 1_500
/** `ROUNDS=1000` for the long run. */
const roundsOr = (usual: number): number => Number(process.env.ROUNDS ?? usual)
const ROUNDS = 3

/** A1: an expired token, hundreds of callers at several processes, one refresh. At oidc-provider, which forgives nothing. */
export async function* refreshOnce(rounds = ROUNDS): AsyncIterable<Bar> {
  const circumstances = { bar: 'A1', server: oidcProvider, rounds }
  yield* refreshOnceAt(circumstances)
  yield* breaksWithout('no-lease', circumstances)
}

/** Under what the refreshes happen. */
export interface Circumstances {
  readonly bar: string
  readonly server: AuthorizationServerKind
  /** What is printed beside the server's name. */
  readonly under?: string
  /** How long access tokens live; an hour, unless it matters. */
  readonly tokenLifeSeconds?: number
  readonly platforms?: Partial<PlatformsOptions>
  /** What happens while they wait for the refresh; gives how it is undone. */
  readonly befalls?: (platforms: Platforms) => Promise<() => Promise<void>>
  /** How many rounds there are, unless `ROUNDS` says so. */
  readonly rounds?: number
}

/** A1's figures, whatever the circumstances. */
export async function* refreshOnceAt(circumstances: Circumstances): AsyncIterable<Bar> {
  const { bar, server, under, rounds: usual = ROUNDS } = circumstances
  const { exactly, atMost, toBeRead } = figuresOf(bar, under === undefined ? server.name : `${server.name}, ${under}`)
  const rounds = await playRounds(circumstances, roundsOr(usual))
  const found = rounds.map((round, index) => `round ${index + 1}: ${JSON.stringify(round)}`).join('\n')
  const dead = rounds.filter((round) => !round.isAliveAfter).length
  const slowestMs = Math.round(most(rounds, 'slowestMs') - LATENCY_MS)
  const sorted = rounds.map((round) => round.slowestMs - LATENCY_MS).toSorted((one, other) => one - other)
  yield toBeRead(
    Math.round(sorted[Math.floor(sorted.length / 2)]!),
    `ms of a round's slowest caller over the latency, median of ${rounds.length}`,
  )
  if (rounds.length >= 100)
    yield toBeRead(Math.round(sorted[Math.floor(sorted.length * 0.99)]!), 'ms of it in 99 of 100 rounds')
  yield exactly(most(rounds, 'refreshes'), 'refreshes a round', 1, found)
  yield exactly(most(rounds, 'failed'), 'failed calls a round', 0, found)
  yield exactly(dead, 'dead grants', 0, found)
  yield atMost(slowestMs, 'ms of the slowest caller over the latency', SLOWEST_MS_MAX, found)
}

/** Shows that the figures of these circumstances rest on a defence: without it there are failed calls, or more refreshes. */
export async function* breaksWithout(sabotage: string, circumstances: Circumstances): AsyncIterable<Bar> {
  // One process alone needs no defence against others; and who takes one away by hand sees what comes of that.
  if (process.env.SABOTAGE !== undefined || PROCESSES === 1) return
  const { bar, server, platforms } = circumstances
  const rounds = await playRounds({ ...circumstances, platforms: { ...platforms, sabotage } }, 1)
  const broken = rounds.filter(({ failed, refreshes }) => failed > 0 || refreshes > 1)
  yield figuresOf(bar, `${server.name}, ${sabotage}`).exactly(
    broken.length,
    'rounds broken of 1',
    1,
    JSON.stringify(rounds),
  )
}

interface Round extends CallsOutcome {
  readonly refreshes: number
  /** Whether the grant could be refreshed once more afterwards. */
  readonly isAliveAfter: boolean
}

const most = (rounds: readonly Round[], figure: 'refreshes' | 'failed' | 'slowestMs'): number =>
  Math.max(...rounds.map((round) => round[figure]))

const playRounds = async (circumstances: Circumstances, count: number): Promise<Round[]> => {
  const { server, tokenLifeSeconds = 3_600, platforms: more, befalls } = circumstances
  const platforms = await startPlatforms({ count: PROCESSES, server, tokenLifeSeconds, ...more })
  try {
    const rounds: Round[] = []
    while (rounds.length < count) rounds.push(await playRound(platforms, 2 * tokenLifeSeconds * 1_000, befalls))
    return rounds
  } finally {
    await platforms.stop()
  }
}

/** Each round has a connection of its own, so that one dead grant does not end all that follow. */
const playRound = async (
  platforms: Platforms,
  elapseMs: number,
  befalls: Circumstances['befalls'] = async () => async () => {},
): Promise<Round> => {
  const { server } = platforms
  const { id } = await connectUser(platforms)
  const counted = server.tokenRequests()
  // Every process has it in memory, as in the midst of traffic.
  const before = await callers(platforms, id, 1)
  if (before.failed > 0) throw new Error(`The calls before the round failed: ${JSON.stringify(before.failures)}`)
  const slow = server.proxy.add({ path: new URL(server.addresses.tokenUrl).pathname, delayMs: LATENCY_MS })
  platforms.advance(elapseMs)
  const [outcome, undo] = await Promise.all([callers(platforms, id, CALLERS_PER_PROCESS), befalls(platforms)])
  // Before and afterwards, everybody takes the new token for a new one.
  const again = await callers(platforms, id, 1)
  const refreshes = server.tokenRequests() - counted
  platforms.advance(elapseMs)
  const after = await callers(platforms, id, 1)
  slow()
  await undo()
  // Else it is refreshed ahead of its end in the next round, which counts what the server is asked.
  await clientOf(platforms).send(`/v1/connections/${id}`, { method: 'DELETE' })
  return { ...outcome, failed: outcome.failed + again.failed, refreshes, isAliveAfter: after.failed === 0 }
}
