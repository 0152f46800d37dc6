import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from '../runtime/log.ts'
import { type CallLogLimits, createCallLog } from './call-log.ts'
import { type CallBatch, callsIn } from './call-batch.ts'
import type { CallRecord } from './call-record.ts'

const AT = new Date('2026-03-02T09:00:00.000Z')

const call = (index: number, userId = 'mara'): CallRecord => ({
  id: `req_${index}`,
  at: AT,
  applicationId: 'app_1',
  userId,
  connectionId: 'con_1',
  connector: 'gmail',
  method: 'GET',
  status: 200,
  source: 'provider',
  ms: 1,
  bytesIn: 0,
  bytesOut: 0,
  attempts: 1,
})

const setUp = (limits: Partial<CallLogLimits> = {}) => {
  const stored = new Set<string>()
  const logged: string[] = []
  let batches = 0
  let isAway = false
  const append = async (batch: CallBatch): Promise<void> => {
    batches += 1
    const calls = callsIn(batch)
    // As a database that took them all, and whose answer is lost.
    for (const { id } of calls) if (!isAway || calls.length > 1) stored.add(id)
    if (isAway) throw new Error('away')
  }
  const log = createCallLog({
    store: { append },
    log: createLog('warn', { write: (line) => void logged.push(line) }),
    limits,
  })
  return {
    log,
    stored,
    logged,
    batches: () => batches,
    away: (is: boolean) => {
      isAway = is
    },
  }
}

const noteAll = (log: ReturnType<typeof createCallLog>, count: number, from = 0): void => {
  for (let index = 0; index < count; index++) log.note(call(from + index))
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('calls are stored within a second, many in one write', async () => {
  const { log, stored, batches } = setUp()
  noteAll(log, 2_500)
  expect(batches()).toBe(0)
  expect(log.waiting).toBe(2_500)
  await vi.advanceTimersByTimeAsync(999)
  expect(stored.size).toBe(2_500)
  expect(batches()).toBe(3)
  expect(log.waiting).toBe(0)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(batches()).toBe(3)
  await log.stop()
})

test('what is stored leaves its room to what comes then', async () => {
  const rooms = new Set<ArrayBufferLike>()
  const log = createCallLog({
    store: { append: async ({ bytes }) => void rooms.add(bytes.buffer) },
    log: createLog('warn', { write: () => {} }),
  })
  for (let round = 0; round < 20; round++) {
    noteAll(log, 1_500, round * 1_500)
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(rooms.size).toBeLessThanOrEqual(3)
  await log.stop()
})

test('at the end nothing is lost', async () => {
  const { log, stored } = setUp()
  noteAll(log, 10)
  await log.stop()
  expect(stored.size).toBe(10)
})

test('with the store away they wait, and are stored when it is back', async () => {
  const { log, stored, away } = setUp()
  away(true)
  noteAll(log, 1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(stored.size).toBe(0)
  noteAll(log, 2_000, 1)
  away(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(stored.size).toBe(2_001)
  expect(log.dropped).toBe(0)
  await log.stop()
})

test('where too many wait the oldest are dropped and counted', async () => {
  const { log, stored, away } = setUp({ waiting: 5_000 })
  away(true)
  noteAll(log, 1)
  await vi.advanceTimersByTimeAsync(1_000)
  noteAll(log, 20_000, 1)
  expect(log.waiting).toBeLessThanOrEqual(5_001)
  expect(log.dropped + log.waiting).toBe(20_001)
  away(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(stored.has('req_20000')).toBe(true)
  expect(stored.size).toBe(20_001 - log.dropped)
  await log.stop()
})

test('a store that is away at the end costs the calls that wait, and the log says how many', async () => {
  const { log, logged, away } = setUp()
  away(true)
  noteAll(log, 1)
  await log.stop()
  expect(logged.join('')).toContain('"calls":1')
})

test('nothing is stored any more of a user who was forgotten, but what comes later', async () => {
  const { log, stored, away } = setUp()
  away(true)
  log.note(call(1, 'leaving'))
  await vi.advanceTimersByTimeAsync(1_000)
  log.note(call(2, 'leaving'))
  log.note(call(3, 'staying'))
  await log.forget({ applicationId: 'app_1', userId: 'leaving' }, AT)
  log.note(call(4, 'leaving'))
  log.note({ ...call(5, 'leaving'), at: new Date(AT.getTime() + 1) })
  away(false)
  await log.stop()
  expect([...stored]).toEqual(['req_3', 'req_5'])
})
