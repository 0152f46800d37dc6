import { expect, test } from 'vitest'
import { type CallBatch, type WrittenCall, createCallWriter, onlyOf } from './call-batch.ts'
import type { CallRecord } from './call-record.ts'

const call = (more: Partial<CallRecord> = {}): CallRecord => ({
  id: 'req_1',
  at: new Date('2026-03-02T09:00:00.123Z'),
  applicationId: 'app_1',
  userId: 'mara',
  connectionId: 'con_1',
  connector: 'gmail',
  method: 'GET',
  status: 200,
  source: 'provider',
  ms: 1.5,
  bytesIn: 0,
  bytesOut: 1400,
  attempts: 1,
  ...more,
})

const read = ({ json }: CallBatch): WrittenCall[] => JSON.parse(json.toString()) as WrittenCall[]

const WHOLE = call({
  endpoint: 'users.messages.list',
  errorCode: 'provider_rejected',
  providerStatus: 404,
  providerRequestId: 'a"b\\c',
})

test.each([call(), WHOLE, call({ userId: 'Mára "\n" 😀 \u2028' }), call({ method: 'M-SEARCH' })])(
  'a call is read as it was written: %j',
  (written) => {
    const writer = createCallWriter()
    expect(writer.write(written)).toBeUndefined()
    expect(read(writer.take())).toEqual([{ ...written, at: written.at.getTime() }])
  },
)

test('what was taken is not taken again, and what is written later does not change it', () => {
  const writer = createCallWriter()
  writer.write(call())
  const first = writer.take()
  expect([writer.size, read(writer.take())]).toEqual([0, []])
  writer.write(call({ id: 'req_2' }))
  expect([first, writer.take()].map((batch) => [batch.size, read(batch).map(({ id }) => id)])).toEqual([
    [1, ['req_1']],
    [1, ['req_2']],
  ])
})

test.each(['mara', '語'.repeat(128)])('a batch that is full is given out, and nothing is lost: of %s', (userId) => {
  const writer = createCallWriter()
  const batches: CallBatch[] = []
  for (let index = 0; index < 2_500; index++) {
    const full = writer.write(call({ id: `req_${index}`, userId }))
    if (full !== undefined) batches.push(full)
  }
  batches.push(writer.take())
  expect(batches.length).toBeGreaterThanOrEqual(3)
  for (const { size, json } of batches) {
    expect(size).toBeLessThanOrEqual(1_000)
    expect(json.length).toBeLessThanOrEqual(256 * 1024)
  }
  const written = batches.flatMap(read)
  expect(batches.reduce((sum, { size }) => sum + size, 0)).toBe(2_500)
  expect(written.map(({ id }) => id)).toEqual(Array.from({ length: 2_500 }, (_, index) => `req_${index}`))
  expect(new Set(written.map((each) => each.userId))).toEqual(new Set([userId]))
})

test('of a batch some can stay', () => {
  const writer = createCallWriter()
  for (const userId of ['mara', 'noor', 'mara']) writer.write(call({ userId }))
  const left = onlyOf(writer.take(), ({ userId }) => userId !== 'mara')
  expect([left.size, read(left).map(({ userId }) => userId)]).toEqual([1, ['noor']])
})
