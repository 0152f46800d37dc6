import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import {
  type MovableClock,
  addressOf,
  asciiJson,
  call,
  connectorFrom,
  movableClock,
  send,
  signIn,
  simulate,
} from './testing.ts'

const drive = connectorFrom(`
format: 1
name: drive
version: 1.0.0
display_name: Drive
description: Files.
hosts:
  api: https://api.example.com/v1
  notify: { url: https://notify.example.com, send_auth: false }
auth:
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
    authorize_params: { access_type: offline }
    scopes: { available: { read: Read, write: Write, admin: Admin }, default: [read] }
identity: { endpoint: me.get, id: $.id, label: $.email }
defaults: { headers: { Api-Version: '3' }, query: { prettyPrint: 'false' } }
errors:
  - { status: 400, code: $.failure.reason, message: $.failure.words }
  - { status: 403, path: $.failure.reason, equals: rateLimitExceeded, code: $.failure.reason, message: $.failure.words, as: 429 }
  - { status: 403, code: $.failure.reason, message: $.failure.words }
endpoints:
  me.get:
    summary: Me
    request: GET /me
    response: { json: true }
    examples:
      - { response: { json: { id: a1, email: mara@example.com } } }
      - { params: {}, response: { status: 403, json: { failure: { reason: rateLimitExceeded, words: Slow down } } } }
  item.get:
    summary: By id
    request: GET /items/{id}
    scopes: [read]
    params: { id: { in: path, type: string, required: true } }
    response: { json: true }
    examples:
      - { params: { id: known }, response: { headers: { ETag: '"1"' }, json: { id: known } } }
      - { params: { id: missing }, response: { status: 404, json: { failure: { reason: notFound, words: Gone } } } }
      - { params: { id: "a b/ü" }, response: { json: { id: strange } } }
  item.root: { summary: Root, request: GET /items/root, response: { json: true }, examples: [{ response: { json: { id: root } } }] }
  item.byPath:
    summary: By path
    request: GET /root:/{path}
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { json: true }
    examples: [{ params: { path: a/b c }, response: { json: { by: path } } }, { params: { path: other }, response: { json: { by: other } } }]
  item.childrenByPath:
    summary: Children by path
    request: GET /root:/{path}:/children
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { json: true }
    examples: [{ params: { path: a/b }, response: { json: { by: children } } }]
  item.search:
    summary: Search
    request: GET /search(q='{q}')
    params: { q: { in: path, type: string, required: true, double_quotes: true } }
    response: { json: true }
    examples: [{ params: { q: it's }, response: { json: { found: 1 } } }]
  batch: { summary: Batch, request: POST /$batch, body: { json: true }, response: { json: true } }
  list:
    summary: List
    request: GET /list
    scopes_any: [write, admin]
    params:
      $top: { in: query, type: integer, maximum: 10 }
      ratio: { in: query, type: number }
      deep: { in: query, type: boolean }
      ids: { in: query, type: array, items: { type: integer } }
      fields: { in: query, type: array, items: { type: string }, explode: false }
      filter: { in: query, type: object }
      If-Match: { in: header, type: integer }
      session: { in: cookie, type: string }
      sort: { in: query, type: string, enum: [name, size], default: name }
    response: { json: true }
    examples:
      - { params: { sort: name }, response: { json: { is: default } } }
      - { params: { sort: name, deep: true }, response: { json: { is: deep } } }
      - { params: { ids: [1, 2], fields: [a, b] }, response: { json: { is: lists } } }
      - { params: { ratio: 0.5, filter: { a: 1 }, If-Match: 7, session: "ü 1" }, response: { json: { is: mixed } } }
  create:
    summary: Create
    request: POST /items
    query: { kind: file }
    headers: { Prefer: minimal }
    body: { json: Item }
    response: { json: Item }
    examples:
      - { body: { name: a }, response: { status: 201, json: { name: a, size: 1 } } }
      - { body: { name: taken }, response: { status: 409, json: { failure: { reason: taken, words: Taken } } } }
  create.folder:
    summary: Create a folder
    request: POST /items
    query: { kind: folder }
    body: { json: Item }
    response: { json: Item }
    examples: [{ body: { name: f }, response: { status: 201, json: { name: f, size: 0 } } }]
  members:
    summary: Parameters in the content
    request: POST /members
    params: { name: { in: body, type: string, required: true }, size: { in: body, type: integer } }
    response: { json: true }
  form: { summary: Form, request: POST /form, body: { form: Item }, response: { json: Item } }
  text: { summary: Text, request: POST /text, body: { text: true }, response: { text: true } }
  start: { summary: No content, request: POST /start }
  argument:
    summary: Parameters in a header
    request: POST /argument
    params: { name: { in: header_json, header: X-Arg, type: string, required: true }, size: { in: header_json, header: X-Arg, type: integer } }
    response: { json: true }
    examples: [{ params: { name: Grüße }, response: { headers: { X-Result: '{"name":"Grüße 🎉"}' }, json: { greeted: true } } }]
  wait:
    summary: Without a credential
    request: POST /wait
    host: notify
    params: { cursor: { in: body, type: string, required: true } }
    response: { json: true }
  tree: { summary: Generated, request: GET /tree, response: { json: Tree } }
schemas:
  Item: { type: object, properties: { name: { type: string }, size: { type: integer } }, required: [name], additionalProperties: false }
  Tree:
    type: object
    required: [id, created, kind]
    properties:
      id: { type: string, minLength: 6 }
      created: { type: string, format: date-time }
      kind: { enum: [leaf, branch] }
      count: { type: integer, minimum: 5 }
      children: { type: array, items: { $ref: '#/schemas/Tree' } }
`)

