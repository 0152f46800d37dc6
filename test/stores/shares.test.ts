import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShareStore } from '../../src/proxy/shares/share-store.ts'
import { createLog } from '../../src/runtime/log.ts'
import { newId } from '../../src/runtime/ids.ts'
import { type Redis, openRedis } from '../../src/storage/redis/redis.ts'
import { createRedisShareStore } from '../../src/storage/redis/share-store.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { describeWithRedis } from '../setup/describe-with-redis.ts'
import { PATIENT, type TestRedis, startRedis } from '../setup/redis.ts'
import { withStores } from './setup.ts'
import { type ShareRow, type StoredShares, shareContract } from './share-contract.ts'
import { query } from './tables.ts'

describe.each(POSTGRES_VERSIONS)('shares of a limit on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  shareContract(() => inPostgres(opened.stores.shares, () => opened.url))
})

const inPostgres = (store: ShareStore, url: () => string): StoredShares => ({
  store,
  rows: async (lane) => {
    const rows = await query(
      url(),
      `SELECT process, share, (extract(epoch FROM held_until) * 1000)::float8 AS held,
        (extract(epoch FROM asks_until) * 1000)::float8 AS asks FROM rate_shares WHERE lane = $1`,
      [lane],
    )
    return rows.map((row) => ({
      process: String(row.process),
      share: Number(row.share),
      heldUntilMs: Math.round(Number(row.held)),
      asksUntilMs: Math.round(Number(row.asks)),
    }))
  },
  lapse: async (lane, { wanted }) => {
    await query(url(), 'UPDATE rate_shares SET wanted = $2, asks_until = now() WHERE lane = $1', [lane, wanted])
  },
  end: async (lane) => {
    await query(url(), "UPDATE rate_shares SET held_until = now() WHERE lane = $1 AND process = 'gone'", [lane])
  },
})

describeWithRedis('shares of a limit in Redis', () => {
  let server: TestRedis
  let redis: Redis
  beforeAll(async () => {
    server = await startRedis()
    redis = await openRedis(server.url, createLog('error'), PATIENT)
  })
  afterAll(async () => {
    await redis?.close()
    await server?.stop()
  })
  shareContract(() => inRedis(redis, server))

  test('are gone from Redis with the last of them', async () => {
    const lane = newId('lane')
    const store = createRedisShareStore(redis)
    const asked = { lane, limit: 10, spent: 1, wanted: 5, spendsMs: 30_000, countsMs: 60_000, blockedMs: 0 }
    await store.settle('a', [asked], undefined)
    const first = Number(await redis.send(['PEXPIRETIME', keyOf(lane)]))
    await store.settle('b', [{ ...asked, countsMs: 1_000 }], undefined)
    expect(await redis.send(['PEXPIRETIME', keyOf(lane)])).toBe(first)
    await store.settle('b', [{ ...asked, countsMs: 120_000 }], undefined)
    expect(Number(await redis.send(['PEXPIRETIME', keyOf(lane)]))).toBeGreaterThan(first + 50_000)
  })

  test('a Redis that was flushed says so, and settles nothing by what it does not know any more', async () => {
    const lane = newId('lane')
    const store = createRedisShareStore(redis)
    const asked = { lane, limit: 10, spent: 1, wanted: 5, spendsMs: 30_000, countsMs: 60_000, blockedMs: 0 }
    const { epoch, given } = await store.settle('a', [asked], undefined)
    expect(given).toHaveLength(1)
    expect(await store.settle('b', [asked], epoch)).toMatchObject({ epoch, given: [{ share: 5 }] })
    await server.flush()
    const after = await store.settle('a', [asked], epoch)
    expect(after.epoch).not.toBe(epoch)
    expect(after.given).toBeUndefined()
    expect(await server.send('EXISTS', keyOf(lane))).toBe(0)
    expect((await store.settle('a', [asked], after.epoch)).given).toMatchObject([{ share: 5, claimants: 1 }])
  })
})

const keyOf = (lane: string): string => `connector:shares:of:${lane}`

const inRedis = (redis: Redis, server: TestRedis): StoredShares => {
  const store = createRedisShareStore(redis)
  const rows = async (lane: string): Promise<ShareRow[]> => {
    const fields = (await server.send('HGETALL', keyOf(lane))) as string[]
    return Array.from({ length: fields.length / 2 }, (_, at) => {
      const [share, , heldUntilMs, asksUntilMs] = fields[at * 2 + 1]!.split(' ').map(Number)
      return { process: fields[at * 2]!, share: share!, heldUntilMs: heldUntilMs!, asksUntilMs: asksUntilMs! }
    })
  }
  const put = async (lane: string, { share, wanted, heldUntilMs }: Record<string, number>): Promise<void> => {
    await server.send('HSET', keyOf(lane), 'gone', `${share} ${wanted} ${heldUntilMs} 1 0`)
  }
  return {
    store: {
      settle: async (process, asked) => (await store.settle(process, asked, undefined)).given!,
      removeExpired: async () => 0,
    },
    rows,
    lapse: async (lane, last) => put(lane, { ...last, heldUntilMs: (await rows(lane))[0]!.heldUntilMs }),
    end: async (lane) => put(lane, { share: 30, wanted: 0, heldUntilMs: 1 }),
  }
}
