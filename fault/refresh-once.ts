import { type Bar, figuresOf } from './bar.ts'
import { type CallsOutcome, callers, connectUser } from './drive.ts'
import { type Platforms, clientOf, startPlatforms } from './platforms.ts'
import type { AuthorizationServerKind } from './servers/authorization-server.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

/** `PROCESSES=1` shows what one process does alone. */
const PROCESSES = Number(process.env.PROCESSES ?? 3)
const CALLERS_PER_PROCESS = 200
const LATENCY_MS = 200
const TOKEN_LIFE_SECONDS = 3_600
const SLOWEST_MS_MAX = 1_500
/** `ROUNDS=1000` for the long run. */
const ROUNDS = Number(process.env.ROUNDS ?? 3)

/** A1: an expired token, hundreds of callers at several processes, one refresh. At oidc-provider. */
export const refreshOnce = (): AsyncIterable<Bar> => refreshOnceAt('A1', oidcProvider)

/** A1's figures at an authorization server, under the name of a bar. */
export async function* refreshOnceAt(bar: string, kind: AuthorizationServerKind): AsyncIterable<Bar> {
  const { exactly, atMost } = figuresOf(bar, kind.name)
  const platforms = await startPlatforms({ count: PROCESSES, server: kind, tokenLifeSeconds: TOKEN_LIFE_SECONDS })
  try {
    const rounds: Round[] = []
    for (let number = 0; number < ROUNDS; number++) rounds.push(await playRound(platforms))
    const found = rounds.map((round, index) => `round ${index + 1}: ${JSON.stringify(round)}`).join('\n')
    const most = (numbers: readonly number[]): number => Math.max(...numbers)
    const refreshes = most(rounds.map((round) => round.refreshes))
    const failed = most(rounds.map((round) => round.failed))
    const slowestMs = Math.round(most(rounds.map((round) => round.slowestMs)) - LATENCY_MS)
    const dead = rounds.filter((round) => !round.isAliveAfter).length
    yield exactly(refreshes, 'refreshes a round', 1, found)
    yield exactly(failed, 'failed calls a round', 0, found)
    yield exactly(dead, 'dead grants', 0, found)
    yield atMost(slowestMs, 'ms of the slowest caller over the latency', SLOWEST_MS_MAX, found)
  } finally {
    await platforms.stop()
  }
}

interface Round extends CallsOutcome {
  readonly refreshes: number
  /** Whether the grant could be refreshed once more afterwards. */
  readonly isAliveAfter: boolean
}

/** Each round has a connection of its own, so that one dead grant does not end all that follow. */
const playRound = async (platforms: Platforms): Promise<Round> => {
  const { server } = platforms
  const { id } = await connectUser(platforms)
  // Every process has it in memory, as in the midst of traffic.
  const before = await callers(platforms, id, 1)
  if (before.failed > 0) throw new Error(`The calls before the round failed: ${JSON.stringify(before.failures)}`)
  const slow = server.proxy.add({ path: new URL(server.addresses.tokenUrl).pathname, delayMs: LATENCY_MS })
  const counted = server.tokenRequests()
  platforms.advance(2 * TOKEN_LIFE_SECONDS * 1_000)
  const outcome = await callers(platforms, id, CALLERS_PER_PROCESS)
  const refreshes = server.tokenRequests() - counted
  platforms.advance(2 * TOKEN_LIFE_SECONDS * 1_000)
  const after = await callers(platforms, id, 1)
  slow()
  // Else it is refreshed ahead of its end in the next round, which counts what the server is asked.
  await clientOf(platforms).send(`/v1/connections/${id}`, { method: 'DELETE' })
  return { refreshes, ...outcome, isAliveAfter: after.failed === 0 }
}
