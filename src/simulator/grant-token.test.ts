import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signJwt } from '../auth/private-key.ts'
import { relocate } from './relocate.ts'
import type { Simulator } from './simulator.ts'
import { type Answered, connectorFrom, movableClock, send, simulate } from './testing.ts'

const connector = connectorFrom(`
format: 1
name: grants
version: 1.0.0
display_name: Grants
description: A test.
hosts: { api: https://api.example.com }
auth:
  - type: oauth2_client_credentials
    token_url: https://auth.example.com/token
    client_auth: basic
    scopes: { available: { a: A }, default: [a] }
  - type: jwt_bearer
    token_url: https://auth.example.com/token
    subject: required
    scopes: { available: { a: A }, default: [a] }
  - type: session
    login: { url: https://auth.example.com/login, headers: { x-version: '2' }, body: { user: '{{ field.username }}', password: '{{ field.password }}', kind: api } }
    token: { header: X-Token }
    inject: { name: x-session }
endpoints:
  list: { summary: List, request: GET /list, response: { json: true }, examples: [{ response: { json: [] } }] }
`)

const clock = movableClock()
let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate([connector], { clock })
})
afterAll(() => simulator?.stop())

const moved = () => relocate(connector, simulator.origin, simulator.elsewhere)
const address = (type: string): string =>
  (moved().auth.find((settings) => settings.type === type) as unknown as { tokenUrl: string }).tokenUrl

test('every address is at the simulator, each type at its own', () => {
  const addresses = [...JSON.stringify(moved().auth).matchAll(/"(https?:[^"]+)"/g)].map(([, url]) => url)
  expect(addresses).toHaveLength(3)
  expect(new Set(addresses).size).toBe(3)
  for (const url of addresses) expect(url).toMatch(`${simulator.origin}/grants/-/`)
})

const BASIC = `Basic ${btoa('client-1:secret-1')}`
const askAsClient = (form: Record<string, string>, authorization?: string): Promise<Answered> =>
  send(address('oauth2_client_credentials'), {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: authorization === undefined ? {} : { authorization },
  })

test.each<[what: string, form: Record<string, string>, authorization: string | undefined, error: string | undefined]>([
  ['as it should be', { grant_type: 'client_credentials', scope: 'a' }, BASIC, undefined],
  ['another grant type', { grant_type: 'password' }, BASIC, 'unsupported_grant_type'],
  ['an unknown scope', { grant_type: 'client_credentials', scope: 'b' }, BASIC, 'invalid_scope'],
  ['a wrong secret', { grant_type: 'client_credentials' }, `Basic ${btoa('client-1:bad')}`, 'invalid_client'],
  [
    'the client in the wrong place',
    { grant_type: 'client_credentials', client_id: 'c', client_secret: 's' },
    undefined,
    'invalid_client',
  ],
])('client credentials, %s', async (_what, form, authorization, error) => {
  const { status, json } = await askAsClient(form, authorization)
  expect(json.error).toBe(error)
  expect(status === 200).toBe(error === undefined)
})

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const now = (): number => Math.floor(clock.now().getTime() / 1000)

test.each<[what: string, changes: () => Record<string, unknown>, says: string | undefined]>([
  ['as it should be', () => ({}), undefined],
  ['for another audience', () => ({ aud: 'https://auth.example.com/token' }), 'audience'],
  ['that has expired', () => ({ iat: now() - 3700, exp: now() - 100 }), 'time'],
  ['that is good for a day', () => ({ exp: now() + 86_400 }), 'too long'],
  ['of nobody', () => ({ iss: undefined }), 'issuer'],
  ['for nobody', () => ({ sub: undefined }), 'subject'],
])('an assertion %s', async (_what, changes, says) => {
  const url = address('jwt_bearer')
  const claims = { iss: 'robot', sub: 'grace@example.com', aud: url, scope: 'a', iat: now(), exp: now() + 3600 }
  const assertion = signJwt({ alg: 'RS256' }, { ...claims, ...changes() }, privateKey)
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }
  const { json } = await send(url, { method: 'POST', body: new URLSearchParams(form) })
  if (says === undefined) expect(json.access_token).toMatch(/^sim_/)
  else expect([json.error, json.error_description]).toEqual(['invalid_grant', expect.stringContaining(says)])
})

test('an assertion without its signature is none', async () => {
  const url = address('jwt_bearer')
  const claims = { iss: 'robot', sub: 's', aud: url, iat: now(), exp: now() + 60 }
  const unsigned = signJwt({ alg: 'RS256' }, claims, privateKey).replace(/\.[^.]+$/, '.')
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: unsigned }
  expect((await send(url, { method: 'POST', body: new URLSearchParams(form) })).json.error).toBe('invalid_grant')
})

test.each<[what: string, body: unknown, headers: Record<string, string>, status: number]>([
  ['as it should be', { user: 'u', password: 'p', kind: 'api' }, { 'x-version': '2' }, 200],
  ['with a wrong password', { user: 'u', password: 'bad', kind: 'api' }, { 'x-version': '2' }, 401],
  ['without a password', { user: 'u', kind: 'api' }, { 'x-version': '2' }, 400],
  ['without what is fixed', { user: 'u', password: 'p' }, { 'x-version': '2' }, 400],
  ['without its header', { user: 'u', password: 'p', kind: 'api' }, {}, 400],
  ['as a form', new URLSearchParams({ user: 'u', password: 'p', kind: 'api' }), { 'x-version': '2' }, 400],
])('a login %s', async (_what, body, headers, status) => {
  const answer = await send(`${simulator.origin}/grants/-/login`, { method: 'POST', body, headers })
  expect(answer.status).toBe(status)
  if (status === 200) expect(answer.headers['x-token']).toMatch(/^sim_/)
})
