import { describe, expect, test } from 'vitest'
import { createLog } from '../../runtime/log.ts'
import { playedTime } from '../testing.ts'
import type { AskedShare, GivenShare } from './share-store.ts'
import { createShares } from './shares.ts'

const LIMIT = 100

/** A process with one lane, and a store that answers what it is told to: everything that is wanted unless said otherwise. */
const setup = (answer: (asked: AskedShare) => Partial<GivenShare> | 'nothing' | 'failure' = () => ({})) => {
  const time = playedTime()
  const asked: AskedShare[] = []
  const told = { spent: 0, waiting: 0, changes: 0, blocked: [] as number[], sizeWhileAsking: [] as number[] }
  const settle = async (_process: string, lanes: readonly AskedShare[]): Promise<readonly GivenShare[]> => {
    asked.push(...lanes)
    told.sizeWhileAsking.push(share.size())
    const answers = lanes.map(answer)
    if (answers.includes('failure')) throw new Error('away')
    if (answers.includes('nothing')) return new Promise(() => {})
    return lanes.map(({ lane, limit, wanted }, index) => ({
      lane,
      share: wanted,
      cap: limit,
      free: limit - wanted,
      claimants: 1,
      blockedMs: 0,
      ...(answers[index] as Partial<GivenShare>),
    }))
  }
  const shares = createShares({
    store: { settle, removeExpired: async () => 0 },
    process: 'p',
    clock: time,
    pause: time.sleep,
    log: createLog('silent'),
  })
  const share = shares.open({
    key: 'lane',
    limit: LIMIT,
    countsMs: 1_000,
    spent: () => told.spent,
    waiting: () => told.waiting,
    changed: () => void (told.changes += 1),
    blocked: (ms) => void told.blocked.push(ms),
  })
  const use = async (spent: number): Promise<number> => {
    told.spent = spent
    share.use()
    await time.pass(0)
    return share.size()
  }
  return { time, asked, told, share, shares, use }
}

describe('a share', () => {
  test('is nothing before it was asked for, and then a part of the limit at hand', async () => {
    const { share, use, asked, told } = setup()
    expect(share.size()).toBe(0)
    expect(await use(0)).toBe(25)
    expect(asked).toMatchObject([{ lane: 'lane', limit: LIMIT, spent: 0, wanted: 25, countsMs: 1_000 }])
    expect(told.changes).toBe(1)
  })

  test('is asked for again when half of what is at hand is used up, and not for each call', async () => {
    const { use, asked } = setup()
    for (const spent of [0, 1, 2, 5, 10, 12]) await use(spent)
    expect(asked).toHaveLength(1)
    expect(await use(13)).toBe(38)
    expect(asked).toHaveLength(2)
  })

  test('holds what the first who waits needs', async () => {
    const { use, told } = setup()
    told.waiting = 60
    expect(await use(10)).toBe(70)
  })

  test('of one process that is alone grows to the whole limit', async () => {
    const { use } = setup()
    for (const spent of [0, 20, 40, 60, 80, 99]) await use(spent)
    expect(await use(100)).toBe(LIMIT)
  })

  test('is not spent of while it is offered to others', async () => {
    const { use, time, shares, told } = setup()
    for (const spent of [0, 20, 40, 60, 80, 90]) await use(spent)
    expect(await use(5)).toBe(LIMIT)
    await time.pass(1_000)
    const rounds = told.sizeWhileAsking.length
    await use(5)
    await shares.settle()
    expect(told.sizeWhileAsking.slice(rounds)).toEqual([30])
  })

  test('that is too small is asked for again with the next round, and no sooner', async () => {
    const { use, asked, shares, time } = setup(({ spent }) => ({ share: spent + 1 }))
    for (const spent of [0, 1, 1, 1]) await use(spent)
    expect(asked).toHaveLength(1)
    await time.pass(1_000)
    await shares.settle()
    expect(asked).toHaveLength(2)
  })

  test('is content with its part where others go short', async () => {
    const answers = [{}, { share: 25, cap: 10, claimants: 2 }]
    const { use, asked, shares, time, share } = setup(() => answers.shift() ?? {})
    await use(0)
    await time.pass(1_000)
    expect(await use(20)).toBe(10)
    await shares.settle()
    // What is spent already counts, and cannot be given away.
    expect(asked.at(-1)).toMatchObject({ spent: 20, wanted: 20 })
    expect(share.asked()).toBeUndefined()
  })

  test('is given back when nobody calls for five seconds, and asked for anew by the next call', async () => {
    const { use, asked, shares, time, share } = setup()
    await use(3)
    for (let second = 0; second < 4; second++) {
      await time.pass(1_000)
      await shares.settle()
    }
    expect(asked.at(-1)).toMatchObject({ wanted: 28 })
    await time.pass(1_000)
    await shares.settle()
    expect(asked.at(-1)).toMatchObject({ spent: 3, wanted: 3 })
    expect(share.size()).toBe(3)
    const before = asked.length
    await time.pass(60_000)
    await shares.settle()
    expect(asked).toHaveLength(before)
    expect(await use(0)).toBe(25)
  })

  test('is spent of for ten seconds without a word from the store, and no longer', async () => {
    const { use, share, time } = setup()
    await use(0)
    await time.pass(9_999)
    expect(share.size()).toBe(25)
    await time.pass(1)
    expect(share.size()).toBe(0)
  })

  test('is given back at the end, but for what counts still', async () => {
    const { use, asked, shares } = setup()
    await use(7)
    await shares.stop()
    expect(asked.at(-1)).toMatchObject({ spent: 7, wanted: 7 })
  })
})

describe('a store that is away', () => {
  test.each(['failure', 'nothing'] as const)('by %s leaves an even part of those who called last', async (way) => {
    let isAway = false
    const { use, share, time } = setup(() => (isAway ? way : { claimants: 4 }))
    await use(0)
    isAway = true
    await time.pass(10_000)
    await use(0)
    // It is away when it has not answered for a second.
    await time.pass(1_000)
    expect(share.size()).toBe(LIMIT / 4)
    isAway = false
    await time.pass(5_000)
    expect(await use(0)).toBe(Math.ceil(LIMIT / 4 / 4))
  })

  test('leaves the whole limit to who knows of nobody else', async () => {
    const { use } = setup(() => 'failure')
    expect(await use(0)).toBe(LIMIT)
  })
})

test('what the provider has told is told on, and learnt', async () => {
  const { share, asked, told, time } = setup(({ blockedMs }) => (blockedMs > 0 ? {} : { blockedMs: 700 }))
  share.block(2_000)
  await time.pass(0)
  expect(asked).toMatchObject([{ blockedMs: 2_000 }])
  expect(told.blocked).toEqual([])
  await time.pass(2_000)
  share.use()
  await time.pass(0)
  expect(told.blocked).toEqual([700])
})
