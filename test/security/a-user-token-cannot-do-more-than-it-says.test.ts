import fc from 'fast-check'
import type { Dispatcher } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenApi, routesOf } from '../api/setup.ts'
import { type TestAnswer, type TestClient, createTestClient } from '../setup/test-client.ts'
import { ENVELOPE, type WordsPlatform, startWords } from '../proxy/words.ts'
import { newId } from '../../src/runtime/ids.ts'

const ITEMS = '{ items: [{ id: a }, { id: b }, { id: c }] }'
const list = (name: string, paginate: string) => `
  ${name}:
    summary: ${name}
    request: GET /${name}
    params: { folder: { in: query, type: string }, limit: { in: query, type: integer }, token: { in: query, type: string } }
    response: { json: true }
    paginate: { ${paginate}, items: $.items, size: limit }
    examples: [{ response: { json: ${ITEMS} } }]`

let under: WordsPlatform
beforeAll(async () => {
  under = await startWords(`endpoints:
${list('lists.cursor', 'style: cursor, cursor: $.next, param: token')}
${list('lists.address', 'style: next_url, url: $.next')}
  files.get:
    summary: Get
    request: GET /files/{file}
    params: { file: { in: path, type: string, required: true }, fields: { in: query, type: string } }
    response: { json: true }
  files.remove:
    summary: Remove
    request: DELETE /files/{file}
    params: { file: { in: path, type: string, required: true } }
    response: { json: true }
  files.move:
    summary: Move
    request: POST /files/move
    params: { file: { in: body, type: string }, to: { in: body, type: string } }
    response: { json: true }
  notes.write:
    summary: Write
    request: POST /notes
    params: { folder: { in: query, type: string } }
    body: { json: true }
    response: { json: true }
  notes.form:
    summary: Write a form
    request: POST /form
    params: { folder: { in: header, type: string } }
    body: { form: true }
    response: { json: true }
  notes.put:
    summary: Write bytes
    request: PUT /notes/{folder}
    params: { folder: { in: path, type: string, required: true } }
    body: { binary: true }
    response: { json: true }
  me:
    summary: Me
    request: GET /me
    response: { json: true }
`)
})
afterAll(() => under?.close())

type Token = TestClient & { readonly id: string; readonly shown: Record<string, unknown> }

const make = (more: object = {}, by: TestClient = under): Promise<TestAnswer> =>
  by.send('/v1/user-tokens', { json: { user_id: 'user-1', ...more } })

const tokenOf = async (more: object = {}, by: TestClient = under): Promise<Token> => {
  const { status, json, text } = await make(more, by)
  if (status !== 201) throw new Error(text)
  return { ...createTestClient(under.url, json.token as string), id: json.id as string, shown: json }
}

const DENIED = { status: 403, code: 'permission_denied' }
const DRY = { 'connector-dry-run': 'true' }

