import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import { call, connectorFrom, exchange, refresh, send, signIn, simulate } from './testing.ts'

const connector = (name: string) =>
  connectorFrom(`
format: 1
name: ${name}
version: 1.0.0
display_name: ${name}
description: A test.
hosts: { api: https://api.example.com }
auth:
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
    refresh: { needed: false, rotates: true }
    revoke: { url: https://example.com/revoke }
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true } }
`)
const [one, two] = [connector('one'), connector('two')]

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate([one, two])
})
afterAll(() => simulator?.stop())

const control = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  send(`${simulator.origin}/-/${path}`, { method, headers, body })
const statusWith = async (token: string, of = one) => (await call(simulator, of, 'me.get', { token })).status

test('the state counts what happened, and holds no token', async () => {
  const tokens = await signIn(simulator, one)
  await statusWith(tokens.access_token)
  await statusWith('unknown')
  await refresh(simulator, one, tokens.refresh_token)
  await refresh(simulator, one, tokens.refresh_token)
  await exchange(simulator, one, 'unknown')
  const kept = await signIn(simulator, one)
  const { json, text } = await control('GET', 'state')
  expect(json).toEqual({
    connectors: {
      one: {
        authorizations: 2,
        denials: 0,
        exchanges: 2,
        refreshes: 1,
        reuses: 1,
        revocations: 0,
        live_grants: 1,
        calls: { 'me.get': 2 },
      },
    },
    leaked_credentials: 0,
    live_grants: 1,
    faults: [],
  })
  for (const token of Object.values(kept)) if (String(token).startsWith('sim_')) expect(text).not.toContain(token)
  expect(text).not.toContain('sim_')
})

test('faults are set, shown and cleared', async () => {
  const fault = { connector: 'two', endpoint: 'me.get', times: 3, status: 503, retry_after: 1 }
  expect((await control('POST', 'faults', fault)).status).toBe(201)
  expect((await control('POST', 'faults', [{ token_answer: 'html' }, { token_answer: 500 }])).json).toEqual({
    added: 2,
  })
  expect((await control('GET', 'state')).json.faults).toHaveLength(3)
  expect(await statusWith('any', two)).toBe(503)
  expect((await control('DELETE', 'faults')).status).toBe(204)
  expect(await statusWith('any', two)).toBe(401)
})

test('a fault with an unknown word or value is refused', async () => {
  for (const wrong of [{ colour: 'red' }, { status: 200 }, { token_answer: 'xml' }, [1], 'x'])
    expect((await control('POST', 'faults', wrong, { 'content-type': 'application/json' })).status).toBe(400)
})

test('all access tokens of a connector expire at once, and can be refreshed', async () => {
  const mine = await signIn(simulator, one)
  const other = await signIn(simulator, two)
  expect((await control('POST', 'expire', { connector: 'one' })).json.expired).toBeGreaterThan(0)
  expect(await statusWith(mine.access_token)).toBe(401)
  expect(await statusWith(other.access_token, two)).toBe(200)
  const { json } = await refresh(simulator, one, mine.refresh_token)
  expect(await statusWith(json.access_token)).toBe(200)
  await control('POST', 'expire')
  expect(await statusWith(other.access_token, two)).toBe(401)
})

test('all grants of a connector can be taken back, as by the user at the provider', async () => {
  const mine = await signIn(simulator, one)
  const other = await signIn(simulator, two)
  await control('POST', 'revoke', { connector: 'one' })
  expect((await refresh(simulator, one, mine.refresh_token)).json.error).toBe('invalid_grant')
  expect(await statusWith(other.access_token, two)).toBe(200)
  await control('POST', 'revoke')
  expect(await statusWith(other.access_token, two)).toBe(401)
  expect(simulator.control.state().live_grants).toBe(0)
})

test('a page in a browser cannot drive it', async () => {
  expect((await control('POST', 'revoke', {}, { origin: simulator.origin })).status).toBe(403)
  expect((await control('GET', 'state', undefined, { origin: 'null' })).status).toBe(403)
  expect((await control('GET', 'state', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await control('POST', 'revoke', 'connector=one', { 'content-type': 'text/plain' })).status).toBe(400)
})

test('a host name that was made to lead here is refused', async () => {
  const { hostname, port } = new URL(simulator.origin)
  const statusAs = (host: string) =>
    new Promise((resolve) =>
      request({ hostname, port, path: '/-/state', headers: { host } }, (answer) =>
        resolve(answer.resume().statusCode),
      ).end(),
    )
  expect(await statusAs('evil.example.com')).toBe(403)
  expect(await statusAs('127.0.0.1.example.com')).toBe(403)
  expect(await statusAs('localhost:1')).toBe(200)
})

test('what it does not know is refused', async () => {
  expect((await control('GET', 'tokens')).status).toBe(404)
  expect((await control('POST', 'expire', { connector: 1 })).status).toBe(400)
  expect((await control('POST', 'expire', '{', { 'content-type': 'application/json' })).status).toBe(400)
})