let simulator: Simulator
let clock: MovableClock
let token: string
beforeAll(async () => {
  clock = movableClock()
  simulator = await simulate([drive], { clock })
  token = (await signIn(simulator, drive)).access_token
})
afterAll(() => simulator.stop())

const get = (name: string, params: Record<string, unknown> = {}, more: Parameters<typeof call>[3] = {}) =>
  call(simulator, drive, name, { token, params, ...more })
const FIXED = { 'api-version': '3' }
const raw = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: unknown, host?: string) =>
  send(addressOf(simulator, drive, path, host), {
    method,
    headers: { ...FIXED, authorization: `Bearer ${token}`, ...headers },
    body,
  })

describe('the endpoint', () => {
  test('is the most literal one that fits', async () => {
    expect((await get('item.root')).json).toEqual({ id: 'root' })
    expect((await get('item.get', { id: 'known' })).json).toEqual({ id: 'known' })
  })

  test('may have parameters that span segments, before and after literal colons', async () => {
    expect((await get('item.byPath', { path: 'a/b c' })).json).toEqual({ by: 'path' })
    expect((await get('item.childrenByPath', { path: 'a/b' })).json).toEqual({ by: 'children' })
  })

  test('may have literal quotes, brackets and dollars in its path', async () => {
    expect((await get('item.search', { q: "it's" })).json).toEqual({ found: 1 })
    expect((await raw("/search(q='it's')?prettyPrint=false")).status).toBe(400)
    expect((await get('batch', {}, { body: {} })).status).toBe(200)
  })

  test('reads percent-encoding once, and within one segment', async () => {
    expect((await get('item.get', { id: 'a b/ü' })).json).toEqual({ id: 'strange' })
    expect((await raw('/items/%ff?prettyPrint=false')).status).toBe(400)
  })

  test('is told apart from another of the same path by its fixed query', async () => {
    expect((await get('create', {}, { body: { name: 'a' } })).json).toEqual({ name: 'a', size: 1 })
    expect((await get('create.folder', {}, { body: { name: 'f' } })).json).toEqual({ name: 'f', size: 0 })
  })

  test('that does not exist, and a method that it does not take, are refused', async () => {
    expect((await raw('/nothing')).status).toBe(404)
    const { status, headers } = await raw('/me', 'DELETE')
    expect([status, headers.allow]).toEqual([405, 'GET'])
    expect((await raw('/me', 'GET', {}, undefined, 'notify')).status).toBe(404)
    expect((await send(`${simulator.origin}/unknown/api/me`)).status).toBe(404)
    expect((await send(`${simulator.origin}/drive/unknown/me`)).status).toBe(404)
  })

  test('is never reached by dot segments', async () => {
    const { request } = await import('node:http')
    const { hostname, port } = new URL(simulator.origin)
    for (const path of ['/drive/api/items/../me', '/drive/api/items/%2e%2E/me']) {
      const status = await new Promise((resolve) =>
        request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode)).end(),
      )
      expect(status).toBe(400)
    }
  })

  test('answers HEAD where it answers GET, without content', async () => {
    const { status, bytes, headers } = await get('item.root', {}, { method: 'HEAD' })
    expect([status, bytes.length, headers['content-length']]).toEqual([200, 0, '13'])
  })
})

