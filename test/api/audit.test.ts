import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ACTIONS, ACTION_NAMES } from '../../src/audit/actions.ts'
import { requireAudit } from '../../src/api/audited.ts'
import { approve } from '../../src/cli/approve.ts'
import { newId } from '../../src/runtime/ids.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { query } from '../stores/tables.ts'
import { type ApiPlatform, startApiPlatform } from './setup.ts'

interface Entry {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly target: { readonly type: string; readonly id: string } | null
  readonly connection_id: string | null
  readonly user_id: string | null
  readonly outcome: string
  readonly request_id: string | null
  readonly address: string | null
  readonly count: number
}

let under: ApiPlatform
let keyId: string
beforeAll(async () => {
  under = await startApiPlatform()
  keyId = `key_${under.apiKey.split('_')[1]}`
})
afterAll(() => under?.close())

const entries = async (search = '', client: Pick<ApiPlatform, 'send'> = under): Promise<Entry[]> => {
  const answer = await client.send(`/v1/audit?limit=100${search}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json.items as Entry[]
}

/** What was taken down since, oldest first. Acts are there when they are answered; nothing waits here. */
const since = async (before: readonly Entry[], search = ''): Promise<Entry[]> => {
  const known = new Set(before.map(({ id }) => id))
  return (await entries(search)).filter(({ id }) => !known.has(id)).toReversed()
}

test('the first key is the operator’s doing', async () => {
  const [first] = (await entries()).toReversed()
  expect(first).toMatchObject({
    actor: 'operator',
    action: 'api_key.created',
    target: { type: 'api_key', id: keyId },
    request_id: null,
    address: null,
  })
})

test('a life of a connection is in the log, act by act, when each is answered', async () => {
  const before = await entries()
  const session = await under.send('/v1/connect-sessions', {
    json: { connector: 'gmail', user_id: 'mara', return_url: RETURN_URL },
  })
  const returned = await approve(session.json.connect_url as string, RETURN_URL)
  const { json: connection } = await under.send(`/v1/connect-sessions/${session.json.id}/complete`, {
    json: { user_id: 'mara', completion_token: returned.searchParams.get('completion_token') },
  })
  const path = `/v1/connections/${connection.id}`
  await under.send(path, { method: 'PATCH', json: { name: 'Hers' } })
  await under.call(connection.id as string, 'users.getProfile')
  await under.send(`${path}/check`, { method: 'POST' })
  await under.send(`${path}/refresh`, { method: 'POST' })
  const again = await under.send(`${path}/reconnect`, { json: { return_url: RETURN_URL } })
  await under.send(`${path}/revoke`, { method: 'POST' })
  const deleted = await under.send(path, { method: 'DELETE' })

  const about = { actor: keyId, outcome: 'ok', count: 1, address: '127.0.0.1', connection_id: connection.id as string }
  const sessionTarget = { type: 'connect_session', id: session.json.id as string }
  const target = { type: 'connection', id: connection.id as string }
  const found = await since(before)
  expect(found).toMatchObject([
    { ...about, action: 'connect_session.started', target: sessionTarget, user_id: 'mara' },
    { ...about, action: 'connect_session.completed', target: sessionTarget, user_id: 'mara' },
    { ...about, action: 'connection.changed', target, user_id: 'mara' },
    { ...about, action: 'connection.refreshed', target, user_id: 'mara' },
    { ...about, action: 'connect_session.started', target: { type: 'connect_session', id: again.json.id as string } },
    { ...about, action: 'connection.revoked', target, user_id: 'mara' },
    { ...about, action: 'connection.deleted', target, user_id: 'mara' },
  ])
  expect(found.at(-1)!.request_id).toBe(deleted.headers['connector-request-id'])
  expect(await since(before, `&connection_id=${connection.id}`)).toEqual(found)
  expect(await since(before, '&action=connection.deleted')).toEqual(found.slice(-1))
  expect(await entries(`&actor=${newId('key')}`)).toEqual([])
  expect(await entries(`&until=${before.at(-1)!.at}`)).toEqual([])
  expect((await since(before, '&user_id=mara')).length).toBe(6)
})

test('a key that acts for one user alone is in the log with that user', async () => {
  const before = await entries()
  const { json: key, text } = await under.send('/v1/keys', {
    json: { name: 'hers', user_id: 'ines', scopes: ['connections:read'] },
  })
  expect(key.user_id, text).toBe('ines')
  const created = { action: 'api_key.created', target: { type: 'api_key', id: key.id as string }, user_id: 'ines' }
  expect(await since(before)).toMatchObject([created])
  expect(await entries('&user_id=ines')).toMatchObject([created])
})

test('administration is in the log', async () => {
  const before = await entries()
  const { json: key } = await under.send('/v1/keys', { json: { name: 'ci' } })
  await under.send(`/v1/keys/${key.id}`, { method: 'DELETE' })
  await under.send('/v1/applications/current', { method: 'PATCH', json: { return_urls: ['loopback'] } })
  await under.send('/v1/connectors/gmail/disable', { method: 'POST' })
  await under.send('/v1/connectors/gmail/enable', { method: 'POST' })
  expect((await since(before)).map(({ action, target }) => [action, target?.type, target?.id])).toEqual([
    ['api_key.created', 'api_key', key.id],
    ['api_key.deleted', 'api_key', key.id],
    ['application.changed', 'application', expect.stringMatching(/^app_/)],
    ['connector.disabled', 'connector', 'gmail'],
    ['connector.enabled', 'connector', 'gmail'],
  ])
})

test('credentials that are taken over are each an entry, also those that are not', async () => {
  const before = await entries()
  const one = { connector: 'resend', user_id: 'mara', access_token: 're_1' }
  await under.send('/v1/connections', { json: one })
  const { json } = await under.send('/v1/connections/import', {
    json: { connections: [one, { ...one, connector: 'nothing' }] },
  })
  const [first, ...together] = await since(before)
  expect(first).toMatchObject({ action: 'connection.created', outcome: 'ok', user_id: 'mara' })
  const { id } = json.items[0].connection as { id: string }
  const action = 'connection.created'
  expect(together).toHaveLength(2)
  expect(together).toContainEqual(
    expect.objectContaining({ action, outcome: 'ok', target: { type: 'connection', id } }),
  )
  expect(together).toContainEqual(expect.objectContaining({ action, outcome: 'connector_not_found', target: null }))
})

test('what goes over to another version is in the log, and a plan is not', async () => {
  const { id } = await under.connect('dropbox', 'jonas')
  await query(under.databaseUrl, "UPDATE connections SET connector_version = '0.0.1' WHERE id = $1", [id])
  const before = await entries()
  await under.send('/v1/connectors/dropbox/upgrade', { json: { apply: false } })
  expect(await since(before)).toEqual([])
  await under.send('/v1/connectors/dropbox/upgrade', { json: { apply: true } })
  expect(await since(before)).toMatchObject([{ action: 'connection.upgraded', connection_id: id, user_id: 'jonas' }])
})

test('what fails comes to be there, with its code and nothing that the caller wrote', async () => {
  const before = await entries()
  const absent = newId('con')
  await under.send(`/v1/connections/${absent}`, { method: 'DELETE' })
  await under.send('/v1/connections/sk_live_canary', { method: 'DELETE' })
  await under.send('/v1/keys', { json: { name: 5, user_id: 'sk_live_\u0000canary' } })
  await expect.poll(async () => (await since(before)).length, { timeout: 20_000 }).toBe(3)
  const found = await since(before)
  expect(found).toContainEqual(
    expect.objectContaining({ action: 'connection.deleted', outcome: 'connection_not_found', connection_id: absent }),
  )
  expect(found).toContainEqual(expect.objectContaining({ action: 'api_key.created', outcome: 'invalid_request' }))
  expect(JSON.stringify(found)).not.toContain('canary')
})

test('a key that is known but shown with another secret is in the log of its application, with how often', async () => {
  const [prefix, id] = under.apiKey.split('_')
  const authorization = `Bearer ${prefix}_${id}_${'a'.repeat(43)}`
  const path = `/v1/connections/${newId('con')}`
  for (let times = 0; times < 3; times++) await under.send(path, { headers: { authorization } })
  await under.send(path, { headers: { authorization: `Bearer ${prefix}_${id}x_${'a'.repeat(43)}` } })
  await under.send(path, { headers: { authorization: `Bearer cpk_${newId('x').slice(2)}_${'a'.repeat(43)}` } })
  const refused = async () => (await entries('&action=access.refused')).filter(({ actor }) => actor === keyId)
  const sum = async () => (await refused()).reduce((total, { count }) => total + count, 0)
  await expect.poll(sum, { timeout: 20_000 }).toBe(3)
  expect(await refused()).toContainEqual(expect.objectContaining({ outcome: 'unauthorized', address: '127.0.0.1' }))
  expect(await entries('&action=access.refused', under.stranger)).toEqual([])
})

test('another application sees nothing of it, and a narrowed caller its own user alone', async () => {
  expect(await entries('', under.stranger)).toEqual([])
  const headers = { 'connector-user-id': 'mara' }
  const narrowed = { send: ((path) => under.send(path, { headers })) as ApiPlatform['send'] }
  const found = await entries('', narrowed)
  expect(found.length).toBeGreaterThan(3)
  expect(new Set(found.map(({ user_id }) => user_id))).toEqual(new Set(['mara']))
  expect(await entries('&user_id=jonas', narrowed)).toEqual([])
})

test('a page goes on behind its cursor', async () => {
  const all = await entries()
  const seen: Entry[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { json } = await under.send(`/v1/audit?limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`)
    seen.push(...(json.items as Entry[]))
    cursor = json.next_cursor as string | null
  }
  expect(seen).toEqual(all)
})

test('a filter that cannot be is 400', async () => {
  for (const search of ['action=nothing', 'since=yesterday', 'limit=0', 'cursor=x'])
    expect((await under.send(`/v1/audit?${search}`)).status, search).toBe(400)
})

test('a route that can change something must say what the log gets of it', () => {
  const server = fastify()
  requireAudit(server)
  const handler = () => ({})
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect(() => server.route({ method, url: `/${method}`, handler }), method).toThrow('declares no "audit"')
  expect(() => server.route({ method: ['GET', 'POST'], url: '/both', handler })).toThrow('declares no "audit"')
  server.route({ method: 'GET', url: '/get', handler })
  server.route({ method: 'POST', url: '/none', handler, config: { audit: { none: 'It is a test.' } } })
})

test('every action is in the API’s own list', async () => {
  const { json } = await under.send('/openapi.json')
  expect(json.components.schemas.AuditEntry.properties.action.enum).toEqual(ACTION_NAMES)
})

test('the guide has the actions and their words as they are', () => {
  const guide = readFileSync(join(packageFolder(), 'docs/guides/security.md'), 'utf8')
  const told = [...guide.matchAll(/^\| `(\w+\.\w+)` \| (.*) \|$/gm)].map(([, name, says]) => [name, says])
  expect(told).toEqual(Object.entries(ACTIONS))
})
