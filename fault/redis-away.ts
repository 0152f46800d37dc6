import { setTimeout as sleep } from 'node:timers/promises'
import { type Bar, figuresOf } from './bar.ts'
import { type CallsOutcome, callers, connectUser } from './drive.ts'
import { missingPackages, notRun } from './packages.ts'
import { type Platforms, type PlatformsOptions, clientOf, startPlatforms } from './platforms.ts'
import { refreshOnceAt } from './refresh-once.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

const server = oidcProvider
const PROCESSES = 3

/** Something that happens to Redis; gives how it is undone. */
type Befalls = (redis: NonNullable<Platforms['redis']>) => Promise<() => Promise<void>>

const EVENTS: Readonly<Record<string, Befalls>> = {
  killed: async (redis) => {
    await redis.kill()
    return redis.start
  },
  flushed: async (redis) => {
    await redis.flush()
    return async () => {}
  },
  paused: async (redis) => {
    redis.pause()
    return async () => redis.resume()
  },
}

/** Of a connection in an hour: each process has to ask for more of it several times while its callers come. */
const LIMIT_OF_CALLERS = 900
const LIMIT = 90
/** Whoever had some of the limit at hand when Redis went spends that as well: a quarter of the limit, all together. */
const PASSED_MAX = LIMIT * 1.25

const withRedis = (limit: number): Partial<PlatformsOptions> => ({
  hasRedis: true,
  rateLimit: { per: 'connection', limit, windowMs: 3_600_000, cost: 1, reset: 'seconds' },
})

/** A7: A1 with Redis killed, flushed and paused in the midst, and what the limit that it settles is worth then. */
export async function* refreshWithRedisAway(): AsyncIterable<Bar> {
  const missing = missingPackages(['redis-server'])
  if (missing.length > 0) return yield notRun('A7', server.name, missing)
  const names = Object.keys(EVENTS)
  let round = 0
  const befalls = async (platforms: Platforms): Promise<() => Promise<void>> => {
    const undo = await EVENTS[names[round++ % names.length]!]!(platforms.redis!)
    return async () => {
      await undo()
      await redisIsUp(platforms)
    }
  }
  const under = `Redis ${names.join(', ')}`
  yield* refreshOnceAt({
    bar: 'A7',
    server,
    under,
    platforms: withRedis(LIMIT_OF_CALLERS),
    befalls,
    rounds: names.length,
  })
  const held = await playLimits()
  const found = held.map((one) => JSON.stringify(one)).join('\n')
  const { exactly, atMost } = figuresOf('A7', under)
  yield atMost(most(held, 'passed'), `calls passed by a limit of ${LIMIT}`, PASSED_MAX, found)
  yield exactly(most(held, 'failed'), 'other failures', 0, found)
  if (process.env.SABOTAGE !== undefined) return
  const unshared = await playLimits('unshared-limits')
  yield figuresOf('A7', 'unshared-limits').atLeast(
    Math.min(...unshared.map(({ passed }) => passed)),
    `calls passed by a limit of ${LIMIT}`,
    Math.ceil(PASSED_MAX),
    JSON.stringify(unshared),
  )
}

interface Held {
  readonly event: string
  readonly passed: number
  /** For another reason than the limit. */
  readonly failed: number
}

const most = (held: readonly Held[], figure: 'passed' | 'failed'): number => Math.max(...held.map((one) => one[figure]))

const playLimits = async (sabotage?: string): Promise<Held[]> => {
  const platforms = await startPlatforms({
    count: PROCESSES,
    server,
    ...withRedis(LIMIT),
    ...(sabotage !== undefined && { sabotage }),
  })
  try {
    const held: Held[] = []
    for (const event of Object.keys(EVENTS)) held.push(await playLimit(platforms, event))
    return held
  } finally {
    await platforms.stop()
  }
}

/** Longer than from one settling of shares to the next. */
const SETTLED_MS = 2_500

/** A third is spent, Redis is gone, and everybody wants the whole. */
const playLimit = async (platforms: Platforms, event: string): Promise<Held> => {
  await redisIsUp(platforms)
  const { id } = await connectUser(platforms)
  const first = await callers(platforms, id, LIMIT / 3 / PROCESSES)
  await sleep(SETTLED_MS)
  const undo = await EVENTS[event]!(platforms.redis!)
  const then = await callers(platforms, id, LIMIT)
  await undo()
  await clientOf(platforms).send(`/v1/connections/${id}`, { method: 'DELETE' })
  const ended = [first, then].map(({ calls, failed, failures }: CallsOutcome) => {
    const limited = failures['429 rate_limited'] ?? 0
    return { passed: calls - failed, failed: failed - limited }
  })
  const sum = (figure: 'passed' | 'failed'): number => ended.reduce((total, one) => total + one[figure], 0)
  return { event, passed: sum('passed'), failed: sum('failed') }
}

const LOOK_MS = 50

/** Resolves when every process says that it has Redis. */
const redisIsUp = async (platforms: Platforms): Promise<void> => {
  for (const index of platforms.processes.keys())
    while (!/^redis_up 1$/m.test((await clientOf(platforms, index).send('/metrics')).text)) await sleep(LOOK_MS)
}