describe('the credential', () => {
  test.each([
    ['is missing', {}, /no credential/],
    ['is unknown', { authorization: 'Bearer unknown' }, /unknown/],
    ['has another scheme', { authorization: 'Token x' }, /written/],
  ])('that %s is refused with 401 and a challenge', async (_, headers, words) => {
    const answer = await send(addressOf(simulator, drive, '/me?prettyPrint=false'), {
      headers: { ...FIXED, ...(headers as Record<string, string>) },
    })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer .*error="invalid_token"/)
    expect(answer.json.error.message).toMatch(words)
  })

  test('in the query is refused', async () => {
    const address = addressOf(simulator, drive, `/me?prettyPrint=false&access_token=${token}`)
    expect((await send(address, { headers: FIXED })).status).toBe(401)
  })

  test('that has expired is refused', async () => {
    const short = (await signIn(simulator, drive)).access_token
    clock.advance(3601)
    expect((await get('me.get', {}, { token: short })).status).toBe(401)
    clock.advance(-3601)
  })

  test('without the scopes that the endpoint needs is refused with 403', async () => {
    const weak = (await signIn(simulator, drive, { changes: { scope: 'read' } })).access_token
    expect((await get('item.get', { id: 'known' }, { token: weak })).status).toBe(200)
    const { status, headers, json } = await get('list', {}, { token: weak })
    expect(status).toBe(403)
    expect(headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="write admin"')
    expect(json.failure.reason).toBe('insufficient_scope')
  })

  test('one of several alternative scopes is enough', async () => {
    const strong = (await signIn(simulator, drive, { changes: { scope: 'admin' } })).access_token
    expect((await get('list', {}, { token: strong })).status).toBe(200)
    expect((await get('item.get', { id: 'known' }, { token: strong })).status).toBe(403)
  })

  test('must not go to a host that takes none', async () => {
    expect((await get('wait', { cursor: 'c' })).status).toBe(200)
    expect((await raw('/wait?prettyPrint=false', 'POST', {}, { cursor: 'c' }, 'notify')).status).toBe(400)
  })
})

describe('parameters', () => {
  test('are read from the wire by their types', async () => {
    expect((await get('list', { ids: [1, 2], fields: ['a', 'b'] })).json).toEqual({ is: 'lists' })
    const cookie = `other=1; session=${encodeURIComponent('ü 1')}`
    const mixed = await get('list', { ratio: 0.5, 'If-Match': 7 }, { headers: { cookie } })
    expect(mixed.status).toBe(200)
    const address = `/list?prettyPrint=false&ratio=0.5&filter=${encodeURIComponent('{"a":1}')}`
    expect((await raw(address, 'GET', { 'if-match': '7', cookie })).json).toEqual({ is: 'mixed' })
  })

  test.each([
    ['an unknown one', 'colour=red'],
    ['a number that is none', '$top=many'],
    ['a fraction for an integer', '$top=1.5'],
    ['one above its maximum', '$top=11'],
    ['a boolean that is none', 'deep=yes'],
    ['one outside its list', 'sort=age'],
    ['a repeated one', '$top=1&$top=2'],
    ['a wrong item of a list', 'ids=1&ids=x'],
  ])('%s is refused', async (_, query) => {
    const { status, json } = await raw(`/list?prettyPrint=false&${query}`)
    expect(status).toBe(400)
    expect(json.failure.words).toEqual(expect.any(String))
  })

  test('a required one that is missing is refused', async () => {
    expect((await raw('/members?prettyPrint=false', 'POST', {}, { size: 1 })).status).toBe(400)
    expect((await raw('/argument?prettyPrint=false', 'POST')).status).toBe(400)
  })

  test('what the connector says is always sent must be there', async () => {
    expect((await raw('/me')).status).toBe(400)
    expect((await raw('/me?prettyPrint=true')).status).toBe(400)
    expect((await raw('/me?prettyPrint=false', 'GET', { 'api-version': '2' })).status).toBe(400)
    const create = (headers: Record<string, string>) =>
      raw('/items?prettyPrint=false&kind=file', 'POST', headers, { name: 'a' })
    expect((await create({})).status).toBe(400)
    expect((await create({ prefer: 'minimal' })).status).toBe(201)
  })

  test.each([
    ['not ASCII', Buffer.from('{"name":"Grüße"}', 'utf8').toString('latin1')],
    ['no JSON', 'name=x'],
    ['no object', '["x"]'],
    ['of an unknown member', '{"name":"x","colour":"red"}'],
    ['of a wrong type', '{"name":"x","size":"1"}'],
  ])('in a header that is %s are refused', async (_, value) => {
    expect((await raw('/argument?prettyPrint=false', 'POST', { 'x-arg': value })).status).toBe(400)
  })

  test('in a header are JSON with everything above ASCII escaped, in both directions', async () => {
    const { json, headers } = await get('argument', { name: 'Grüße' })
    expect(json).toEqual({ greeted: true })
    expect(headers['x-result']).toBe(asciiJson({ name: 'Grüße 🎉' }))
  })
})