describe('a user token', () => {
  test('calls as its user, and does nothing else', async () => {
    const token = await tokenOf()
    expect((await token.call(under.connection, 'me')).status).toBe(200)
    expect((await token.send('/v1/call/words/me', { json: {} })).status).toBe(200)
    const routes = routesOf((await under.send('/openapi.json')).json as OpenApi)
    let refused = 0
    for (const { method, path, operation } of routes) {
      const need = (operation.security as { api_key?: string[] }[] | undefined)?.[0]?.api_key?.[0]
      if (need === undefined || need === 'calls' || need === 'connectors:read') continue
      const address = path.replace('{connectionId}', under.connection).replace(/\{[^}]+\}/g, 'x')
      const answer = await token.send(address, { method: method as Dispatcher.HttpMethod })
      expect(answer.status, `${method} ${path}`).toBe(403)
      refused += 1
    }
    expect(refused).toBeGreaterThan(35)
  })

  test('finds nothing of another user', async () => {
    const other = await under.connected('user-2')
    const token = await tokenOf()
    for (const id of [other, newId('con')])
      expect((await token.call(id, 'me')).json).toMatchObject({ status: 404, code: 'connection_not_found' })
    const headers = { 'connector-user-id': 'user-2' }
    expect((await token.send('/v1/call/words/me', { json: {}, headers })).json).toMatchObject({ status: 404 })
    expect((await token.call(under.connection, 'me', {}, { headers })).json).toMatchObject({ status: 404 })
  })

  test('that is for one connection finds no other of its user', async () => {
    const user_id = newId('user')
    const [one, other] = [await under.connected(user_id), await under.connected(user_id)]
    const token = await tokenOf({ user_id, connections: [one] })
    expect((await token.call(one, 'me')).status).toBe(200)
    expect((await token.call(other, 'me')).json).toMatchObject({ status: 404, code: 'connection_not_found' })
    expect((await token.send('/v1/call/words/me', { json: {} })).status).toBe(200)
  })

  test('is not made for a connection of another user, nor for one that there is not', async () => {
    const other = await under.connected('user-3')
    for (const id of [other, newId('con')])
      expect((await make({ connections: [id] })).json).toMatchObject({ status: 404, code: 'connection_not_found' })
  })

  test('that is for some endpoints calls no others', async () => {
    const token = await tokenOf({ endpoints: ['words:files.get', 'words:lists.*'] })
    expect((await token.call(under.connection, 'files.get', { file: 'a' })).status).toBe(200)
    expect((await token.call(under.connection, 'lists.cursor')).status).toBe(200)
    for (const endpoint of ['files.remove', 'me', 'files.get2', 'files', 'files%2Eremove', 'lists'])
      expect((await token.call(under.connection, endpoint, { file: 'a' })).json, endpoint).toMatchObject(DENIED)
    expect((await token.send('/v1/call/words/files.remove', { json: { params: { file: 'a' } } })).json).toMatchObject(
      DENIED,
    )
  })

  test('passes nothing through, unless it is made to', async () => {
    const path = `/v1/connections/${under.connection}/proxy/me`
    expect((await (await tokenOf()).send(path)).json).toMatchObject({ ...DENIED, missing_scope: 'proxy:*' })
    expect((await (await tokenOf({ proxy: ['gmail'] })).send(path)).json).toMatchObject({
      ...DENIED,
      missing_scope: 'proxy:words',
    })
    expect((await (await tokenOf({ proxy: ['words'] })).send(path)).status).toBe(200)
  })
})

