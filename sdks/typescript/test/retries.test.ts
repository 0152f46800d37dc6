import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { Client, TransportError } from '../src/index.ts'
import { parseRetryAfter } from '../src/retry.ts'
import { hangUp, platform, playPlatform, problem, provider } from './play-platform.ts'

const target = { connection: 'con_1' }
const tooMany = problem(429, { code: 'provider_rate_limited', source: 'provider', retryable: true })
const unreachable = problem(502, { code: 'provider_unreachable', source: 'provider', retryable: true })
const read = { effect: 'read' as const }

test('a read is repeated twice, with half of 0.5 s and 1 s by a dice of 0.5', async () => {
  const { client, requests, slept } = await playPlatform(unreachable, unreachable, provider({ id: 1 }))
  expect(await client.call(target, 'things.get', {}, read)).toEqual({ id: 1 })
  expect(requests).toHaveLength(3)
  expect(slept).toEqual([250, 500])
})

test('the third failure is thrown', async () => {
  const { client, requests } = await playPlatform(unreachable)
  await expect(client.call(target, 'things.get', {}, read)).rejects.toMatchObject({ code: 'provider_unreachable' })
  expect(requests).toHaveLength(3)
})

test('maxRetries 0 turns it off, for a client and for a call', async () => {
  const { client, clientWith, requests } = await playPlatform(unreachable)
  await expect(clientWith({ maxRetries: 0 }).call(target, 'things.get', {}, read)).rejects.toThrow()
  await expect(client.call(target, 'things.get', {}, { ...read, maxRetries: 0 })).rejects.toThrow()
  expect(requests).toHaveLength(2)
})

test('the wait is never longer than 8 s', async () => {
  const { client, slept } = await playPlatform(unreachable)
  await expect(client.call(target, 'things.get', {}, { ...read, maxRetries: 6 })).rejects.toThrow()
  expect(slept).toEqual([250, 500, 1000, 2000, 4000, 4000])
})

test('what is not retryable is not repeated', async () => {
  const { client, requests } = await playPlatform(problem(500, { code: 'internal' }))
  await expect(client.call(target, 'things.get', {}, read)).rejects.toThrow()
  expect(requests).toHaveLength(1)
})

test.each(['write', 'destructive'] as const)(
  'a %s is repeated after 429 and 503 alone, with one key',
  async (effect) => {
    const busy = problem(503, { code: 'database_unavailable', retryable: true })
    const { client, requests } = await playPlatform(tooMany, busy, provider({}))
    await client.call(target, 'things.create', {}, { effect })
    const keys = requests.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(keys)).toHaveLength(1)

    const other = await playPlatform(unreachable)
    await expect(other.client.call(target, 'things.create', {}, { effect })).rejects.toThrow()
    expect(other.requests).toHaveLength(1)
  },
)

test('the caller’s own key is kept, and a read has none', async () => {
  const { client, requests } = await playPlatform(provider({}))
  await client.call(target, 'things.create', {}, { idempotencyKey: 'mine' })
  await client.call(target, 'things.get', {}, read)
  expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['mine', undefined])
})

test('after a broken connection a read is repeated, a write is not', async () => {
  const { client, requests } = await playPlatform(hangUp, provider({ id: 1 }), hangUp)
  expect(await client.call(target, 'things.get', {}, read)).toEqual({ id: 1 })
  const error = await client.call(target, 'things.create').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(TransportError)
  expect(requests).toHaveLength(3)
})

test('a write that found nobody at home is repeated', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  let waits = 0
  const sleep = async (): Promise<void> => void (waits += 1)
  const client = new Client({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'k' }, { sleep, random: Math.random })
  const error = await client.call(target, 'things.create').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(TransportError)
  expect(String(error)).toContain('ECONNREFUSED')
  expect(waits).toBe(2)
})

test('Retry-After is obeyed up to 60 s, as seconds and as a date', async () => {
  const inSeconds = problem(429, { code: 'provider_rate_limited', retryable: true }, { 'retry-after': '7' })
  const { client, slept } = await playPlatform(inSeconds, platform({ items: [], next_cursor: null }))
  await client.keys.list()
  expect(slept).toEqual([7000])

  const atDate = problem(
    429,
    { code: 'provider_rate_limited', retryable: true },
    { 'retry-after': new Date(Date.now() + 30_000).toUTCString() },
  )
  const dated = await playPlatform(atDate, platform({ items: [], next_cursor: null }))
  await dated.client.keys.list()
  expect(dated.slept[0]).toBeGreaterThan(25_000)
  expect(dated.slept[0]).toBeLessThanOrEqual(30_000)

  const late = problem(429, { code: 'provider_rate_limited', retryable: true }, { 'retry-after': '61' })
  const refused = await playPlatform(late)
  await expect(refused.client.keys.list()).rejects.toMatchObject({ retryAfterMs: 61_000 })
  expect(refused.requests).toHaveLength(1)
})

test.each([
  ['0', 0],
  ['120', 120_000],
  ['Thu, 01 Jan 1970 00:00:10 GMT', 9000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', null],
  ['-1', null],
  ['', null],
  [null, null],
])('Retry-After %j is %j ms', (value, ms) => {
  expect(parseRetryAfter(value, 1000)).toBe(ms)
})

test('an upload from a stream is sent once, from a function again, each time anew', async () => {
  const once = await playPlatform(tooMany, provider({}))
  await expect(once.client.call(target, 'files.put', { body: Readable.from(['abc']) })).rejects.toThrow()
  expect(once.requests).toHaveLength(1)
  expect(once.requests[0]!.headers).not.toHaveProperty('idempotency-key')

  const again = await playPlatform(tooMany, provider({}))
  await again.client.call(target, 'files.put', { body: () => Readable.from(['a', 'bc']) })
  expect(again.requests.map(({ body }) => body.toString())).toEqual(['abc', 'abc'])
})

test('a wait between attempts ends with the caller’s signal', async () => {
  const { url } = await playPlatform(unreachable)
  const controller = new AbortController()
  const client = new Client(
    { baseUrl: url, apiKey: 'k' },
    {
      sleep: () => (setTimeout(() => controller.abort(new Error('enough')), 5), new Promise(() => {})),
      random: Math.random,
    },
  )
  await expect(client.keys.list({ signal: controller.signal })).rejects.toThrow('enough')
})
