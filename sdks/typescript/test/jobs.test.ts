import { expect, test } from 'vitest'
import { Client, type ClientOptions, JobNotDone, ProviderUnavailable, TransportError } from '../src/index.ts'
import { invokeEndpoint } from '../src/invoke.ts'
import type { JobOptions } from '../src/options.ts'
import { type Answer, hangUp, playPlatform, problem, provider } from './play-platform.ts'

const copy = { name: 'item.copy', effect: 'write' as const, waits: true }
const done = provider({ status: 'completed' })
const underWay = (operation: string, more: Record<string, string> = {}): Answer =>
  provider({ status: 'in_progress' }, { status: 202, headers: { 'connector-operation': operation, ...more } })
const begun = provider('', {
  status: 202,
  headers: { 'connector-operation': 'op_1', 'content-type': 'application/octet-stream' },
})

const copied = (client: Client, options: JobOptions = {}, spec = copy) =>
  invokeEndpoint(
    { transport: Client.transportOf(client), target: { connection: 'con_1' } },
    spec,
    { id: 'i1' },
    { maxRetries: 0, ...options },
  )

const play = async (answers: Answer[], options: JobOptions = {}, clientOptions: ClientOptions = {}) => {
  const { clientWith, requests, slept } = await playPlatform(...answers)
  const result: unknown = await copied(clientWith(clientOptions), options).catch((error: unknown) => error)
  return {
    result,
    slept,
    preferred: requests.map(({ headers }) => headers.prefer),
    keys: requests.map(({ headers }) => headers['idempotency-key']),
    sent: requests.map(({ body }) => JSON.parse(body.toString()) as unknown),
  }
}

test('the end is waited for', async () => {
  expect(await play([done])).toMatchObject({ result: { status: 'completed' }, preferred: ['wait=60'] })
})

test('other methods do not wait', async () => {
  const { client, requests } = await playPlatform(underWay('op_1'))
  await copied(client, {}, { ...copy, waits: false })
  expect(requests[0]!.headers.prefer).toBeUndefined()
})

test('longer waits go round by round, and only what begins the work has a key', async () => {
  const { result, preferred, keys, sent } = await play([begun, underWay('op_2'), done], {
    wait: 130,
    idempotencyKey: 'mine',
  })
  expect(result).toEqual({ status: 'completed' })
  expect(preferred).toEqual(['wait=60', 'wait=60', 'wait=10'])
  expect(keys).toEqual(['mine', undefined, undefined])
  const params = { id: 'i1' }
  expect(sent).toEqual([{ params }, { params, cursor: 'op_1' }, { params, cursor: 'op_2' }])
})

test('what is not done in time says how to go on', async () => {
  const { result, preferred } = await play([begun, underWay('op_2')], { wait: 61 }, { strict: true })
  expect(result).toBeInstanceOf(JobNotDone)
  expect(result).toMatchObject({ operation: 'op_2', body: { status: 'in_progress' }, requestId: 'req_1' })
  expect(preferred).toEqual(['wait=60', 'wait=1'])
  const { result: end, sent } = await play([done], { operation: 'op_2' })
  expect(end).toEqual({ status: 'completed' })
  expect(sent).toEqual([{ params: { id: 'i1' }, cursor: 'op_2' }])
})

test('a provider that wants to be left alone is', async () => {
  const later = underWay('op_1', { 'retry-after': '90' })
  expect(await play([later, done], { wait: 100 })).toMatchObject({
    result: { status: 'completed' },
    preferred: ['wait=60', 'wait=10'],
    slept: [90_000],
  })
  const { result, preferred } = await play([later, done], { wait: 90 })
  expect(result).toBeInstanceOf(JobNotDone)
  expect(preferred).toHaveLength(1)
})

test.each([null, 0])('waiting can be left out, by %s', async (wait) => {
  const { result, preferred } = await play([begun], { wait })
  expect(result).toMatchObject({ name: 'JobNotDone', operation: 'op_1', body: undefined })
  expect(preferred).toEqual([undefined])
})

test('work that failed is an error of the provider', async () => {
  const failed = problem(502, { code: 'job_failed', source: 'provider' })
  expect((await play([begun, failed], { wait: 120 })).result).toBeInstanceOf(ProviderUnavailable)
})

test('where asking again fails, the operation is not lost', async () => {
  const { result } = await play([begun, hangUp], { wait: 120 })
  expect(result).toMatchObject({ name: 'JobNotDone', operation: 'op_1' })
  expect((result as JobNotDone).cause).toBeInstanceOf(TransportError)
  expect((await play([hangUp], { operation: 'op_1' })).result).toBeInstanceOf(TransportError)
})

test('the time-out of an attempt lets it wait', async () => {
  const late: Answer = (request, response) => void setTimeout(() => done(request, response), 200)
  expect((await play([late], { wait: 1, timeoutMs: 100 })).result).toEqual({ status: 'completed' })
})
