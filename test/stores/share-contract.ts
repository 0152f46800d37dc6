import { beforeAll, expect, test } from 'vitest'
import { createRateLimits } from '../../src/proxy/rate-limits.ts'
import type { AskedShare, ShareStore } from '../../src/proxy/shares/share-store.ts'
import { type Shares, createShares } from '../../src/proxy/shares/shares.ts'
import { connectorOf } from '../../src/proxy/testing.ts'
import { type Clock, systemClock } from '../../src/runtime/clock.ts'
import { newId } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { systemPause } from '../../src/runtime/pause.ts'

/** A store of shares, with a look at what it holds. */
export interface StoredShares {
  readonly store: ShareStore
  rows(lane: string): Promise<readonly ShareRow[]>
  /** The process `gone` of a lane is not heard of any more, when it wanted so much. */
  lapse(lane: string, last: { readonly wanted: number; readonly share: number }): Promise<void>
  /** What the process `gone` spent counts no more. */
  end(lane: string): Promise<void>
}

export interface ShareRow {
  readonly process: string
  readonly share: number
  readonly heldUntilMs: number
  readonly asksUntilMs: number
}

/** What every store of shares promises. */
export const shareContract = (opened: () => StoredShares): void => {
  let under: StoredShares
  let store: ShareStore
  beforeAll(() => {
    under = opened()
    store = under.store
  })
  const askedOf = (lane: string, more: Partial<AskedShare> = {}): AskedShare => ({
    lane,
    limit: 100,
    spent: 0,
    wanted: 25,
    spendsMs: 60_000,
    countsMs: 60_000,
    blockedMs: 0,
    ...more,
  })
  const settle = async (process: string, asked: AskedShare) => (await store.settle(process, [asked]))[0]!

  test('are given as far as the others leave them, and told with what is free', async () => {
    const lane = newId('lane')
    expect(await settle('a', askedOf(lane, { wanted: 60 }))).toMatchObject({ share: 60, free: 40, claimants: 1 })
    expect(await settle('b', askedOf(lane, { wanted: 60 }))).toMatchObject({ share: 40, free: 0, claimants: 2 })
    expect(await settle('c', askedOf(lane, { wanted: 10 }))).toMatchObject({ share: 0, free: 0, claimants: 3 })
  })

  test('asked for by 20 processes at once, are never more than the limit', async () => {
    const lane = newId('lane')
    const processes = Array.from({ length: 20 }, (_, index) => `p${index}`)
    for (let round = 0; round < 3; round++)
      await Promise.all(processes.map((process, at) => settle(process, askedOf(lane, { wanted: 5 + ((at * 7) % 30) }))))
    const rows = await under.rows(lane)
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBe(100)
  })

  test('what was offered can be had by another; what was spent cannot be given back', async () => {
    const lane = newId('lane')
    await settle('a', askedOf(lane, { wanted: 100 }))
    expect(await settle('a', askedOf(lane, { wanted: 0, spent: 30 }))).toMatchObject({ share: 30, free: 70 })
    expect(await settle('b', askedOf(lane, { wanted: 100 }))).toMatchObject({ share: 70 })
  })

  test('whoever has much is told to be content with an even part where another goes short, and keeps it meanwhile', async () => {
    const lane = newId('lane')
    await settle('a', askedOf(lane, { wanted: 100 }))
    expect(await settle('b', askedOf(lane, { wanted: 50 }))).toMatchObject({ share: 0, cap: 100 })
    expect(await settle('a', askedOf(lane, { wanted: 100 }))).toMatchObject({ share: 100, cap: 50 })
    expect(await settle('a', askedOf(lane, { wanted: 50 }))).toMatchObject({ share: 50, cap: 50 })
    expect(await settle('b', askedOf(lane, { wanted: 50 }))).toMatchObject({ share: 50, cap: 100 })
    expect(await settle('a', askedOf(lane, { wanted: 100 }))).toMatchObject({ share: 50, cap: 100 })
  })

  test('of a process that is gone count for as long as what it may have spent, and it asks for nothing more', async () => {
    const lane = newId('lane')
    await settle('gone', askedOf(lane, { wanted: 30, spent: 10 }))
    const [row] = await under.rows(lane)
    expect(row!.heldUntilMs - row!.asksUntilMs).toBe(60_000)
    await under.lapse(lane, { wanted: 90, share: 30 })
    expect(await settle('a', askedOf(lane, { wanted: 90 }))).toMatchObject({ share: 70, cap: 100, claimants: 1 })
    await under.end(lane)
    expect(await settle('a', askedOf(lane, { wanted: 90 }))).toMatchObject({ share: 90 })
    await under.store.removeExpired()
    expect((await under.rows(lane)).map(({ process }) => process)).toEqual(['a'])
  })

  test('what the provider has told one, the others learn', async () => {
    const lane = newId('lane')
    await settle('a', askedOf(lane, { blockedMs: 500_000 }))
    expect((await settle('b', askedOf(lane))).blockedMs).toBeGreaterThan(400_000)
    expect((await settle('a', askedOf(lane, { blockedMs: 500_000 }))).blockedMs).toBe(0)
  })

  test('nothing stays of who holds nothing', async () => {
    const lane = newId('lane')
    await settle('a', askedOf(lane))
    await settle('a', askedOf(lane, { wanted: 0 }))
    expect(await under.rows(lane)).toEqual([])
  })

  test('many lanes are settled at once, whoever else settles them in another order', async () => {
    const lanes = Array.from({ length: 200 }, () => newId('lane'))
    const given = await Promise.all(
      ['a', 'b', 'c', 'd'].map((process, at) =>
        store.settle(
          process,
          (at % 2 === 0 ? lanes : lanes.toReversed()).map((lane) => askedOf(lane)),
        ),
      ),
    )
    for (const each of given) expect(new Set(each.map(({ lane }) => lane))).toEqual(new Set(lanes))
    expect(given.flat().every(({ share }) => share === 25)).toBe(true)
  })

  // Judged by the clock's reading with which each call got its turn: a machine that stands still between that and the
  // next line would make the call seem later than it was counted, and those behind it too close.
  test.each([
    [4, 40, 500],
    [3, 2, 300],
  ])(
    '%d processes together never pass %d in %d ms, and all who wait have their turn',
    async (count, limit, windowMs) => {
      const connector = connectorOf({ rate_limit: `  { limit: ${limit}, window_ms: ${windowMs}, per: connector }` })
      const applicationId = newId('app')
      const at: number[] = []
      const shares: Shares[] = []
      const runs = Array.from({ length: count }, async (_, process) => {
        let readMs = 0
        const clock: Clock = { ...systemClock, monotonicMs: () => (readMs = systemClock.monotonicMs()) }
        const own = createShares({
          store,
          process: newId('proc'),
          clock,
          // However slow this machine is, the store is not taken for one that is away: then each would count for itself.
          pause: () => new Promise(() => {}),
          log: createLog('silent'),
        })
        shares.push(own)
        const waiting = { sleep: systemPause, random: Math.random }
        const limits = createRateLimits({ clock, waiting, shares: own })
        const entrant = { connector, applicationId, cost: 1, timeoutMs: 60_000, maxWaitMs: 60_000 }
        const calls = Array.from({ length: limit * 2 }, async (_call, index) => {
          const turn = await limits.enter({ ...entrant, connectionId: `${process} ${index % 3}` })
          at.push(readMs)
          return turn
        })
        // No sooner, as that reads the clock again.
        for (const turn of await Promise.all(calls)) turn.release()
      })
      const settling = setInterval(() => void Promise.all(shares.map((own) => own.settle())), 100)
      await Promise.all(runs)
      clearInterval(settling)
      at.sort((one, other) => one - other)
      expect(at).toHaveLength(count * limit * 2)
      const most = Math.max(...at.map((start, from) => at.slice(from).filter((end) => end < start + windowMs).length))
      expect(most).toBeLessThanOrEqual(limit)
    },
    120_000,
  )
}