describe('content', () => {
  const post = (path: string, type: string | undefined, body?: string) =>
    raw(`${path}?prettyPrint=false`, 'POST', type === undefined ? {} : { 'content-type': type }, body)

  test.each([
    ['/members', undefined, '{"name":"a"}'],
    ['/members', 'text/plain', '{"name":"a"}'],
    ['/members', 'application/json', '{"name":'],
    ['/members', 'application/json', '["a"]'],
    ['/members', 'application/json', '{"name":"a","colour":"red"}'],
    ['/members', 'application/json', '{"name":1}'],
    ['/members', undefined, ''],
    ['/form', 'application/json', '{"name":"a"}'],
    ['/form', 'application/x-www-form-urlencoded', 'size=1'],
    ['/form', 'application/x-www-form-urlencoded', 'name=a&size=x'],
    ['/form', 'application/x-www-form-urlencoded', 'name=a&colour=red'],
    ['/text', 'text/plain', ''],
    ['/text', 'application/json', '""'],
    ['/start', 'text/plain', 'x'],
    ['/start', 'application/json', '{}'],
    ['/start', 'application/json', ''],
  ])('POST %s of type %s with %j is refused', async (path, type, body) => {
    expect((await post(path, type, body)).status).toBe(400)
  })

  test.each([
    ['/members', 'application/json; charset=utf-8', '{"name":"a","size":1}'],
    ['/form', 'application/x-www-form-urlencoded', 'name=a&size=1'],
    ['/text', 'text/plain; charset=utf-8', 'x'],
    ['/start', undefined, undefined],
    ['/start', 'application/json', 'null'],
  ])('POST %s of type %s with %j is taken', async (path, type, body) => {
    expect((await post(path, type, body)).status).toBeLessThan(300)
  })
})

describe('the answer', () => {
  test('is that of the most specific example whose request is this one', async () => {
    expect((await get('list', {})).json).toEqual({ is: 'default' })
    expect((await get('list', { deep: true })).json).toEqual({ is: 'deep' })
    expect((await get('create', {}, { body: { name: 'taken' } })).status).toBe(409)
    expect((await get('item.get', { id: 'missing' })).json).toEqual({ failure: { reason: 'notFound', words: 'Gone' } })
  })

  test('is the first example that succeeds where none is for this request', async () => {
    expect((await get('item.get', { id: 'another' })).json).toEqual({ id: 'known' })
    expect((await get('me.get')).status).toBe(200)
  })

  test('is made from the schema where there is no example, the same each time', async () => {
    const { json } = await get('tree')
    expect(json).toMatchObject({ id: 'text00', created: '2024-01-15T09:30:00Z', kind: 'leaf', count: 5 })
    expect((await get('tree')).json).toEqual(json)
    expect((await get('form', {}, { body: { name: 'a' } })).json).toEqual({ name: 'text', size: 1 })
    expect((await get('start')).status).toBe(204)
    expect((await get('text', {}, { body: 'x', headers: { 'content-type': 'text/plain' } })).text).toBe('text')
  })

  test('says who is connected by the account that was chosen', async () => {
    const grace = (await signIn(simulator, drive, { account: 'grace@example.com' })).access_token
    expect((await get('me.get', {}, { token: grace })).json).toEqual({ id: 'a2', email: 'grace@example.com' })
    expect((await get('me.get')).json).toEqual({ id: 'a1', email: 'mara@example.com' })
  })

  test('is 304 without content where the client has it already', async () => {
    const { status, bytes } = await get('item.get', { id: 'known' }, { headers: { 'if-none-match': '"1"' } })
    expect([status, bytes.length]).toEqual([304, 0])
  })

  test('that refuses never says more than it means, such as a rate limit', async () => {
    const weak = (await signIn(simulator, drive, { changes: { scope: 'admin' } })).access_token
    const { json } = await get('item.get', { id: 'known' }, { token: weak })
    expect(json).toEqual({ failure: { reason: 'insufficient_scope', words: expect.any(String) } })
  })
})
