import { expect, test } from 'vitest'
import { type CallBatch, callsIn, createCallWriter, onlyOf } from './call-batch.ts'
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
    expect(callsIn(writer.take())).toEqual([written])
  },
)

test('what was taken is not taken again, and what is written later does not change it', () => {
  const writer = createCallWriter()
  writer.write(call())
  const first = writer.take()
  expect([writer.size, callsIn(writer.take())]).toEqual([0, []])
  writer.write(call({ id: 'req_2' }))
  expect([first, writer.take()].map((batch) => [batch.size, callsIn(batch).map(({ id }) => id)])).toEqual([
    [1, ['req_1']],
    [1, ['req_2']],
  ])
})

test.each(['a', '語'.repeat(128)])(
  'a batch that is full is given out, and nothing is lost: with %s',
  (providerRequestId) => {
    const writer = createCallWriter()
    const batches: CallBatch[] = []
    for (let index = 0; index < 2_500; index++) {
      const full = writer.write(call({ id: `req_${index}`, providerRequestId }))
      if (full !== undefined) batches.push(full)
    }
    batches.push(writer.take())
    expect(batches.length).toBeGreaterThanOrEqual(3)
    for (const { size, packets } of batches) {
      expect(size).toBeLessThanOrEqual(1_000)
      for (const packet of packets) expect(packet.size).toBeLessThanOrEqual(200)
    }
    const written = batches.flatMap(callsIn)
    expect(batches.reduce((sum, { size }) => sum + size, 0)).toBe(2_500)
    expect(written.map(({ id }) => id)).toEqual(Array.from({ length: 2_500 }, (_, index) => `req_${index}`))
    expect(new Set(written.map((each) => each.providerRequestId))).toEqual(new Set([providerRequestId]))
  },
)

test('of a batch that is full, all can stay, although a longer call comes last then', () => {
  const writer = createCallWriter()
  const short = call({ endpoint: 'users.messages.list', providerStatus: 200, providerRequestId: 'x'.repeat(60) })
  const long = call({ connectionId: 'con_2', providerRequestId: 'x'.repeat(300) })
  let full: CallBatch | undefined
  for (let index = 0; full === undefined; index++) full = writer.write(index === 850 ? long : short)
  expect(full.packets.at(-1)).toMatchObject({ connectionId: 'con_2', size: 1 })
  expect(full.size).toBeLessThan(1_000)
  expect(onlyOf(full, () => true)).toEqual(full)
})

test('of a batch some can stay', () => {
  const writer = createCallWriter()
  for (const userId of ['mara', 'noor', 'mara']) writer.write(call({ userId }))
  const left = onlyOf(writer.take(), ({ userId }) => userId !== 'mara')
  expect([left.size, callsIn(left).map(({ userId }) => userId)]).toEqual([1, ['noor']])
})

const at = (text: string): Date => new Date(`2026-03-02T09:00:${text}Z`)

test('calls of a connection that came within a second are one packet, however they came between those of others', () => {
  const writer = createCallWriter()
  writer.write(call({ id: 'req_1', at: at('00.900'), status: 404, bytesIn: 1 }))
  writer.write(call({ id: 'req_2', at: at('00.000'), connectionId: 'con_2', userId: 'noor' }))
  writer.write(call({ id: 'req_3', at: at('00.100'), bytesIn: 2 }))
  writer.write(call({ id: 'req_4', at: at('01.000') }))
  writer.write(call({ id: 'req_5', at: at('00.200'), connectionId: 'con_2', userId: 'noor' }))
  const batch = writer.take()
  expect(batch.packets).toMatchObject([
    {
      connectionId: 'con_1',
      userId: 'mara',
      since: at('00.100').getTime(),
      until: at('00.900').getTime(),
      lastId: 'req_3',
      size: 2,
      errors: 1,
      bytesIn: 3,
      bytesOut: 2_800,
    },
    { connectionId: 'con_2', userId: 'noor', size: 2, errors: 0, lastId: 'req_5' },
    { connectionId: 'con_1', size: 1, since: at('01.000').getTime(), until: at('01.000').getTime() },
  ])
  expect(callsIn(batch).map(({ id, userId }) => `${id} ${userId}`)).toEqual([
    'req_1 mara',
    'req_3 mara',
    'req_2 noor',
    'req_5 noor',
    'req_4 mara',
  ])
})

test('the room of a batch that was given back is taken again, and never that of one that was not', () => {
  const writer = createCallWriter()
  const written = (id: string): CallBatch => {
    writer.write(call({ id }))
    return writer.take()
  }
  const [first, second] = [written('req_1'), written('req_2')]
  expect(second.bytes.buffer).not.toBe(first.bytes.buffer)
  writer.giveBack(first)
  const third = written('req_3')
  expect(third.bytes.buffer).toBe(first.bytes.buffer)
  expect([second, third, written('req_4')].map((batch) => callsIn(batch)[0]!.id)).toEqual(['req_2', 'req_3', 'req_4'])
})
