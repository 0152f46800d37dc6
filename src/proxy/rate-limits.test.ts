import { describe, expect, test } from 'vitest'
import type { PlatformError } from '../errors/platform-error.ts'
import { unsharedShares } from './shares/shares.ts'
import { type Turn, createRateLimits } from './rate-limits.ts'
import { answerWith, connectorOf, playedTime } from './testing.ts'

const setup = (rateLimit: string, retry = '') => {
  const connector = connectorOf({ rate_limit: `  ${rateLimit}`, ...(retry !== '' && { retry: `  ${retry}` }) })
  const time = playedTime()
  const limits = createRateLimits({ clock: time, waiting: time, shares: unsharedShares })
  const log: string[] = []
  const turns: Record<string, Turn> = {}
  const enter = (
    name: string,
    {
      connectionId = 'c1',
      cost = 1,
      timeoutMs = 60_000,
      signal,
    }: { connectionId?: string; cost?: number; timeoutMs?: number; signal?: AbortSignal } = {},
  ): void => {
    limits
      .enter({
        connector,
        applicationId: 'app',
        connectionId,
        cost,
        timeoutMs,
        ...(signal !== undefined && { signal }),
      })
      .then(
        (turn) => {
          turns[name] = turn
          log.push(name)
        },
        (error: PlatformError) => log.push(`${name}: ${error.code} ${error.facts.retryAfterSeconds}`),
      )
  }
  /** What has happened since last asked, after so much time. */
  const after = async (ms: number): Promise<string[]> => {
    await time.pass(ms)
    return log.splice(0)
  }
  return { enter, after, turns, time }
}

describe('a budget for each window', () => {
  test('is spent by cost, and what does not fit waits for the next', async () => {
    const { enter, after } = setup('{ limit: 10, window_ms: 1000 }')
    for (const [name, cost] of [
      ['a', 4],
      ['b', 6],
      ['c', 5],
      ['d', 5],
      ['e', 1],
    ] as const)
      enter(name, { cost })
    expect(await after(0)).toEqual(['a', 'b'])
    expect(await after(1000)).toEqual([])
    expect(await after(100)).toEqual(['c', 'd'])
    expect(await after(1100)).toEqual(['e'])
  })

  test('is never passed in any window, however calls are spread', async () => {
    const { enter, after, time } = setup('{ limit: 5, window_ms: 1000 }')
    const at: number[] = []
    for (let step = 0; step < 60; step++) {
      enter(`${step}`, { timeoutMs: 100_000 })
      for (const _ of await after(70)) at.push(time.monotonicMs())
    }
    const most = Math.max(...at.map((start) => at.filter((other) => other >= start && other < start + 1000).length))
    expect(at.length).toBeGreaterThan(15)
    expect(most).toBeLessThanOrEqual(5)
  })

  test('is each connection’s own, unless it is the connector’s', async () => {
    const own = setup('{ limit: 1, window_ms: 1000 }')
    own.enter('a')
    own.enter('b', { connectionId: 'c2' })
    expect(await own.after(0)).toEqual(['a', 'b'])
    const shared = setup('{ limit: 1, window_ms: 1000, per: connector }')
    shared.enter('a')
    shared.enter('b', { connectionId: 'c2' })
    expect(await shared.after(0)).toEqual(['a'])
  })
})

