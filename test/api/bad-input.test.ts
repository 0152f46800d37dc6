import { connect as connectTcp } from 'node:net'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RETURN_URL, answerOf } from '../setup/test-client.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

let under: TestPlatform
let gmail: string
let onedrive: string
beforeAll(async () => {
  under = await startTestPlatform()
  gmail = (await under.connect('gmail')).id
  onedrive = (await under.connect('onedrive')).id
})
afterAll(() => under?.close())

const raw = async (
  path: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
  method: 'POST' | 'PATCH' = 'POST',
) =>
  answerOf(
    await request(under.url + path, { method, body, headers: { authorization: `Bearer ${under.apiKey}`, ...headers } }),
  )
const JSON_TYPE = { 'content-type': 'application/json' }
const calls = (connector: string) => under.simulator.control.state().connectors[connector]?.calls ?? {}

describe('parameters of a call that do not fit are refused, and the provider is not asked', () => {
  test.each<[what: string, endpoint: string, call: object, detail: string]>([
    [
      'unknown',
      'users.messages.list',
      { params: { maxResult: 3 } },
      'users.messages.list: params has no parameter "maxResult". Did you mean "maxResults"?',
    ],
    ['missing', 'users.messages.get', {}, "users.messages.get: params must have required property 'id'."],
    [
      'a text for a number',
      'users.messages.list',
      { params: { maxResults: '3' } },
      'users.messages.list: params.maxResults must be integer.',
    ],
    [
      'beyond the maximum',
      'users.messages.list',
      { params: { maxResults: 501 } },
      'users.messages.list: params.maxResults must be <= 500.',
    ],
    [
      'not a choice',
      'users.messages.get',
      { params: { id: 'x', format: 'pdf' } },
      'users.messages.get: params.format must be one of "minimal", "full", "raw", "metadata".',
    ],
    [
      'an object for a list',
      'users.messages.list',
      { params: { labelIds: {} } },
      'users.messages.list: params.labelIds must be array.',
    ],
    [
      'a body where none is taken',
      'users.messages.list',
      { body: {} },
      'users.messages.list: body must be absent: this endpoint takes no body.',
    ],
    [
      'an unknown member of the call',
      'users.messages.list',
      { parameters: {} },
      'The body has an unknown member "parameters": it takes params, body and cursor.',
    ],
    ['parameters that are a list', 'users.messages.list', { params: [] }, '"params" must be an object.'],
    ['a cursor that is a number', 'users.messages.list', { cursor: 5 }, '"cursor" must be a text.'],
    [
      'a cursor of nobody',
      'users.messages.list',
      { cursor: 'bm9uZQ' },
      'The cursor is not one that this connection and endpoint gave.',
    ],
  ])('%s', async (_what, endpoint, call, detail) => {
    const before = calls('gmail')[endpoint] ?? 0
    const answer = await under.send(`/v1/connections/${gmail}/call/${endpoint}`, { json: call })
    expect(answer.json).toMatchObject({ status: 400, code: 'invalid_request', source: 'caller', detail })
    expect(answer.headers['connector-source']).toBe('platform')
    expect(calls('gmail')[endpoint] ?? 0).toBe(before)
  })

  test('everything that is wrong comes at once', async () => {
    const { json } = await under.call(gmail, 'users.messages.get', { format: 'pdf', metadataHeaders: 'x', idd: 1 })
    expect(json.issues).toHaveLength(4)
  })

  test.each([
    '..',
    '.',
    '../labels',
    '..%2flabels',
    '%2e%2e',
    '%252e%252e%252flabels',
    '..\\labels',
    'x/../../labels',
    'a%00b',
    'a\r\nb',
    '',
  ])('an id that leaves its place in the path: %j', async (id) => {
    const { json } = await under.call(gmail, 'users.messages.get', { id })
    expect(json).toMatchObject({ status: 400, code: 'invalid_request' })
    expect(calls('gmail')['users.messages.get']).toBeUndefined()
  })

  test.each(['..', '../x', 'a/../../b', 'a/..', '%2e%2e/x', 'a/%2e%2e%2fb', './a', '..\\b'])(
    'a path over several segments that leaves its place: %j',
    async (path) => {
      expect((await under.call(onedrive, 'item.getByPath', { 'item-path': path })).json).toMatchObject({
        status: 400,
        code: 'invalid_request',
      })
    },
  )
})

