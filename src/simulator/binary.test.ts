import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUpBytes } from './bytes.ts'
import type { Simulator } from './simulator.ts'
import { type MovableClock, addressOf, call, connectorFrom, movableClock, send, simulate } from './testing.ts'

const files = connectorFrom(`
format: 1
name: files
version: 1.0.0
display_name: Files
description: Bytes.
hosts: { api: { url: https://api.example.com, allow: ['*.example.com'] } }
auth: [{ type: api_key, inject: { name: X-Key } }]
endpoints:
  small:
    summary: A small file
    request: GET /small
    response: { binary: true }
    examples: [{ response: { headers: { ETag: '"v1"', Content-Type: image/png }, base64: aGVsbG8gd29ybGQ= } }]
  large: { summary: A large file, request: GET /large, response: { binary: true }, examples: [{ response: { bytes: 30000000 } }] }
  none: { summary: An empty file, request: GET /none, response: { binary: true }, examples: [{ response: { bytes: 0 } }] }
  made_up: { summary: Without an example, request: GET /made-up, response: { binary: true } }
  upload:
    summary: Upload
    request: PUT /upload
    body: { binary: true, content_type: application/octet-stream }
    response: { json: true }
    examples: [{ response: { status: 201, json: { id: f1, size: 5 } } }]
  upload.any: { summary: Any type, request: PUT /any, body: { binary: true }, response: { json: true }, examples: [{ response: { json: { id: f1 } } }] }
  content:
    summary: Elsewhere
    request: GET /content
    redirect: follow_without_auth
    response: { binary: true }
    examples: [{ response: { headers: { Content-Type: text/plain }, base64: aGVsbG8gd29ybGQ= } }]
  moved:
    summary: Elsewhere, by an example that shows the redirect
    request: GET /moved
    redirect: follow_without_auth
    response: { binary: true }
    examples:
      - { response: { status: 302, headers: { Location: 'https://cdn.example.com/x' } } }
      - { response: { bytes: 2000 } }
`)

let simulator: Simulator
let clock: MovableClock
beforeAll(async () => {
  clock = movableClock()
  simulator = await simulate([files], { clock })
})
afterAll(() => simulator?.stop())

const get = (name: string, more: Parameters<typeof call>[3] = {}) =>
  call(simulator, files, name, { token: 'k1', ...more })
const sha256 = (chunks: Iterable<Uint8Array>): string => {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

describe('a file', () => {
  test('comes with the type, the tag and the length that its example has', async () => {
    const { status, headers, text } = await get('small')
    expect([status, text]).toEqual([200, 'hello world'])
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      etag: '"v1"',
      'content-length': '11',
      'accept-ranges': 'bytes',
    })
  })

  test('of made-up bytes is the same at each run, and any part of it can be told', async () => {
    const { bytes } = await get('large')
    expect(bytes).toHaveLength(30_000_000)
    expect(sha256([bytes])).toBe(sha256(madeUpBytes(30_000_000).read(0, 30_000_000)))
    const part = await get('large', { headers: { range: 'bytes=12345678-12345777' } })
    expect(part.bytes.equals(bytes.subarray(12_345_678, 12_345_778))).toBe(true)
  })

  test('of a gigabyte is begun at once and not held', async () => {
    const before = process.memoryUsage().rss
    let bytes = 0
    for (const chunk of madeUpBytes(1_000_000_000).read(0, 1_000_000_000)) bytes += chunk.length
    expect(bytes).toBe(1_000_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('may be empty, and is made up where there is no example', async () => {
    expect((await get('none')).headers['content-length']).toBe('0')
    expect((await get('made_up')).bytes).toHaveLength(1024)
  })

  test.each([
    ['bytes=0-4', 206, 'hello', 'bytes 0-4/11'],
    ['bytes=6-', 206, 'world', 'bytes 6-10/11'],
    ['bytes=-5', 206, 'world', 'bytes 6-10/11'],
    ['bytes=-50', 206, 'hello world', 'bytes 0-10/11'],
    ['bytes=6-99', 206, 'world', 'bytes 6-10/11'],
    ['bytes=11-', 416, '', 'bytes */11'],
    ['bytes=-0', 416, '', 'bytes */11'],
    ['bytes=0-1,3-4', 200, 'hello world', undefined],
    ['bytes=4-1', 200, 'hello world', undefined],
    ['lines=0-1', 200, 'hello world', undefined],
  ])('asked for in part by %s answers %i', async (range, status, text, contentRange) => {
    const answer = await get('small', { headers: { range } })
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, contentRange])
  })

  test('that has changed since the first part is given whole', async () => {
    const range = { range: 'bytes=6-' }
    expect((await get('small', { headers: { ...range, 'if-range': '"v0"' } })).status).toBe(200)
    expect((await get('small', { headers: { ...range, 'if-range': '"v1"' } })).status).toBe(206)
  })

  test('asked for by HEAD comes without its bytes', async () => {
    const { bytes, headers } = await get('large', { method: 'HEAD' })
    expect([bytes.length, headers['content-length']]).toEqual([0, '30000000'])
  })
})

