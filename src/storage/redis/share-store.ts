import type { AskedShare, GivenShare } from '../../proxy/shares/share-store.ts'
import { newId } from '../../runtime/ids.ts'
import type { Redis } from './redis.ts'
import { SETTLE_SHARES } from './share-script.ts'

/** What Redis says of shares. */
export interface Settled {
  /** Another one than before: Redis was flushed, or started anew, and what it was told is forgotten. */
  readonly epoch: string
  /** Undefined where the epoch is not the one that was known: then nothing was settled. */
  readonly given: readonly GivenShare[] | undefined
}

/** Shares of limits in Redis, by its clock. Rejects whenever Redis is away. */
export interface RedisShareStore {
  /** Settles, unless Redis has forgotten since the epoch that is known; undefined where none is. */
  settle(process: string, asked: readonly AskedShare[], known: string | undefined): Promise<Settled>
}

const EPOCH = 'connector:shares:epoch'
const keyOf = (lane: string): string => `connector:shares:of:${lane}`
const NUMBERS_PER_LANE = 5

export const createRedisShareStore = (redis: Pick<Redis, 'send'>): RedisShareStore => ({
  settle: async (process, asked, known = '') => {
    const numbers = asked.flatMap(({ limit, spent, wanted, spendsMs, countsMs, blockedMs }) =>
      [limit, spent, wanted, spendsMs, countsMs, blockedMs].map(Math.ceil),
    )
    const keys = [EPOCH, ...asked.map(({ lane }) => keyOf(lane))]
    const answer = await redis.send([
      'EVAL',
      SETTLE_SHARES,
      keys.length,
      ...keys,
      newId('epoch'),
      known,
      process,
      ...numbers,
    ])
    const [epoch, ...given] = answer as [string, ...number[]]
    if (known !== '' && epoch !== known) return { epoch, given: undefined }
    return { epoch, given: asked.map(({ lane }, at) => givenOf(lane, given.slice(at * NUMBERS_PER_LANE))) }
  },
})

const givenOf = (lane: string, [share, cap, free, claimants, blockedMs]: readonly number[]): GivenShare => ({
  lane,
  share: share!,
  cap: cap!,
  free: free!,
  claimants: claimants!,
  blockedMs: blockedMs!,
})
