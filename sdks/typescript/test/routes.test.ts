import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PROXY_METHODS, proxyPaths, routes } from '../src/routes.ts'
import { platform, playPlatform } from './play-platform.ts'

const document = JSON.parse(readFileSync(new URL('../../../docs/reference/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, unknown>>
}

/** Providers go there, and no application. */
const FOR_PROVIDERS = '/webhooks/{connector}'

const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  path === FOR_PROVIDERS ? [] : Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)

test('every route of the platform’s document is here, and no other', () => {
  const passed = Object.values(proxyPaths).flatMap((path) => PROXY_METHODS.map((method) => `${method} ${path}`))
  expect([...Object.values(routes), ...passed].toSorted()).toEqual(documented.toSorted())
})

test('every method of the client goes to its route', async () => {
  const { client, requests } = await playPlatform(platform({ items: [], next_cursor: null }))
  const session = { connector: 'mail', user_id: 'u', return_url: 'http://localhost/' }
  const key = {
    name: 'n',
    scopes: ['calls:mail'],
    user_id: 'u',
    connection_id: 'con_1',
    expires_at: '2030-01-01T00:00:00Z',
  }
  const token = { user_id: 'u', endpoints: ['mail:*'], arguments: { 'mail:a': { id: 1 } }, expires_in: 60 }
  const calls: [() => PromiseLike<unknown>, string, unknown?][] = [
    [() => client.health.live(), 'GET /health/live'],
    [() => client.health.ready(), 'GET /health/ready'],
    [() => client.connectors.list({ q: 'a b' }), 'GET /v1/connectors?q=a%20b'],
    [() => client.connectors.get('mail'), 'GET /v1/connectors/mail'],
    [() => client.connectors.put('mail', 'name: mail'), 'PUT /v1/connectors/mail', 'name: mail'],
    [() => client.connectors.delete('mail'), 'DELETE /v1/connectors/mail'],
    [() => client.connectors.endpoints('mail'), 'GET /v1/connectors/mail/endpoints'],
    [() => client.connectors.endpoint('mail', 'a.b'), 'GET /v1/connectors/mail/endpoints/a.b'],
    [() => client.connectors.validate('name: x'), 'POST /v1/connectors/validate', 'name: x'],
    [() => generated(), 'POST /v1/connectors/mail/generate', { language: 'python' }],
    [() => client.connectors.scopes('mail', ['a', 'b']), 'GET /v1/connectors/mail/scopes?endpoints=a%2Cb'],
    [() => client.connectors.enable('mail'), 'POST /v1/connectors/mail/enable'],
    [() => client.connectors.disable('mail'), 'POST /v1/connectors/mail/disable'],
    [() => client.connectors.upgrade('mail', { to: '2.0.0' }), 'POST /v1/connectors/mail/upgrade', { to: '2.0.0' }],
    [() => client.connectSessions.create(session), 'POST /v1/connect-sessions', session],
    [
      () => client.connectSessions.complete('cs_1', { user_id: 'u', completion_token: 't' }),
      'POST /v1/connect-sessions/cs_1/complete',
      { user_id: 'u', completion_token: 't' },
    ],
    [() => client.connections.list({ status: 'active' }), 'GET /v1/connections?status=active'],
    [
      () => client.connections.create({ connector: 'mail', user_id: 'u', access_token: 't' }),
      'POST /v1/connections',
      { connector: 'mail', user_id: 'u', access_token: 't' },
    ],
    [
      () => client.connections.create({ connector: 'mail', user_id: 'u', fields: { k: 'v' }, captured: { site: 's' } }),
      'POST /v1/connections',
      { connector: 'mail', user_id: 'u', fields: { k: 'v' }, captured: { site: 's' } },
    ],
    [
      () => client.connections.importMany([{ connector: 'mail', user_id: 'u', access_token: 't' }]),
      'POST /v1/connections/import',
      { connections: [{ connector: 'mail', user_id: 'u', access_token: 't' }] },
    ],
    [() => client.connections.get('con_1'), 'GET /v1/connections/con_1'],
    [() => client.connections.update('con_1', { name: 'n' }), 'PATCH /v1/connections/con_1', { name: 'n' }],
    [() => client.connections.delete('con_1'), 'DELETE /v1/connections/con_1'],
    [() => client.connections.check('con_1'), 'POST /v1/connections/con_1/check'],
    [() => client.connections.refresh('con_1'), 'POST /v1/connections/con_1/refresh'],
    [
      () => client.connections.reconnect('con_1', { return_url: 'http://localhost/' }),
      'POST /v1/connections/con_1/reconnect',
      { return_url: 'http://localhost/' },
    ],
    [() => client.connections.timeline('con_1', { pageSize: 5 }), 'GET /v1/connections/con_1/timeline?limit=5'],
    [() => client.connections.revoke('con_1'), 'POST /v1/connections/con_1/revoke'],
    [() => client.connections.events({ connection_id: 'con_1' }), 'GET /v1/events?connection_id=con_1'],
    [() => client.connections.webhook('con_1'), 'GET /v1/connections/con_1/webhook'],
    [() => client.connections.upload('con_1', 'u1'), 'GET /v1/connections/con_1/uploads/u1'],
    [() => client.connections.abandonUpload('con_1', 'u1'), 'DELETE /v1/connections/con_1/uploads/u1'],
    [() => client.applications.current(), 'GET /v1/applications/current'],
    [
      () => client.applications.updateCurrent({ return_urls: [] }),
      'PATCH /v1/applications/current',
      { return_urls: [] },
    ],
    [() => client.keys.list(), 'GET /v1/keys'],
    [() => client.keys.create({ name: 'n' }), 'POST /v1/keys', { name: 'n' }],
    [() => client.keys.create(key), 'POST /v1/keys', key],
    [() => client.keys.delete('key_1'), 'DELETE /v1/keys/key_1'],
    [() => client.userTokens.create(token), 'POST /v1/user-tokens', token],
    [() => client.userTokens.delete('ut_1'), 'DELETE /v1/user-tokens/ut_1'],
    [() => client.credentials.list(), 'GET /v1/credentials'],
    [() => client.credentials.get('mail'), 'GET /v1/credentials/mail'],
    [() => client.credentials.set('mail', { client_id: 'c' }), 'PUT /v1/credentials/mail', { client_id: 'c' }],
    [() => client.credentials.delete('mail'), 'DELETE /v1/credentials/mail'],
    [() => client.users.delete('a b/c'), 'DELETE /v1/users/a%20b%2Fc'],
    [
      () => client.audit.list({ action: 'user.erased', since: '2026-01-01T00:00:00Z' }, { pageSize: 5 }),
      'GET /v1/audit?action=user.erased&since=2026-01-01T00%3A00%3A00Z&limit=5',
    ],
    [() => client.calls.list({ status: '4xx' }, { pageSize: 5 }), 'GET /v1/calls?status=4xx&limit=5'],
    [() => client.usage.list({ from: '2026-03-01', user_id: 'u/1' }), 'GET /v1/usage?from=2026-03-01&user_id=u%2F1'],
  ]
  const generated = async () => (await client.connectors.generate('mail', { language: 'python' })).bytes()
  for (const [call, route, body] of calls) {
    await call()
    const request = requests.at(-1)!
    expect(`${request.method} ${request.path}`).toBe(route)
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    expect(request.body.toString()).toBe(sent ?? '')
  }
  const called = new Set(calls.map(([, route]) => route))
  expect(called.size).toBe(Object.keys(routes).length - ['callConnection', 'callConnector'].length)
})
