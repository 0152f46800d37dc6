import { type Dispatcher } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/runtime/ids.ts'
import { type ApiPlatform, type DocumentedRoute, type OpenApi, routesOf, startApiPlatform } from '../api/setup.ts'
import { RETURN_URL, type TestAnswer, type TestClient, createTestClient } from '../setup/test-client.ts'
import { query } from '../stores/tables.ts'

const PLAIN = ['connectors:read', 'connections:read', 'connections:write', 'user-tokens:write'] as const
const KINDS = { calls: 'calls:gmail', proxy: 'proxy:gmail' } as const

let under: ApiPlatform
let routes: DocumentedRoute[]
beforeAll(async () => {
  under = await startApiPlatform()
  routes = routesOf((await under.send('/openapi.json')).json as OpenApi)
})
afterAll(() => under?.close())

const made = async (more: object, by: TestClient = under): Promise<TestClient & { readonly id: string }> => {
  const { status, json, text } = await by.send('/v1/keys', { json: { name: 'key', ...more } })
  if (status !== 201) throw new Error(text)
  return { ...createTestClient(under.url, json.key as string), id: json.id as string }
}

/** What a route needs, as its own documentation says. */
const needOf = ({ operation }: DocumentedRoute): string | undefined =>
  (operation.security as { api_key?: string[] }[] | undefined)?.[0]?.api_key?.[0]

/** A request that names nothing there is, so that nothing comes of it. */
const request = ({ send }: TestClient, { method, path }: DocumentedRoute): Promise<TestAnswer> =>
  send(
    path
      .replace(/\{connectionId\}|\{id\}|\{uploadId\}/g, newId('x'))
      .replace('{name}', 'none')
      .replace('{connector}', 'gmail')
      .replace('{endpoint}', 'users.getProfile')
      .replace(/\{\*\}|\*$/, 'x'),
    { method: method as Dispatcher.HttpMethod, headers: { 'connector-user-id': 'nobody' } },
  )

test('every route says what it needs, or that it is open', () => {
  for (const route of routes) {
    const isOpen = (route.operation.security as unknown[] | undefined)?.length === 0
    expect(isOpen || needOf(route) !== undefined, `${route.method} ${route.path}`).toBe(true)
    if (!isOpen) expect(Object.keys(route.operation.responses), route.path).toContain('403')
  }
})

test('every route is closed to a key that has every scope but its own, which the answer names, and open to one that has it alone', async () => {
  const all = [...PLAIN, ...Object.values(KINDS)]
  const scopeOf = (need: string): string => KINDS[need as keyof typeof KINDS] ?? need
  const keys = new Map<string, { lacking: TestClient; having: TestClient }>()
  for (const scope of all)
    keys.set(scope, {
      lacking: await made({ scopes: all.filter((one) => one !== scope) }),
      having: await made({ scopes: [scope] }),
    })
  keys.set('admin', { lacking: await made({ scopes: all }), having: under })
  let count = 0
  for (const route of routes) {
    const need = needOf(route)
    if (need === undefined) continue
    const { lacking, having } = keys.get(scopeOf(need))!
    const name = `${route.method} ${route.path}`
    const refused = await request(lacking, route)
    expect(refused.status, name).toBe(403)
    if (route.method !== 'HEAD') {
      const missing = (refused.json as { missing_scope: string }).missing_scope
      expect(refused.json, name).toMatchObject({ code: 'permission_denied', source: 'caller' })
      expect([need, `${need}:*`], name).toContain(missing)
    }
    expect([401, 403], name).not.toContain((await request(having, route)).status)
    count += 1
  }
  expect(count).toBeGreaterThan(45)
})

describe('a key for some calls', () => {
  test('calls them, and neither others, nor other connectors, nor passes anything through', async () => {
    const { id } = await under.connect('dropbox', 'mara')
    const key = await made({ scopes: ['calls:dropbox:users.*'] })
    expect((await key.call(id, 'users.get_current_account')).status).toBe(200)
    expect((await key.call(id, 'files.list_folder', { path: '' })).json).toMatchObject({
      status: 403,
      code: 'permission_denied',
      missing_scope: 'calls:dropbox:files.list_folder',
    })
    expect((await key.send(`/v1/connections/${id}/proxy/2/users/get_current_account`, { method: 'POST' })).status).toBe(
      403,
    )
    const through = await made({ scopes: ['proxy:gmail'] })
    expect(
      (await through.send(`/v1/connections/${id}/proxy/2/users/get_current_account`, { method: 'POST' })).json,
    ).toMatchObject({
      status: 403,
      missing_scope: 'proxy:dropbox',
    })
    expect((await through.call(id, 'users.get_current_account')).json).toMatchObject({ status: 403 })
  })

  test('learns nothing of connections to others: by connector and user, too, it is refused before any is looked for', async () => {
    await under.connect('gmail', 'hidden')
    const key = await made({ scopes: ['calls:dropbox'] })
    for (const user of ['hidden', 'nobody']) {
      const answer = await key.send('/v1/call/gmail/users.getProfile', {
        json: {},
        headers: { 'connector-user-id': user },
      })
      expect(answer.json, user).toMatchObject({ status: 403, missing_scope: 'calls:gmail:users.getProfile' })
    }
  })
})

