import { setTimeout as sleep } from 'node:timers/promises'
import { type Bar, figuresOf } from './bar.ts'
import { callEach } from './drive.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { populate } from './population.ts'
import { CLIENT } from './servers/authorization-server.ts'
import { createMint } from './servers/mint.ts'

const SERVING_AT_ONCE = 60
const PATIENCE_MS = 60_000
const TOKEN_LIFE_SECONDS = 3_600

export interface WrongClientOptions {
  /** All of them with tokens that have ended. */
  readonly connections: number
  /** How many callers there are meanwhile, all at once. */
  readonly callers: number
  readonly processes: number
  /** How long it goes on after that. */
  readonly lastsMs: number
  readonly sabotage?: string
}

/** A4: the OAuth client's secret is wrong, and no connection is at fault. */
export async function* wrongClientSecret(): AsyncIterable<Bar> {
  const options = { connections: 10_000, callers: 500, processes: 3, lastsMs: 10_000 }
  yield* wrongClientFigures(await playWrongClient(options), options)
  if (process.env.SABOTAGE !== undefined) return
  const broken = await playWrongClient({ ...options, connections: 500, callers: 50, sabotage: 'no-classification' })
  const { exactly } = figuresOf('A4', 'wrong client secret, no-classification')
  yield exactly(Number(broken.changed > 0), 'rounds broken of 1', 1, JSON.stringify(broken))
}

export interface WrongClientOutcome {
  /** Connections that are not what they were. */
  readonly changed: number
  readonly incidents: number
  readonly tokenRequests: number
  /** Callers who were told something else than that the client is refused. */
  readonly misled: number
  /** Calls that failed once the secret was right. */
  readonly failedAfter: number
  readonly found: string
}

export function* wrongClientFigures(outcome: WrongClientOutcome, { connections, callers }: WrongClientOptions) {
  const { exactly, toBeRead } = figuresOf('A4', `wrong client secret, ${connections} connections, ${callers} callers`)
  const { changed, incidents, tokenRequests, misled, failedAfter, found } = outcome
  yield exactly(changed, 'connections changed', 0, found)
  yield exactly(incidents, 'incidents', 1, found)
  yield exactly(misled, 'callers told of anything else', 0, found)
  yield toBeRead(tokenRequests, 'token requests while it was wrong')
  yield exactly(failedAfter, 'calls that failed when it was right again', 0, found)
}

/** Everything is due while the client is refused; then the operator starts the processes with the right secret. */
export const playWrongClient = async (options: WrongClientOptions): Promise<WrongClientOutcome> => {
  const { connections, callers, processes, lastsMs, sabotage } = options
  const mint = createMint({ tokenLifeSeconds: TOKEN_LIFE_SECONDS })
  mint.expectSecret('another secret than the one that the platform has')
  const platforms = await startPlatforms({
    count: processes,
    server: mint.kind,
    timing: { probeAfter: 2_000, aheadHold: 2_000 },
    ...(sabotage !== undefined && { sabotage }),
  })
  try {
    const expiresAt = new Date(Date.now() - 60_000)
    const ids = await populate(platforms, mint, { count: connections, expiresAt })
    const refused = await callEach(platforms, ids.slice(0, callers), callers)
    await sleep(lastsMs)
    const tokenRequests = mint.counts.requests
    const changed = await countOf(platforms, `SELECT count(*) FROM connections WHERE status <> 'active'`)
    const incidents = await countOf(platforms, 'SELECT count(*) FROM oauth_client_incidents')
    mint.expectSecret(CLIENT.secret)
    await Promise.all(platforms.processes.map((one) => one.end()))
    await Promise.all(platforms.processes.map((one) => one.start()))
    // Where connections were ended there may be none left to find out by.
    const isClosed = changed === 0 && (await untilClosed(platforms))
    const served = await callEach(platforms, ids, SERVING_AT_ONCE)
    return {
      changed,
      incidents,
      tokenRequests,
      misled: refused.calls - (refused.failures[REFUSED] ?? 0),
      failedAfter: served.failed,
      found: JSON.stringify({ isClosed, refused, served, counts: mint.counts }),
    }
  } finally {
    await platforms.stop()
  }
}

const REFUSED = '502 oauth_client_rejected'

const countOf = async ({ database }: Platforms, statement: string): Promise<number> =>
  Number((await database.query<{ count: string }>(statement))[0]!.count)

const untilClosed = async (platforms: Platforms): Promise<boolean> => {
  const latest = performance.now() + PATIENCE_MS
  const open = 'SELECT count(*) FROM oauth_client_incidents WHERE closed_at IS NULL'
  while (performance.now() < latest) {
    if ((await countOf(platforms, open)) === 0) return true
    await sleep(100)
  }
  return false
}
