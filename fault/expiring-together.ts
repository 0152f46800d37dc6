import { setTimeout as sleep } from 'node:timers/promises'
import type { ProxyDependencies } from '../src/proxy/dependencies.ts'
import { sabotages } from '../test/sabotage/index.ts'
import { type Bar, figuresOf } from './bar.ts'
import { type CallsOutcome, callEach } from './drive.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { populate } from './population.ts'
import { type Mint, createMint } from './servers/mint.ts'

/** `CONNECTIONS=500` for a short look. */
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 10_000)
const OTHER_CONNECTIONS = 40
const PROCESSES = 3
const AT_ONCE_MAX = 8
const LATENCY_MS = 300
const TOKEN_LIFE_SECONDS = 3_600
const SPREAD_SECONDS_MIN = 60
/** Callers that are there all the time. */
const CALLERS = 3
const REST_MS = 80
const CALLS_MOST = 100_000
/** The clock moves on when fewer wait than this, so that nobody waits for what is due next. */
const WAITING_MIN = 100
const STEP_MS = 5_000
const PATIENCE_MS = 15 * 60_000

/** A5: thousands of tokens end in the same second. */
export async function* expiringTogether(): AsyncIterable<Bar> {
  yield* figures(await play(CONNECTIONS, process.env.SABOTAGE))
  if (process.env.SABOTAGE !== undefined) return
  const { spreadSeconds, nextSpreadSeconds } = await play(OTHER_CONNECTIONS, 'no-jitter')
  const isBroken = spreadSeconds < SPREAD_SECONDS_MIN && nextSpreadSeconds < SPREAD_SECONDS_MIN
  const spreads = JSON.stringify({ spreadSeconds, nextSpreadSeconds })
  yield figuresOf('A5', 'no-jitter').exactly(Number(isBroken), 'rounds broken of 1', 1, spreads)
}

interface Outcome {
  readonly connections: number
  /** Between the first and the last time at which one of them is to be refreshed. */
  readonly spreadSeconds: number
  /** The same for the tokens that they got, as seen from their ends. */
  readonly nextSpreadSeconds: number
  readonly atOnceMost: number
  /** Tokens that ended before they were refreshed. */
  readonly late: number
  /** Refreshes that somebody waited for. */
  readonly waitedFor: number
  readonly reused: number
  readonly seconds: number
  readonly calls: CallsOutcome
}

function* figures(outcome: Outcome): Iterable<Bar> {
  const { connections, spreadSeconds, nextSpreadSeconds, atOnceMost, late, waitedFor, reused, seconds, calls } = outcome
  const on = `${connections} tokens that end together, ${PROCESSES} processes, ${LATENCY_MS} ms a refresh`
  const { exactly, atMost, atLeast, toBeRead } = figuresOf('A5', on)
  const found = JSON.stringify(outcome)
  yield atLeast(spreadSeconds, 's between the first and the last refresh', SPREAD_SECONDS_MIN, found)
  yield atLeast(nextSpreadSeconds, 's between the first and the last of the next', SPREAD_SECONDS_MIN, found)
  yield atMost(atOnceMost, 'token requests at once', AT_ONCE_MAX, found)
  yield exactly(late, 'tokens that ended unrefreshed', 0, found)
  yield exactly(reused, 'spent refresh tokens sent', 0, found)
  yield exactly(waitedFor, 'refreshes that a caller waited for', 0, found)
  yield exactly(calls.failed, `failed calls of ${calls.calls}`, 0, found)
  // Whoever waits for a refresh waits for longer than that; a busy machine makes single calls slow too.
  yield atMost(Math.round(calls.p99Ms), 'ms of 99 of 100 calls', LATENCY_MS, found)
  yield toBeRead(Math.round(calls.slowestMs), 'ms of the slowest call')
  yield toBeRead(Math.round(connections / seconds), 'refreshes a second')
}

const play = async (connections: number, sabotage: string | undefined): Promise<Outcome> => {
  const mint = createMint({ tokenLifeSeconds: TOKEN_LIFE_SECONDS, latencyMs: LATENCY_MS })
  const platforms = await startPlatforms({ count: PROCESSES, server: mint.kind, sabotage })
  try {
    const expiresAt = new Date(Date.now() + TOKEN_LIFE_SECONDS * 1000)
    const { random } = (sabotages[sabotage ?? ''] ?? ((parts) => parts))({ random: Math.random } as ProxyDependencies)
    const ids = await populate(platforms, mint, { count: connections, expiresAt, random })
    return await refreshAll(platforms, mint, ids, expiresAt)
  } finally {
    await platforms.stop()
  }
}

const refreshAll = async (platforms: Platforms, mint: Mint, ids: readonly string[], expiresAt: Date) => {
  const [first] = await platforms.database.query<{ at: Date; seconds: number }>(SPREAD)
  let aheadMs = first!.at.getTime() - STEP_MS - Date.now()
  platforms.advance(aheadMs)
  const began = performance.now()
  const over = new AbortController()
  const any = Array.from({ length: CALLS_MOST }, () => ids[Math.floor(Math.random() * ids.length)]!)
  const calling = callEach(platforms, any, CALLERS, { restMs: REST_MS, signal: over.signal })
  let state = { unrefreshed: ids.length, waiting: 0 }
  const isOver = (): boolean => state.unrefreshed === 0 || Date.now() + aheadMs > expiresAt.getTime()
  while (!isOver() && performance.now() - began < PATIENCE_MS) {
    await sleep(500)
    const now = new Date(Date.now() + aheadMs)
    state = (await platforms.database.query<typeof state>(STATE, [now]))[0]!
    if (state.waiting >= WAITING_MIN) continue
    platforms.advance(STEP_MS)
    aheadMs += STEP_MS
  }
  const seconds = (performance.now() - began) / 1000
  over.abort()
  const calls = await calling
  const [next] = await platforms.database.query<{ seconds: number }>(NEXT_SPREAD)
  const [asked] = await platforms.database.query<{ count: number }>(NOT_AHEAD)
  return {
    connections: ids.length,
    spreadSeconds: Math.round(first!.seconds),
    nextSpreadSeconds: Math.round(next!.seconds),
    atOnceMost: mint.counts.atOnceMost,
    late: state.unrefreshed,
    waitedFor: asked!.count,
    reused: mint.counts.reused,
    seconds,
    calls,
  }
}

const SPREAD = `SELECT min(refresh_at) AS at, extract(epoch FROM max(refresh_at) - min(refresh_at))::float8 AS seconds
  FROM oauth_tokens`
const NEXT_SPREAD = `SELECT extract(epoch FROM max(expires_at - refresh_at) - min(expires_at - refresh_at))::float8 AS seconds
  FROM oauth_tokens WHERE generation = 2`
const STATE = `SELECT count(*)::int AS unrefreshed, count(*) FILTER (WHERE refresh_at <= $1)::int AS waiting
  FROM oauth_tokens WHERE generation = 1`
const NOT_AHEAD = `SELECT count(*)::int FROM refresh_attempts WHERE cause <> 'ahead'`