describe('a user token that is bound to a value', () => {
  const bound = { arguments: { 'words:files.*': { file: 'mine' }, 'words:notes.*': { folder: 'mine' } } }

  test('calls with it, wherever it belongs', async () => {
    const token = await tokenOf(bound)
    const sent = async (endpoint: string, params: object, more = {}) =>
      token.call(under.connection, endpoint, params, { headers: DRY, ...more })
    expect((await sent('files.get', { file: 'mine', fields: 'x' })).text).toContain('/files/mine?fields=x')
    expect((await sent('files.move', { file: 'mine', to: 'x' })).status).toBe(200)
    expect((await sent('notes.write', { folder: 'mine' }, { body: { text: 'x' } })).status).toBe(200)
    expect((await sent('notes.form', { folder: 'mine' }, { body: { text: 'x', folder: 'mine' } })).status).toBe(200)
    const bytes = {
      method: 'POST',
      body: 'x',
      headers: { ...DRY, 'connector-params': '{"folder":"mine"}', 'content-type': 'text/plain' },
    } as const
    expect((await token.send(`/v1/connections/${under.connection}/call/notes.put`, bytes)).status).toBe(200)
    expect((await sent('me', {})).status).toBe(200)
  })

  test('calls with no other, however that is written, and wherever it stands', { timeout: 120_000 }, async () => {
    const token = await tokenOf(bound)
    const address = (endpoint: string) => `/v1/connections/${under.connection}/call/${endpoint}`
    const others = fc
      .oneof(
        fc.constantFrom(
          'yours',
          'min%65',
          'mine/../yours',
          'mine/',
          ' mine',
          'MINE',
          'm\u0131ne',
          'mine\u0000',
          './mine',
          'mine?x',
          '',
        ),
        fc.string(),
        fc.constantFrom<unknown>(['mine'], { mine: 1 }, 0, null, true, ['mine', 'yours']),
      )
      .filter((value) => value !== 'mine')
    const value = fc.oneof({ weight: 3, arbitrary: others }, { weight: 1, arbitrary: fc.constant('mine') })
    const endpoint = fc.constantFrom(
      'files.get',
      'files.remove',
      'files.move',
      'notes.write',
      'notes.form',
      'notes.put',
    )
    const place = fc.record({ params: value, body: value, header: value }, { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(endpoint, place, fc.boolean(), async (name, given, isInHeader) => {
        const parameter = name.startsWith('files') ? 'file' : 'folder'
        const params = 'params' in given ? { [parameter]: given.params } : {}
        const body = 'body' in given ? { body: { [parameter]: given.body } } : {}
        const options = isInHeader
          ? {
              method: 'POST' as const,
              headers: { ...DRY, 'connector-params': ascii(params), ...headerOf(parameter, given) },
            }
          : { json: { params, ...body }, headers: { ...DRY, ...headerOf(parameter, given) } }
        const { status, text } = await token.send(address(name), options)
        // The other value in a header of the call itself goes nowhere.
        const isRight = given.params === 'mine' && (isInHeader || !('body' in given) || given.body === 'mine')
        if (status === 200) expect(isRight, text).toBe(true)
        else expect([400, 403], text).toContain(status)
        if (!isRight && !isInHeader && name !== 'notes.put' && !('body' in given)) expect(status, text).toBe(403)
        if (status === 200) expect(text).not.toContain('yours')
      }),
      { numRuns: 400 },
    )
  })

  const ascii = (params: object): string =>
    JSON.stringify(params).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const headerOf = (name: string, given: { header?: unknown }): Record<string, string> =>
    typeof given.header === 'string' && /^[!-~]+$/.test(given.header) ? { [name]: given.header } : {}

  test('is not taken in by a member that stands twice', async () => {
    const token = await tokenOf(bound)
    const body = '{"params":{"file":"mine","file":"yours"}}'
    const answer = await token.send(`/v1/connections/${under.connection}/call/files.get`, {
      method: 'POST',
      body,
      headers: { ...DRY, 'content-type': 'application/json' },
    })
    expect(answer.json).toMatchObject(DENIED)
  })

  test('goes on by its own cursors, and by nobody else’s', async () => {
    for (const endpoint of ['lists.cursor', 'lists.address']) {
      const mine = { endpoints: ['words:lists.*'], arguments: { 'words:lists.*': { folder: 'mine' } } }
      const [token, same] = [await tokenOf(mine), await tokenOf(mine)]
      const yours = await tokenOf({ ...mine, arguments: { 'words:lists.*': { folder: 'yours' } } })
      const page = (by: TestClient, params: object, cursor?: string) =>
        by.call(under.connection, endpoint, params, { headers: ENVELOPE, ...(cursor !== undefined && { cursor }) })
      const cursorOf = async (by: TestClient, folder: string) =>
        (await page(by, { folder, limit: 1 })).json.next as string
      const [ofToken, ofYours, ofBackend] = [
        await cursorOf(token, 'mine'),
        await cursorOf(yours, 'yours'),
        await cursorOf(under, 'mine'),
      ]
      expect(ofToken, endpoint).toEqual(expect.any(String))
      expect((await page(token, {}, ofToken)).status, endpoint).toBe(200)
      expect((await page(same, {}, ofToken)).status, endpoint).toBe(200)
      for (const foreign of [ofYours, ofBackend])
        expect((await page(token, { folder: 'mine' }, foreign)).json, endpoint).toMatchObject({
          status: 400,
          code: 'invalid_request',
        })
      expect((await page(token, { folder: 'yours' }, ofToken)).json, endpoint).toMatchObject(DENIED)
      expect((await page(under, {}, ofToken)).json, endpoint).toMatchObject({ status: 400 })
    }
  })

  test('cannot have what is not read, and nothing that it may not call', async () => {
    expect((await make({ ...bound, proxy: ['words'] })).json).toMatchObject({ status: 400, code: 'invalid_request' })
    expect((await make({ ...bound, endpoints: ['words:me'] })).json).toMatchObject({ status: 400 })
  })
})

describe('a user token ends', () => {
  test('after an hour, or when it was made to, a day later at most', async () => {
    const livesFor = ({ created_at, expires_at }: Record<string, unknown>) =>
      (Date.parse(String(expires_at)) - Date.parse(String(created_at))) / 1000
    expect(Math.round(livesFor((await tokenOf()).shown))).toBe(3_600)
    expect(Math.round(livesFor((await tokenOf({ expires_in: 86_400 })).shown))).toBe(86_400)
    for (const expires_in of [86_401, 0, -1, 1.5]) expect((await make({ expires_in })).status).toBe(400)
    const token = await tokenOf({ expires_in: 7_200 })
    expect((await token.call(under.connection, 'me')).status).toBe(200)
    under.clock.advance(7_200_000)
    expect((await token.call(under.connection, 'me')).json).toMatchObject({ status: 401, code: 'unauthorized' })
  })

  test('at once when it is deleted', async () => {
    const token = await tokenOf()
    expect((await token.call(under.connection, 'me')).status).toBe(200)
    const path = `/v1/user-tokens/${token.id}`
    expect((await under.send(path, { method: 'DELETE' })).json).toEqual({ id: token.id, deleted: true })
    expect((await token.call(under.connection, 'me')).status).toBe(401)
    expect((await under.send(path, { method: 'DELETE' })).json).toMatchObject({
      status: 404,
      code: 'user_token_not_found',
    })
  })

  test('at once when the key that made it is deleted', async () => {
    const { json: key } = await under.send('/v1/keys', { json: { name: 'backend' } })
    const backend = createTestClient(under.url, key.key as string)
    const token = await tokenOf({}, backend)
    expect((await token.call(under.connection, 'me')).status).toBe(200)
    await under.send(`/v1/keys/${key.id}`, { method: 'DELETE' })
    expect((await token.call(under.connection, 'me')).status).toBe(401)
  })
})

describe('a key makes no user token', () => {
  const keyWith = async (more: object) => {
    const { json } = await under.send('/v1/keys', { json: { name: 'backend', ...more } })
    return createTestClient(under.url, json.key as string)
  }

  test('for what it may not call itself', async () => {
    const backend = await keyWith({ scopes: ['user-tokens:write', 'calls:words:files.*'] })
    expect((await make({ endpoints: ['words:files.get'] }, backend)).status).toBe(201)
    for (const endpoints of [['words:me'], ['words:*'], ['words:file*'], ['words:files.get', 'gmail:x']])
      expect((await make({ endpoints }, backend)).json, endpoints.join(' ')).toMatchObject(DENIED)
    expect((await make({ proxy: ['words'] }, backend)).json).toMatchObject({ ...DENIED, missing_scope: 'proxy:words' })
    const all = await tokenOf({}, backend)
    expect(all.shown.scopes).toEqual(['calls:words:files.*'])
    expect((await all.call(under.connection, 'me')).json).toMatchObject(DENIED)
  })

  test('for more connections than its own', async () => {
    const user_id = newId('user')
    const [one, other] = [await under.connected(user_id), await under.connected(user_id)]
    const backend = await keyWith({ scopes: ['user-tokens:write', 'calls:*'], connection_id: one })
    const token = await tokenOf({ user_id }, backend)
    expect(token.shown.connections).toEqual([one])
    expect((await token.call(other, 'me')).status).toBe(404)
    expect((await make({ user_id, connections: [other] }, backend)).status).not.toBe(201)
  })

  test('that outlives it', async () => {
    const ends = new Date(under.clock.now().getTime() + 600_000).toISOString()
    const backend = await keyWith({ expires_at: ends })
    expect((await tokenOf({}, backend)).shown.expires_at).toBe(ends)
  })
})
