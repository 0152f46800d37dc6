import { gzipSync } from 'node:zlib'
import { request } from 'undici'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { answerOf } from '../setup/test-client.ts'
import { type ProxyPlatform, bodyOf, open, startProxyPlatform } from './setup.ts'

const ENVELOPE = { accept: 'application/vnd.connector.envelope+json' }

let under: ProxyPlatform
const ids: Record<string, string> = {}
beforeAll(async () => {
  under = await startProxyPlatform({
    adapt: (connector) =>
      connector.name === 'resend' ? { ...connector, defaults: { ...connector.defaults, timeoutMs: 300 } } : connector,
  })
  for (const name of ['gmail', 'dropbox', 'onedrive']) ids[name] = (await under.connect(name)).id
})
afterAll(() => under?.close())
afterEach(() => under.simulator.control.clearFaults())

const state = (connector: string) => under.simulator.control.state().connectors[connector]!

describe('pages are followed to the end', () => {
  test.each<[style: string, connector: string, endpoint: string, params: object, list: string, total: number]>([
    ['a cursor', 'gmail', 'users.messages.list', { maxResults: 3 }, 'messages', 8],
    ['another endpoint', 'dropbox', 'files.list_folder', { path: '', limit: 3 }, 'entries', 0],
    ['a whole address', 'onedrive', 'root.children', { $top: 3 }, 'value', 8],
  ])('%s', async (_style, connector, endpoint, params, list, total) => {
    const seen: string[] = []
    let pages = 0
    for (let cursor: string | null | undefined; cursor !== null; pages++) {
      const answer = await under.call(ids[connector]!, endpoint, params, {
        headers: ENVELOPE,
        ...(cursor !== undefined && { cursor }),
      })
      expect(answer.json).toMatchObject({ status: 200, encoding: 'json' })
      seen.push(...(answer.json.body[list] as { id: string }[]).map(({ id }) => id))
      cursor = answer.json.next as string | null
      expect(pages).toBeLessThan(20)
    }
    expect(pages).toBeGreaterThan(2)
    expect(new Set(seen).size).toBe(seen.length)
    if (total > 0) expect(seen).toHaveLength(total)
  })

  test('a cursor serves its own connection and endpoint alone, and shows nothing of the provider', async () => {
    const page = await under.call(ids.gmail!, 'users.messages.list', { maxResults: 3 }, { headers: ENVELOPE })
    const cursor = page.json.next as string
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('pageToken')
    const other = (await under.connect('gmail', 'user-2')).id
    for (const [id, endpoint] of [
      [other, 'users.messages.list'],
      [ids.gmail!, 'users.threads.list'],
      [ids.gmail!, 'users.labels.list'],
    ] as const) {
      const answer = await under.call(id, endpoint, {}, { cursor })
      expect(answer.json).toMatchObject({
        status: endpoint === 'users.threads.list' && answer.status === 404 ? 404 : 400,
      })
    }
    const changed = `${cursor.slice(0, -4)}${cursor.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
    expect((await under.call(ids.gmail!, 'users.messages.list', {}, { cursor: changed })).json).toMatchObject({
      status: 400,
      code: 'invalid_request',
    })
    expect((await under.call(ids.gmail!, 'users.messages.list', {}, { cursor })).status).toBe(200)
  })

  test('a next page on another host is not fetched', async () => {
    const { id } = await under.connect('onedrive', 'elsewhere')
    const page = await under.call(id, 'root.children', { $top: 3 }, { headers: ENVELOPE })
    expect(page.json.next).not.toBeNull()
    expect(under.simulator.control.state().leaked_credentials).toBe(0)
  })
})

describe('the envelope', () => {
  test('is JSON where the connector says so, whatever the provider calls it', async () => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(200, { 'content-type': 'text/plain' }).end('{"data":[]}')
    const { json } = await under.call(under.connection, 'domains.list', {}, { headers: ENVELOPE })
    expect(json).toMatchObject({ encoding: 'json', body: { data: [] }, content_type: 'text/plain' })
  })

  const enveloped = async (
    type: string | undefined,
    bytes: Buffer,
    headers: Record<string, string> = {},
    status = 200,
  ) => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(status, { ...(type !== undefined && { 'content-type': type }), ...headers }).end(bytes)
    return under.send(`/v1/connections/${under.connection}/proxy/x`, { headers: ENVELOPE })
  }

  test.each<[what: string, type: string | undefined, bytes: Buffer, expected: object]>([
    [
      'JSON',
      'application/json; charset=utf-8',
      Buffer.from('{"a":[1]}'),
      { encoding: 'json', body: { a: [1] }, content_type: 'application/json; charset=utf-8' },
    ],
    ['JSON of another name', 'application/problem+json', Buffer.from('null'), { encoding: 'json', body: null }],
    ['JSON that is none', 'application/json', Buffer.from('{'), { encoding: 'text', body: '{' }],
    ['text', 'text/csv', Buffer.from('ä,b\n'), { encoding: 'text', body: 'ä,b\n' }],
    [
      'text in another charset',
      'text/plain; charset=latin1',
      Buffer.from('ä', 'latin1'),
      { encoding: 'base64', body: '5A==' },
    ],
    ['bytes', 'image/png', Buffer.from([137, 80, 78, 71]), { encoding: 'base64', body: 'iVBORw==' }],
    ['bytes without a type', undefined, Buffer.from([0, 1]), { encoding: 'base64', body: 'AAE=', content_type: null }],
    ['nothing', undefined, Buffer.alloc(0), { encoding: 'text', body: '' }],
  ])('holds %s', async (_what, type, bytes, expected) => {
    const answer = await enveloped(type, bytes)
    expect(answer.headers['content-type']).toBe('application/vnd.connector.envelope+json')
    expect(answer.json).toMatchObject({ status: 200, next: null, ...expected })
  })

  test('is 200 with the provider’s status inside', async () => {
    const answer = await enveloped('text/plain', Buffer.from('gone'), { 'x-a': '1', 'set-cookie': 'a=1' }, 410)
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ status: 410, body: 'gone', headers: { 'x-a': '1' } })
    expect(answer.json.headers).not.toHaveProperty('set-cookie')
  })

  test('holds a compressed body unpacked', async () => {
    const answer = await enveloped('application/json', gzipSync('{"a":1}'), { 'content-encoding': 'gzip' })
    expect(answer.json).toMatchObject({ encoding: 'json', body: { a: 1 } })
    expect(answer.json.headers).not.toHaveProperty('content-encoding')
  })

  test.each<[what: string, bytes: Buffer, headers: Record<string, string>, code: string]>([
    ['a body beyond 10 MiB', Buffer.alloc(10 * 1024 * 1024 + 1), {}, 'provider_answer_too_large'],
    ['a bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024)), { 'content-encoding': 'gzip' }, 'provider_answer_too_large'],
    ['what claims to be compressed', Buffer.from('no'), { 'content-encoding': 'gzip' }, 'provider_answer_invalid'],
  ])('is not made of %s', async (_what, bytes, headers, code) => {
    expect((await enveloped('application/json', bytes, headers)).json).toMatchObject({
      status: 502,
      code,
      source: 'provider',
    })
  })
})

describe('a credential that the provider refuses', () => {
  test('is refreshed and the call repeated, once', async () => {
    const before = state('gmail').refreshes
    under.simulator.control.expire('gmail')
    const answer = await under.call(ids.gmail!, 'users.getProfile')
    expect(answer.status).toBe(200)
    expect(state('gmail').refreshes).toBe(before + 1)
  })

  test('is refreshed once, however many calls find it refused', async () => {
    const before = state('dropbox').refreshes
    under.simulator.control.expire('dropbox')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => under.call(ids.dropbox!, 'users.get_space_usage')),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(state('dropbox').refreshes).toBe(before + 1)
  })

  test('is not refreshed again where the new one is refused as well', async () => {
    const before = state('gmail').refreshes
    under.simulator.control.fault({ connector: 'gmail', status: 401, times: 0 })
    const answer = await under.call(ids.gmail!, 'users.getProfile')
    expect(answer.status).toBe(401)
    expect(state('gmail').refreshes).toBe(before + 1)
  })

  test('costs a streamed body, which is not sent twice; the next call works', async () => {
    const upload = () =>
      under.send(`/v1/connections/${ids.dropbox}/call/files.upload`, {
        method: 'POST',
        body: 'bytes',
        headers: { 'content-type': 'application/octet-stream', 'connector-params': '{"path":"/a.txt"}' },
      })
    await upload()
    const [uploads, refreshes] = [state('dropbox').calls['files.upload']!, state('dropbox').refreshes]
    under.simulator.control.expire('dropbox')
    expect((await upload()).status).toBe(401)
    expect(state('dropbox').refreshes).toBe(refreshes + 1)
    expect((await upload()).status).toBe(200)
    expect(state('dropbox').calls['files.upload']! - uploads).toBeLessThanOrEqual(2)
  })

  test('that has expired by the clock is refreshed before the call', async () => {
    const { id } = await under.connect('onedrive', 'clock')
    const before = state('onedrive')
    under.clock.advance(2 * 3600_000)
    expect((await under.call(id, 'me.get')).status).toBe(200)
    const after = state('onedrive')
    expect([after.refreshes - before.refreshes, after.calls['me.get']! - before.calls['me.get']!]).toEqual([1, 1])
  })

  test('does not kill a connection when its refresh fails in passing', async () => {
    const { id } = await under.connect('gmail', 'passing')
    under.clock.advance(2 * 3600_000)
    under.simulator.control.fault({ connector: 'gmail', tokenAnswer: '500' })
    expect((await under.call(id, 'users.getProfile')).json).toMatchObject({
      status: 502,
      code: 'token_refresh_failed',
      retryable: true,
    })
    expect((await under.send(`/v1/connections/${id}`)).json).toMatchObject({ status: 'active' })
    expect((await under.call(id, 'users.getProfile')).status).toBe(200)
  })
})

describe('a redirect', () => {
  test('to where the connector allows is followed without the token', async () => {
    const listed = await under.call(ids.onedrive!, 'root.children')
    const file = (listed.json.value as { id: string; file?: object }[]).find((item) => item.file !== undefined)!
    const answer = await under.call(ids.onedrive!, 'item.content', { 'item-id': file.id })
    expect(answer.status).toBe(200)
    expect(answer.bytes.length).toBeGreaterThan(0)
    expect(under.simulator.control.state().leaked_credentials).toBe(0)
  })

  test('is handed to the caller of a pass-through', async () => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(302, { location: 'https://evil.example/' }).end()
    const before = under.provider.seen.length
    const answer = await open(under, `/v1/connections/${under.connection}/proxy/x`)
    await bodyOf(answer)
    expect([answer.statusCode, answer.headers.location, under.provider.seen.length - before]).toEqual([
      302,
      'https://evil.example/',
      1,
    ])
  })
})

describe('a provider’s error', () => {
  test('that a rule knows becomes a problem in the platform’s terms', async () => {
    const answer = await under.call(ids.gmail!, 'users.messages.list', { userId: 'busy@example.com' })
    expect(answer.status).toBe(429)
    expect(answer.json).toMatchObject({
      code: 'provider_rate_limited',
      source: 'provider',
      provider_status: 403,
      provider_code: 'userRateLimitExceeded',
      retryable: true,
    })
  })

  test('keeps the time to wait', async () => {
    under.simulator.control.fault({ connector: 'gmail', status: 429, retryAfter: 60 })
    const answer = await under.call(ids.gmail!, 'users.getProfile')
    expect(answer.json).toMatchObject({ status: 429, code: 'provider_rate_limited', provider_status: 429 })
    expect(answer.headers['retry-after']).toBe('60')
  })

  test('of an envelope call is a problem too', async () => {
    const answer = await under.call(ids.dropbox!, 'files.get_metadata', { path: '/missing.txt' }, { headers: ENVELOPE })
    expect(answer.json).toMatchObject({ status: 409, code: 'provider_rejected', provider_status: 409 })
  })

  test('that no rule knows passes as it is', async () => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(418, { 'content-type': 'application/json' }).end('{"x":1}')
    const answer = await under.send(`/v1/connections/${under.connection}/call/domains.list`, { json: {} })
    expect([answer.status, answer.text, answer.headers['connector-source']]).toEqual([418, '{"x":1}', 'provider'])
  })

  test('that a rule looked at without fitting comes whole, length and all', async () => {
    const body = JSON.stringify({ name: 'other', pad: 'x'.repeat(5000) })
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(502, { 'content-type': 'application/json' }).end(body)
    const answer = await under.send(`/v1/connections/${under.connection}/call/domains.list`, { json: {} })
    expect([answer.status, answer.text]).toEqual([502, body])
  })

  test('of a pass-through is the provider’s own', async () => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(429, { 'retry-after': '3' }).end('{"name":"rate_limit_exceeded"}')
    const answer = await under.send(`/v1/connections/${under.connection}/proxy/x`)
    expect([answer.status, answer.headers['retry-after'], answer.text]).toEqual([
      429,
      '3',
      '{"name":"rate_limit_exceeded"}',
    ])
  })

  test('never shows the credential, should the provider repeat it', async () => {
    under.provider.answer = (incoming, response) =>
      void response
        .writeHead(422, { 'content-type': 'application/json' })
        .end(JSON.stringify({ name: 'x', message: `Bad header ${incoming.headers.authorization}` }))
    const answer = await under.send(`/v1/connections/${under.connection}/call/domains.list`, { json: {} })
    expect(answer.json).toMatchObject({ status: 422, code: 'provider_rejected' })
  })
})

test('a provider that does not answer in time is a 504', async () => {
  under.provider.answer = () => {}
  const answer = await under.send(`/v1/connections/${under.connection}/proxy/x`)
  expect(answer.json).toMatchObject({ status: 504, code: 'provider_timed_out', source: 'provider', retryable: true })
})

test('an answer that is no HTTP is a 502', async () => {
  under.provider.answer = (incoming) => void incoming.socket.end('220 smtp ready\r\n\r\n')
  const answer = await under.send(`/v1/connections/${under.connection}/proxy/x`)
  expect(answer.json).toMatchObject({ status: 502, code: 'provider_answer_invalid' })
})

test('HEAD and Range of a call reach the provider as they should', async () => {
  const { statusCode, headers } = await request(`${under.url}/v1/connections/${under.connection}/call/domains.list`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${under.apiKey}` },
  })
  expect(statusCode).toBe(405)
  expect(headers.allow).toBe('POST')
  under.provider.answer = (incoming, response) => void response.end(incoming.headers.range)
  const ranged = await answerOf(
    await request(`${under.url}/v1/connections/${under.connection}/call/domains.list`, {
      method: 'POST',
      headers: { authorization: `Bearer ${under.apiKey}`, range: 'bytes=0-1' },
    }),
  )
  expect(ranged.text).toBe('bytes=0-1')
})
