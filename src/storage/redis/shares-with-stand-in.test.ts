import { describe, expect, test } from 'vitest'
import type { AskedShare, GivenShare } from '../../proxy/shares/share-store.ts'
import { playedTime } from '../../proxy/testing.ts'
import type { RedisShareStore } from './share-store.ts'
import { createSharesWithStandIn } from './shares-with-stand-in.ts'

const SPENDS_MS = 10_000
const askedOf = (more: Partial<AskedShare> = {}): AskedShare => ({
  lane: 'lane',
  limit: 100,
  spent: 0,
  wanted: 60,
  spendsMs: SPENDS_MS,
  countsMs: 60_000,
  blockedMs: 0,
  ...more,
})

/** Both stores give all that is wanted, and say that four processes call; each takes down what it was asked for. */
const setup = () => {
  const time = playedTime()
  const told = { redis: [] as number[], postgres: [] as number[] }
  const state = { isUp: true, isFailing: false, epoch: 'first', claimants: 4 }
  const give = (asked: readonly AskedShare[], wanted: number[]): readonly GivenShare[] =>
    asked.map((share) => {
      wanted.push(share.wanted)
      return { lane: share.lane, share: share.wanted, cap: 100, free: 0, claimants: state.claimants, blockedMs: 0 }
    })
  const shares: RedisShareStore = {
    settle: async (_process, asked, known) => {
      if (!state.isUp || state.isFailing) throw new Error('away')
      const { epoch } = state
      return { epoch, given: known === undefined || known === epoch ? give(asked, told.redis) : undefined }
    },
  }
  const store = createSharesWithStandIn({
    redis: state,
    shares,
    standIn: { settle: async (_process, asked) => give(asked, told.postgres), removeExpired: async () => 3 },
    clock: time,
  })
  const settle = async (more?: Partial<AskedShare>) => (await store.settle('p', [askedOf(more)]))[0]!.share
  return { settle, state, told, time, store }
}

describe('shares in Redis', () => {
  test('are asked for there alone while it is there', async () => {
    const { settle, told } = setup()
    expect([await settle(), await settle()]).toEqual([60, 60])
    expect(told).toEqual({ redis: [60, 60], postgres: [] })
  })

  test('are asked for in PostgreSQL while it is away, and no more than an even part of what others may still spend', async () => {
    const { settle, state, told, time } = setup()
    await settle()
    Object.assign(state, { isUp: false, claimants: 1 })
    expect(await settle()).toBe(25)
    expect(await settle({ lane: 'unknown to Redis' })).toBe(60)
    await time.pass(SPENDS_MS - 1)
    expect(await settle()).toBe(25)
    // Whoever calls has said so here by now, or spends nothing any more.
    await time.pass(1)
    expect(await settle()).toBe(60)
    expect(told.redis).toEqual([60])
  })

  test('are asked for in Redis again when it is back, modestly at first', async () => {
    const { settle, state, time } = setup()
    state.isUp = false
    expect(await settle()).toBe(60)
    state.isUp = true
    expect(await settle()).toBe(25)
    await time.pass(SPENDS_MS)
    expect(await settle()).toBe(60)
  })

  test('of a Redis that was flushed are asked for modestly, by who called before', async () => {
    const { settle, state, time, told } = setup()
    await settle()
    Object.assign(state, { epoch: 'second', claimants: 1 })
    expect([await settle(), await settle()]).toEqual([25, 25])
    await time.pass(SPENDS_MS)
    expect(await settle()).toBe(60)
    expect(told).toEqual({ redis: [60, 25, 25, 60], postgres: [] })
  })

  test('are never less than what was spent, nor nothing', async () => {
    const { settle, state } = setup()
    await settle()
    await settle({ lane: 'small', limit: 3, wanted: 2 })
    state.isUp = false
    expect(await settle({ spent: 40 })).toBe(40)
    expect(await settle({ lane: 'small', limit: 3, wanted: 2 })).toBe(1)
  })

  test('are in PostgreSQL where Redis fails although it seems to be there', async () => {
    const { settle, state, store, told } = setup()
    state.isFailing = true
    expect(await settle()).toBe(60)
    expect(told.postgres).toEqual([60])
    expect(await store.removeExpired()).toBe(3)
  })
})