describe('a body that cannot be read is refused', () => {
  test.each<
    [
      what: string,
      path: string,
      body: string,
      headers: Record<string, string>,
      status: number,
      code: string,
      detail: string,
    ]
  >([
    ['no JSON', '/v1/connect-sessions', '{"a":', JSON_TYPE, 400, 'invalid_request', 'The body is not JSON.'],
    [
      'nothing',
      '/v1/connect-sessions',
      '',
      JSON_TYPE,
      400,
      'invalid_request',
      'The body is empty, but its content type is application/json.',
    ],
    ['XML', '/v1/connect-sessions', '<a/>', { 'content-type': 'application/xml' }, 415, 'unsupported_media_type', ''],
    ['no content type', '/v1/connect-sessions', '{}', {}, 415, 'unsupported_media_type', ''],
    ['a list', '/v1/connect-sessions', '[]', JSON_TYPE, 400, 'invalid_request', ''],
    [
      'a call that is no JSON',
      '/v1/connections/ID/call/users.messages.list',
      '{"a":',
      JSON_TYPE,
      400,
      'invalid_request',
      'The body must be a JSON object: {"params": {…}, "body": …, "cursor": …}.',
    ],
    [
      'a call that is a list',
      '/v1/connections/ID/call/users.messages.list',
      '[]',
      JSON_TYPE,
      400,
      'invalid_request',
      'The body must be a JSON object: {"params": {…}, "body": …, "cursor": …}.',
    ],
    [
      'JSON with a hostile member',
      '/v1/connect-sessions',
      '{"__proto__":{"admin":true}}',
      JSON_TYPE,
      400,
      'invalid_request',
      '',
    ],
  ])('%s', async (_what, path, body, headers, status, code, detail) => {
    const answer = await raw(path.replace('ID', gmail), body, headers)
    expect(answer.json).toMatchObject({ status, code })
    expect(answer.status).toBe(status)
    if (detail !== '') expect(answer.json.detail).toBe(detail)
    expect(answer.text).not.toMatch(/\bat .*\.ts|node_modules|stack/i)
  })

  test.each<[what: string, path: string, bytes: number, headers: Record<string, string>]>([
    ['of a route', '/v1/connect-sessions', 10 * 1024 * 1024 + 1, JSON_TYPE],
    ['of a call', '/v1/connections/ID/call/users.messages.send', 10 * 1024 * 1024 + 1, JSON_TYPE],
    ['of a connector file', '/v1/connectors/validate', 1024 * 1024 + 1, { 'content-type': 'application/yaml' }],
  ])('too large, by its announced length: %s', async (_what, path, bytes, headers) => {
    const answer = await raw(path.replace('ID', gmail), Buffer.alloc(bytes, 'a'), headers)
    expect(answer.json).toMatchObject({ status: 413, code: 'body_too_large' })
  })

  test.each([
    ['beyond 16 KiB', `X-Large: ${'a'.repeat(17_000)}\r\n`, 431, 'headers_too_large'],
    ['that are none', 'no header at all\r\n', 400, 'invalid_request'],
    ['with two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n', 400, 'invalid_request'],
    ['with a length and chunks', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n', 400, 'invalid_request'],
    ['with a bare line feed in a value', 'X-A: a\u0000b\r\n', 400, 'invalid_request'],
  ])('headers %s', async (_what, headers, status, code) => {
    const { hostname, port } = new URL(under.url)
    const socket = connectTcp(Number(port), hostname)
    socket.on('error', () => {})
    socket.write(`POST /v1/connections HTTP/1.1\r\nHost: x\r\n${headers}\r\n`)
    const chunks: Buffer[] = []
    for await (const chunk of socket) {
      chunks.push(chunk as Buffer)
      if (Buffer.concat(chunks).includes('}')) break
    }
    socket.destroy()
    const text = Buffer.concat(chunks).toString()
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(JSON.parse(text.split('\r\n\r\n')[1]!)).toMatchObject({ status, code })
  })
})

describe('a text that no database can store is refused', () => {
  test.each(['a\u0000b', '\u0000'])('%j', async (text) => {
    const json = { connector: 'gmail', user_id: text, return_url: RETURN_URL }
    expect((await under.send('/v1/connect-sessions', { json })).json).toMatchObject({
      status: 400,
      code: 'invalid_request',
    })
    const path = `/v1/connections/${encodeURIComponent(text)}`
    expect((await under.send(path)).json).toMatchObject({ status: 400, code: 'invalid_request' })
    expect((await under.send(`${path}/call/users.getProfile`, { json: {} })).json).toMatchObject({ status: 400 })
    const change = { method: 'PATCH' as const, json: { name: text } }
    expect((await under.send(`/v1/connections/${gmail}`, change)).json).toMatchObject({ status: 400 })
  })
})

test('half a surrogate pair, which no database can store, is refused', async () => {
  const body = String.raw`{"name": "a\ud800"}`
  expect((await raw(`/v1/connections/${gmail}`, body, JSON_TYPE, 'PATCH')).json).toMatchObject({
    status: 400,
    code: 'invalid_request',
  })
})

test('a body nested deeper than any stack is refused, and breaks nothing', async () => {
  const body = '['.repeat(200_000) + ']'.repeat(200_000)
  expect((await raw('/v1/keys', body, JSON_TYPE)).json).toMatchObject({ status: 400, code: 'invalid_request' })
})

test('whether a call is a dry run is never guessed: what is neither true nor false sends nothing', async () => {
  const before = calls('gmail')
  for (const word of ['True', 'yes', '1', '']) {
    const answer = await under.call(gmail, 'users.getProfile', {}, { headers: { 'connector-dry-run': word } })
    expect(answer.json, word).toMatchObject({ status: 400, code: 'invalid_request' })
  }
  expect(calls('gmail')).toEqual(before)
})

describe('a method that an address does not know is told which ones it knows, with a key or without', () => {
  test.each<[method: string, path: string, allow: string]>([
    ['DELETE', '/v1/connections', 'GET, HEAD, POST'],
    ['PUT', '/v1/connections/con_unknown', 'DELETE, GET, HEAD, PATCH'],
    ['OPTIONS', '/v1/keys', 'GET, HEAD, POST'],
    ['QUERY', '/v1/keys', 'GET, HEAD, POST'],
    ['GET', '/v1/connections/con_unknown/check', 'POST'],
    // Written out, it is no connection's id.
    ['PUT', '/v1/connections/import', 'POST'],
    ['POST', '/openapi.json?x=1', 'GET, HEAD'],
  ])('%s %s', async (method, path, allow) => {
    for (const headers of [{}, { authorization: `Bearer ${under.apiKey}` }]) {
      const answer = await answerOf(await request(under.url + path, { method: method as 'GET', headers }))
      expect(answer.json).toMatchObject({ status: 405, code: 'method_not_allowed', source: 'caller' })
      expect(answer.headers.allow).toBe(allow)
    }
  })

  test('and an address that is none knows no method', async () => {
    const answer = await under.send('/v1/nowhere', { method: 'DELETE' })
    expect(answer.status).toBe(404)
    expect(answer.headers.allow).toBeUndefined()
  })
})

describe('what is not there is said, with the nearest that is', () => {
  test.each<[path: string, code: string, detail: string]>([
    [
      '/v1/connections/ID/call/users.message.list',
      'endpoint_not_found',
      'Gmail has no endpoint "users.message.list". Did you mean "users.messages.list"?',
    ],
    ['/v1/connections/ID/call/constructor', 'endpoint_not_found', 'Gmail has no endpoint "constructor".'],
    ['/v1/connections/con_unknown/call/users.messages.list', 'connection_not_found', ''],
    ['/v1/connections/con_unknown/check', 'connection_not_found', ''],
    ['/v1/connect-sessions', 'connector_not_found', 'There is no connector "gmial". Did you mean "gmail"?'],
    [
      '/v1/call/gmial/users.messages.list',
      'connector_not_found',
      'There is no connector "gmial". Did you mean "gmail"?',
    ],
    ['/v1/nowhere', 'not_found', 'POST /v1/nowhere is no route of this API: see /docs.'],
  ])('POST %s', async (path, code, detail) => {
    const body = path === '/v1/connect-sessions' ? { connector: 'gmial', user_id: 'u', return_url: RETURN_URL } : {}
    const headers: Record<string, string> = path.startsWith('/v1/call/') ? { 'connector-user-id': 'user-1' } : {}
    const { json } = await under.send(path.replace('ID', gmail), { json: body, headers })
    expect(json).toMatchObject({ status: 404, code })
    if (detail !== '') expect(json.detail).toBe(detail)
  })

  test.each<[path: string, code: string]>([
    ['/v1/connectors/gmial', 'connector_not_found'],
    ['/v1/connectors/__proto__', 'connector_not_found'],
    ['/v1/connectors/gmail/endpoints/x', 'endpoint_not_found'],
  ])('GET %s', async (path, code) => {
    expect((await under.send(path)).json).toMatchObject({ status: 404, code })
  })

  test('a host that the connector does not have', async () => {
    const { json } = await under.send(`/v1/connections/${gmail}/proxy/x`, { headers: { 'connector-host': 'content' } })
    expect(json).toMatchObject({ status: 404, code: 'host_not_found' })
  })
})

describe('a connect session is refused', () => {
  const GOOD = { connector: 'gmail', user_id: 'user-1', return_url: RETURN_URL }
  test.each<[what: string, body: object, status: number, code: string, detail?: string]>([
    ['without a user', { ...GOOD, user_id: '' }, 400, 'invalid_request'],
    ['with an unknown member', { ...GOOD, redirect: 'x' }, 400, 'invalid_request'],
    ['with a user that is a number', { ...GOOD, user_id: 5 }, 400, 'invalid_request'],
    ['with a user of 256 characters', { ...GOOD, user_id: 'x'.repeat(256) }, 400, 'invalid_request'],
    ['with a scope that the connector does not have', { ...GOOD, scopes: ['everything'] }, 400, 'invalid_request'],
    [
      'with an input that the connector does not have',
      { ...GOOD, inputs: { shop: 'x' } },
      400,
      'invalid_request',
      'Gmail has no input "shop".',
    ],
    [
      'with an auth type that the connector does not have',
      { ...GOOD, auth_type: 'basic' },
      409,
      'auth_type_mismatch',
      'Gmail does not authenticate by "basic".',
    ],
    ['for a connection that is not there', { ...GOOD, connection_id: 'con_unknown' }, 404, 'connection_not_found'],
    ['with another site to return to', { ...GOOD, return_url: 'https://evil.example/' }, 400, 'return_url_not_allowed'],
    ['with no address to return to', { ...GOOD, return_url: 'x' }, 400, 'return_url_not_allowed'],
    ['with a script to return to', { ...GOOD, return_url: 'javascript:alert(1)' }, 400, 'return_url_not_allowed'],
    ['with a user in the address', { ...GOOD, return_url: 'http://a@127.0.0.1/' }, 400, 'return_url_not_allowed'],
    [
      'with a look-alike of loopback',
      { ...GOOD, return_url: 'http://127.0.0.1.evil.example/' },
      400,
      'return_url_not_allowed',
    ],
    ['with a fragment', { ...GOOD, return_url: 'http://127.0.0.1/#x' }, 400, 'return_url_not_allowed'],
  ])('%s', async (_what, body, status, code, detail) => {
    const { json } = await under.send('/v1/connect-sessions', { json: body })
    expect(json).toMatchObject({ status, code })
    if (detail !== undefined) expect(json.detail).toBe(detail)
  })

  test('where no OAuth client is configured, naming the variables', async () => {
    const bare = await startTestPlatform({ environment: { GMAIL_CLIENT_ID: '' } })
    const { json } = await bare.send('/v1/connect-sessions', { json: GOOD })
    await bare.close()
    expect(json).toMatchObject({ status: 409, code: 'oauth_client_missing', source: 'platform' })
    expect(json.detail).toContain('Set GMAIL_CLIENT_ID and GMAIL_CLIENT_SECRET')
  })
})

describe('completing is refused', () => {
  const open = async () =>
    (
      await under.send('/v1/connect-sessions', {
        json: { connector: 'gmail', user_id: 'user-1', return_url: RETURN_URL },
      })
    ).json.id as string
  const complete = (id: string, body: object) => under.send(`/v1/connect-sessions/${id}/complete`, { json: body })

  test('before the user has finished', async () => {
    expect((await complete(await open(), { user_id: 'user-1', completion_token: 'x' })).json).toMatchObject({
      status: 409,
      code: 'connect_session_not_ready',
    })
  })

  test('for another user, as if the session were not there', async () => {
    const [foreign, absent] = [
      await complete(await open(), { user_id: 'user-2', completion_token: 'x' }),
      await complete('cs_unknown', { user_id: 'user-2', completion_token: 'x' }),
    ]
    expect({ ...foreign.json, request_id: '' }).toEqual({ ...absent.json, request_id: '' })
    expect(absent.status).toBe(404)
  })
})

describe('Connector-Version', () => {
  test.each([
    ['1.1.0', 200],
    ['1.0.0', 200],
    ['1.1.1', 409],
    ['1.2.0', 409],
    ['0.9.0', 409],
    ['2.0.0', 409],
    ['1', 409],
    ['latest', 409],
  ])('%s: %d', async (version, status) => {
    const answer = await under.call(gmail, 'users.getProfile', {}, { headers: { 'connector-version': version } })
    expect(answer.status).toBe(status)
    if (status === 409)
      expect(answer.json).toMatchObject({
        code: 'connector_version_mismatch',
        detail: `Gmail is at 1.1.0; the call wants ${version}.`,
      })
  })
})
