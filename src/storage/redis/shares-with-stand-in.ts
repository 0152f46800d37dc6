import { LRUCache } from 'lru-cache'
import type { AskedShare, GivenShare, ShareStore } from '../../proxy/shares/share-store.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Redis } from './redis.ts'
import { type RedisShareStore, createRedisShareStore } from './share-store.ts'

/** Where a lane was settled last, as one name: PostgreSQL, or an epoch of Redis. */
type Place = string

interface Lane {
  readonly place: Place
  /** How many processes called, as far as was known when it moved here, or since. */
  readonly claimants: number
  /** Until then other processes may spend what they were given elsewhere. By the clock's monotonic time. */
  readonly unsureUntilMs: number
}

interface Needs {
  readonly redis: Pick<Redis, 'isUp'>
  readonly shares: RedisShareStore
  /** Serves while Redis is away. */
  readonly standIn: ShareStore
  readonly clock: Clock
}

const POSTGRES: Place = 'PostgreSQL'
const LANES_MAX = 10_000

/** Shares of limits in this Redis, with a stand-in for while it is away. */
export const sharesInRedis = (redis: Redis, standIn: ShareStore, clock: Clock): ShareStore =>
  createSharesWithStandIn({ redis, shares: createRedisShareStore(redis), standIn, clock })

/**
 * Shares of limits in Redis, and in PostgreSQL while that is away. Neither knows what the other gave, nor does a Redis that
 * was flushed: until what was given before is settled anew, a process asks for no more than an even part among those who
 * called last, or what it has spent.
 */
export const createSharesWithStandIn = ({ redis, shares, standIn, clock }: Needs): ShareStore => {
  const lanes = new LRUCache<string, Lane>({ max: LANES_MAX })
  let epoch: string | undefined

  const isUnsure = (lane: Lane, place: Place): boolean =>
    lane.place !== place || clock.monotonicMs() < lane.unsureUntilMs

  const modest = (asked: readonly AskedShare[], place: Place): readonly AskedShare[] =>
    asked.map((share) => {
      const lane = lanes.get(share.lane)
      if (lane === undefined || !isUnsure(lane, place)) return share
      const part = Math.max(1, Math.floor(share.limit / lane.claimants))
      return { ...share, wanted: Math.max(share.spent, Math.min(share.wanted, part)) }
    })

  const note = (asked: readonly AskedShare[], given: readonly GivenShare[], place: Place): readonly GivenShare[] => {
    const spendsMs = new Map(asked.map((share) => [share.lane, share.spendsMs]))
    for (const { lane: key, claimants } of given) {
      const lane = lanes.get(key)
      const hasMoved = lane !== undefined && lane.place !== place
      const unsureUntilMs = hasMoved ? clock.monotonicMs() + spendsMs.get(key)! : (lane?.unsureUntilMs ?? 0)
      // Those who have not come here yet are not counted here yet.
      const known = lane !== undefined && isUnsure(lane, place) ? Math.max(claimants, lane.claimants) : claimants
      lanes.set(key, { place, claimants: known, unsureUntilMs })
    }
    return given
  }

  const inRedis = async (process: string, asked: readonly AskedShare[]): Promise<readonly GivenShare[]> => {
    const settled = await shares.settle(process, modest(asked, epoch ?? ''), epoch)
    epoch = settled.epoch
    if (settled.given !== undefined) return note(asked, settled.given, epoch)
    const again = await shares.settle(process, modest(asked, epoch), epoch)
    if (again.given === undefined) throw new Error('Redis forgets faster than it is told.')
    return note(asked, again.given, epoch)
  }

  return {
    settle: async (process, asked) => {
      // Why it fails is logged where Redis is asked.
      const given = redis.isUp ? await inRedis(process, asked).catch(() => undefined) : undefined
      return given ?? note(asked, await standIn.settle(process, modest(asked, POSTGRES)), POSTGRES)
    },
    // In Redis everything expires by itself.
    removeExpired: () => standIn.removeExpired(),
  }
}