describe('an upload', () => {
  test('is counted, and the answer says how much came', async () => {
    const { status, json } = await get('upload', { body: Buffer.alloc(3_000_000) })
    expect([status, json]).toEqual([201, { id: 'f1', size: 3_000_000 }])
  })

  test('may come in chunks of unknown number', async () => {
    const chunks = Array.from({ length: 50 }, () => Buffer.alloc(100_000, 7))
    const answer = await request(addressOf(simulator, files, '/upload'), {
      method: 'PUT',
      headers: { 'x-key': 'k1', 'content-type': 'application/octet-stream' },
      body: Readable.from(chunks),
    })
    expect(await answer.body.json()).toEqual({ id: 'f1', size: 5_000_000 })
  })

  test('may be empty, but must have the type that the connector says', async () => {
    expect((await get('upload', { body: Buffer.alloc(0) })).json.size).toBe(0)
    const wrong = await get('upload', { body: Buffer.from('x'), headers: { 'content-type': 'image/png' } })
    expect(wrong.status).toBe(400)
    const any = await get('upload.any', { body: Buffer.from('x'), headers: { 'content-type': 'image/png' } })
    expect(any.json).toEqual({ id: 'f1' })
  })

  test('that is refused does not spoil the connection', async () => {
    for (const _ of [1, 2, 3]) {
      expect((await get('upload', { token: 'bad-key', body: Buffer.alloc(2_000_000) })).status).toBe(401)
      expect((await get('upload', { body: Buffer.alloc(10) })).status).toBe(201)
    }
  })
})

describe('elsewhere', () => {
  const locationOf = async (name = 'content'): Promise<string> => {
    const { status, headers, bytes } = await get(name)
    expect([status, bytes.length]).toEqual([302, 0])
    return headers.location as string
  }

  test('serves what the endpoint leads to, without a credential, also to HEAD and in part', async () => {
    const url = await locationOf()
    expect(url.startsWith(`${simulator.elsewhere}/`)).toBe(true)
    expect((await send(url)).text).toBe('hello world')
    expect((await send(url, { headers: { range: 'bytes=6-' } })).text).toBe('world')
    expect((await send(url, { method: 'HEAD' })).headers['content-length']).toBe('11')
    expect((await send(url, { method: 'POST' })).status).toBe(405)
  })

  test('serves a file also where the example shows the redirect', async () => {
    expect((await send(await locationOf('moved'))).bytes).toHaveLength(2000)
  })

  test('refuses whoever brings a credential, and counts it', async () => {
    const url = await locationOf()
    const before = simulator.control.state().leaked_credentials
    const leaks = [
      send(url, { headers: { authorization: 'Bearer x' } }),
      send(url, { headers: { 'x-key': 'k1' } }),
      send(`${url}?access_token=x`),
    ]
    expect((await Promise.all(leaks)).map(({ status }) => status)).toEqual([401, 401, 401])
    expect(simulator.control.state().leaked_credentials).toBe(before + 3)
  })

  test('keeps an address for five minutes, and serves no other', async () => {
    const url = await locationOf()
    clock.advance(299)
    expect((await send(url)).status).toBe(200)
    clock.advance(2)
    expect((await send(url)).status).toBe(404)
    expect((await send(`${simulator.elsewhere}/signed/unknown`)).status).toBe(404)
  })
})