describe('who waits', () => {
  test('has a turn before another has a second one', async () => {
    const { enter, after } = setup('{ limit: 1, window_ms: 1000, per: connector }')
    for (const name of ['a1', 'a2', 'a3']) enter(name, { connectionId: 'a' })
    enter('b1', { connectionId: 'b' })
    expect(await after(0)).toEqual(['a1'])
    expect(await after(3300)).toEqual(['a2', 'b1', 'a3'])
  })

  test('is told at once where it would take too long, and when to come again', async () => {
    const { enter, after } = setup('{ limit: 1, window_ms: 60000 }')
    enter('a')
    enter('b')
    expect(await after(0)).toEqual(['a', 'b: rate_limited 61'])
  })

  test('waits no longer than its call may take', async () => {
    const { enter, after } = setup('{ concurrency: 1 }')
    enter('a')
    enter('b', { timeoutMs: 500 })
    expect(await after(499)).toEqual(['a'])
    expect(await after(1)).toEqual(['b: rate_limited 1'])
  })

  test('waits ten seconds at most', async () => {
    const { enter, after } = setup('{ concurrency: 1 }')
    enter('a')
    enter('b')
    expect(await after(9_999)).toEqual(['a'])
    expect(await after(1)).toEqual(['b: rate_limited 1'])
  })

  test('and leaves keeps nobody waiting', async () => {
    const { enter, after, turns } = setup('{ concurrency: 1 }')
    const gone = new AbortController()
    enter('a')
    enter('b', { signal: gone.signal })
    enter('c')
    await after(0)
    gone.abort()
    await after(0)
    turns.a!.release()
    expect(await after(0)).toEqual(['c'])
  })

  test('is one of a thousand at most', async () => {
    const { enter, after } = setup('{ concurrency: 1, per: connector }')
    for (let index = 0; index < 1002; index++) enter(`${index}`, { connectionId: `c${index % 11}` })
    expect(await after(0)).toEqual(['0', '1001: rate_limited 1'])
  })

  test('is one of a hundred of its connection at most, and keeps no other from waiting', async () => {
    const { enter, after, turns } = setup('{ concurrency: 1, per: connector }')
    for (let index = 0; index < 102; index++) enter(`${index}`)
    enter('other', { connectionId: 'c2' })
    expect(await after(0)).toEqual(['0', '101: rate_limited 1'])
    turns['0']!.release()
    await after(0)
    turns['1']!.release()
    expect(await after(0)).toEqual(['other'])
  })
})

describe('calls under way at once', () => {
  test('are so many, and the end of one begins the next', async () => {
    const { enter, after, turns } = setup('{ concurrency: 2 }')
    for (const name of ['a', 'b', 'c', 'd']) enter(name)
    expect(await after(0)).toEqual(['a', 'b'])
    turns.a!.release()
    turns.a!.release()
    expect(await after(0)).toEqual(['c'])
    turns.b!.release()
    expect(await after(0)).toEqual(['d'])
  })
})

describe('what the provider says', () => {
  const HEADERS = '{ headers: { remaining: X-Left, reset: X-Reset }, reset: seconds }'

  test('about what is left counts, less what is on its way', async () => {
    const { enter, after, turns } = setup(HEADERS)
    for (const name of ['a', 'b']) enter(name)
    await after(0)
    turns.a!.answered(answerWith(200, { 'x-left': '2', 'x-reset': '5' }))
    for (const name of ['c', 'd']) enter(name)
    expect(await after(0)).toEqual(['c'])
    expect(await after(4_900)).toEqual([])
    expect(await after(200)).toEqual(['d'])
  })

  test('that cannot be read counts for nothing', async () => {
    const { enter, after, turns } = setup(HEADERS)
    enter('a')
    await after(0)
    turns.a!.answered(answerWith(200, { 'x-left': 'none', 'x-reset': '5' }))
    enter('b')
    expect(await after(0)).toEqual(['b'])
  })

  test('about coming again after a 429 holds for all calls', async () => {
    const { enter, after, turns } = setup('{ limit: 100 }', '{ on: [429], after: milliseconds, header: X-Wait }')
    enter('a')
    await after(0)
    turns.a!.answered(answerWith(429, { 'x-wait': '1500' }))
    enter('b')
    expect(await after(1499)).toEqual([])
    expect(await after(1)).toEqual(['b'])
  })

  test('is forgotten after an hour, however long it was meant', async () => {
    const { enter, after, turns } = setup('{ limit: 100 }')
    enter('a')
    await after(0)
    turns.a!.answered(answerWith(429, { 'retry-after': '999999999' }))
    enter('b')
    expect(await after(0)).toEqual(['b: rate_limited 3600'])
    await after(3_600_000)
    enter('c')
    expect(await after(0)).toEqual(['c'])
  })
})