describe('a key that is bound', () => {
  const scopes = [...PLAIN, 'calls:*', 'proxy:*']
  const taken = (userId: string) => ({ connector: 'resend', user_id: userId, access_token: 'x' })

  test('to a user connects nobody else', async () => {
    const key = await made({ scopes, user_id: 'mara' })
    const session = (userId: string) =>
      key.send('/v1/connect-sessions', { json: { connector: 'gmail', user_id: userId, return_url: RETURN_URL } })
    expect((await session('mara')).status).toBe(201)
    expect((await session('jonas')).json).toMatchObject({ status: 403, code: 'permission_denied' })
    expect((await key.send('/v1/connections', { json: taken('mara') })).status).toBe(201)
    expect((await key.send('/v1/connections', { json: taken('jonas') })).json).toMatchObject({ status: 403 })
    const both = await key.send('/v1/connections/import', { json: { connections: [taken('mara'), taken('jonas')] } })
    expect(both.json.items).toMatchObject([
      { problem: null },
      { connection: null, problem: { code: 'permission_denied' } },
    ])
    const token = await key.send('/v1/user-tokens', { json: { user_id: 'jonas' } })
    expect(token.json).toMatchObject({ status: 403, code: 'permission_denied' })
  })

  test('to a user sees that user alone, whatever it asks for', async () => {
    await under.connect('gmail', 'ada')
    await under.connect('gmail', 'bert')
    const key = await made({ scopes, user_id: 'ada' })
    const seen = async (path: string, headers = {}) =>
      ((await key.send(path, { headers })).json.items as { user_id: string }[]).map(({ user_id }) => user_id)
    expect(new Set(await seen('/v1/connections'))).toEqual(new Set(['ada']))
    expect(new Set(await seen('/v1/events'))).toEqual(new Set(['ada']))
    for (const path of ['/v1/connections', '/v1/events']) {
      expect(await seen(`${path}?user_id=bert`)).toEqual([])
      expect(await seen(path, { 'connector-user-id': 'bert' })).toEqual([])
    }
  })

  test('to a connection sees it alone, calls it, and makes no other', async () => {
    const { id } = await under.connect('gmail', 'cara')
    const other = await under.connect('gmail', 'cara')
    const key = await made({ scopes, connection_id: id })
    expect((await key.send('/v1/connections')).json.items).toMatchObject([{ id }])
    const events = (await key.send('/v1/events')).json.items as { connection_id: string }[]
    expect(new Set(events.map(({ connection_id }) => connection_id))).toEqual(new Set([id]))
    expect((await key.call(id, 'users.getProfile')).status).toBe(200)
    // The user has two, and the key's is not in doubt.
    expect((await key.send('/v1/call/gmail/users.getProfile', { json: {} })).status).toBe(200)
    expect((await key.call(other.id, 'users.getProfile')).status).toBe(404)
    expect((await key.send('/v1/connections', { json: taken('cara') })).json).toMatchObject({ status: 403 })
    const session = { connector: 'gmail', user_id: 'cara', return_url: RETURN_URL }
    expect((await key.send('/v1/connect-sessions', { json: session })).json).toMatchObject({ status: 403 })
    expect((await key.send('/v1/connect-sessions', { json: { ...session, connection_id: id } })).status).toBe(201)
  })
})

describe('making keys', () => {
  test('a key makes none that lives longer, and what it makes says no end ends with it', async () => {
    const expires_at = '2100-01-01T00:00:00.000Z'
    const key = await made({ expires_at })
    const later = await key.send('/v1/keys', { json: { name: 'x', expires_at: '2100-01-01T00:00:01.000Z' } })
    expect(later.json).toMatchObject({ status: 403, code: 'permission_denied' })
    const same = await key.send('/v1/keys', { json: { name: 'x' } })
    expect(same.json).toMatchObject({ expires_at, scopes: ['admin'] })
    const token = await key.send('/v1/user-tokens', { json: { user_id: 'mara' } })
    expect(token.status).toBe(201)
  })

  test.each<[what: string, wanted: object, status: number]>([
    ['of everything for one user', { scopes: ['admin'], user_id: 'mara' }, 400],
    ['of everything for one connection', { connection_id: newId('con') }, 400],
    ['that has ended', { expires_at: '2020-01-01T00:00:00Z' }, 400],
    ['with a scope that there is not', { scopes: ['calls:'] }, 400],
    ['without a scope', { scopes: [] }, 400],
    ['for a connection that there is not', { scopes: ['calls:*'], connection_id: newId('con') }, 404],
  ])('one %s is not made', async (_what, wanted, status) => {
    expect((await under.send('/v1/keys', { json: { name: 'x', ...wanted } })).status).toBe(status)
  })

  test('one for a connection of somebody else is as impossible as for one that there is not', async () => {
    const { id } = await under.connect('gmail', 'mara')
    for (const connection_id of [id, newId('con')])
      expect(
        (await under.stranger.send('/v1/keys', { json: { name: 'x', scopes: ['calls:*'], connection_id } })).json,
      ).toMatchObject({ status: 404, code: 'connection_not_found' })
  })

  test('a key that has ended is nobody’s', async () => {
    const key = await made({ expires_at: new Date(under.clock.now().getTime() + 86_400_000).toISOString() })
    expect((await key.send('/v1/keys')).status).toBe(200)
    under.clock.advance(86_400_000)
    expect((await key.send('/v1/keys')).json).toMatchObject({ status: 401, code: 'unauthorized' })
  })

  test('keys of before there were scopes may do everything', async () => {
    const key = await made({})
    await query(under.databaseUrl, 'UPDATE api_keys SET scopes = DEFAULT WHERE id = $1', [key.id])
    expect((await key.send('/v1/keys')).json.items).toContainEqual(
      expect.objectContaining({ id: key.id, scopes: ['admin'], user_id: null, connection_id: null, expires_at: null }),
    )
  })
})
