import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import {
  type MovableClock,
  REDIRECT_URI,
  VERIFIER,
  allow,
  askToken,
  authorizeUrl,
  call,
  connectorFrom,
  exchange,
  movableClock,
  refresh,
  send,
  signIn,
  simulate,
} from './testing.ts'

const DAY = 86_400

const connector = (name: string, oauth: string, host = 'https://api.example.com') =>
  connectorFrom(`
format: 1
name: ${name}
version: 1.0.0
display_name: ${name}
description: A test.
hosts: { api: '${host}' }
auth:
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
${oauth}
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true }, examples: [{ response: { json: { id: a1 } } }] }
`)

const graceful = connector('graceful', '    refresh: { needed: false, rotates: true, grace: 600 }')
const idle = connector('idle', `    refresh: { needed: false, idle_lifetime: ${10 * DAY}, fatal: [token_idle] }`)
const device = connector(
  'device',
  `    device_url: https://example.com/device
    scopes: { available: { a: A, b: B }, default: [a] }
    refresh: { needed: false }`,
)
const bound = connector('bound', `    resource: https://api.example.com\n    refresh: { needed: false }`)
const inAddress = connector(
  'inaddress',
  `    token_request: { method: GET, format: query, rename: { client_id: app_id } }\n    refresh: { needed: false }`,
)
const assertive = connector(
  'assertive',
  `    client_auth: private_key_jwt\n    issuer: https://example.com\n    refresh: { needed: false }`,
)
const tenants = connector(
  'tenants',
  `    refresh: { needed: false }
    token_response: { envelope: $.user }
    capture:
      tenant: { token: $.tenant.id, pattern: '[a-z]+', example: acme }
      realm: { callback: realmId, pattern: '[0-9]+', example: '42' }`,
  'https://{{ capture.tenant }}.example.com/{{ capture.realm }}',
)
const all = [graceful, idle, device, bound, inAddress, assertive, tenants]

let simulator: Simulator
let clock: MovableClock
beforeAll(async () => {
  clock = movableClock()
  simulator = await simulate(all, { clock })
})
afterAll(() => simulator?.stop())

describe('a spent refresh token', () => {
  test('is taken once more within its grace, and ends the grant after it', async () => {
    const first = await signIn(simulator, graceful)
    const second = (await refresh(simulator, graceful, first.refresh_token)).json
    clock.advance(599)
    const third = await refresh(simulator, graceful, first.refresh_token)
    expect(third.status).toBe(200)
    clock.advance(601)
    expect((await refresh(simulator, graceful, second.refresh_token)).json.error).toBe('invalid_grant')
    expect((await refresh(simulator, graceful, third.json.refresh_token)).json.error).toBe('invalid_grant')
  })
})

describe('a refresh token that nobody uses', () => {
  test('dies after its idle lifetime, in the words that the connector calls fatal', async () => {
    const { refresh_token } = await signIn(simulator, idle)
    clock.advance(9 * DAY)
    expect((await refresh(simulator, idle, refresh_token)).status).toBe(200)
    clock.advance(9 * DAY)
    expect((await refresh(simulator, idle, refresh_token)).status).toBe(200)
    clock.advance(10 * DAY)
    expect((await refresh(simulator, idle, refresh_token)).json.error).toBe('token_idle')
    expect((await refresh(simulator, idle, refresh_token)).json.error).toBe('invalid_grant')
  })
})

describe('a code for another device', () => {
  const GRANT = 'urn:ietf:params:oauth:grant-type:device_code'
  const home = () => `${simulator.origin}/device/-`
  const client = { client_id: 'client-1', client_secret: 'secret-1' }
  const begin = async (more: Record<string, string> = {}) => {
    const body = new URLSearchParams({ ...client, scope: 'a b', ...more })
    return send(`${home()}/device_authorization`, { method: 'POST', body })
  }
  const poll = (device_code: string, more = {}) =>
    askToken(simulator, device, { grant_type: GRANT, device_code, ...more })
  const decide = (user_code: string, decision: string, headers = {}) =>
    send(`${home()}/device`, { method: 'POST', body: new URLSearchParams({ user_code, decision }), headers })
  let codes: { device_code: string; user_code: string; verification_uri_complete: string }
  beforeEach(async () => {
    codes = (await begin()).json
    clock.advance(5)
  })

  test('is pending until the user decides, and gives tokens with the scopes that were asked for', async () => {
    expect((await poll(codes.device_code)).json.error).toBe('authorization_pending')
    const page = await send(codes.verification_uri_complete)
    expect(page.text).toContain('your other device')
    expect((await decide(codes.user_code.toLowerCase().replace('-', ' '), 'allow')).text).toContain('Access is allowed')
    clock.advance(5)
    const { status, json } = await poll(codes.device_code)
    expect([status, json.scope]).toEqual([200, 'a b'])
    expect((await call(simulator, device, 'me.get', { token: json.access_token })).status).toBe(200)
    expect((await refresh(simulator, device, json.refresh_token)).status).toBe(200)
  })
  test('that is asked about too often is slowed down, by five seconds more each time', async () => {
    expect((await poll(codes.device_code)).json.error).toBe('authorization_pending')
    clock.advance(1)
    expect((await poll(codes.device_code)).json.error).toBe('slow_down')
    clock.advance(6)
    expect((await poll(codes.device_code)).json.error).toBe('slow_down')
    clock.advance(15)
    expect((await poll(codes.device_code)).json.error).toBe('authorization_pending')
  })
  test('that was denied, has expired, or was used is refused', async () => {
    await decide(codes.user_code, 'deny')
    expect((await poll(codes.device_code)).json.error).toBe('access_denied')
    const old = (await begin()).json
    clock.advance(900)
    expect((await poll(old.device_code)).json.error).toBe('expired_token')
    const used = (await begin()).json
    await decide(used.user_code, 'allow')
    clock.advance(5)
    const { access_token } = (await poll(used.device_code)).json
    clock.advance(5)
    expect((await poll(used.device_code)).json.error).toBe('invalid_grant')
    expect((await call(simulator, device, 'me.get', { token: access_token })).status).toBe(401)
  })
  test('is of one client, and for scopes that there are', async () => {
    expect((await poll(codes.device_code, { client_id: 'client-2' })).json.error).toBe('invalid_grant')
    expect((await poll('other')).json.error).toBe('invalid_grant')
    expect((await begin({ scope: 'c' })).json.error).toBe('invalid_scope')
    expect((await begin({ client_secret: 'bad' })).json.error).toBe('invalid_client')
  })
  test('is decided on by the simulator’s own page alone, once', async () => {
    expect((await decide(codes.user_code, 'allow', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await decide('BCDF-GHJK', 'allow')).status).toBe(400)
    expect((await decide(codes.user_code, 'allow')).status).toBe(200)
    expect((await decide(codes.user_code, 'deny')).status).toBe(400)
  })
  test('is not to be had where the connector has none', async () => {
    const answer = await send(`${simulator.origin}/idle/-/device_authorization`, {
      method: 'POST',
      body: new URLSearchParams(client),
    })
    expect(answer.status).toBe(404)
  })
})

describe('the words of the connector', () => {
  test('a resource is demanded at the door and at the token endpoint', async () => {
    const without = await allowed(authorizeUrl(simulator, bound))
    expect(without.searchParams.get('error')).toBe('invalid_target')
    const landed = await allow(authorizeUrl(simulator, bound, { resource: 'https://api.example.com' }))
    const ask = (more: Record<string, string>) => exchangeWith(landed.searchParams.get('code')!, more)
    expect((await ask({})).json.error).toBe('invalid_target')
    expect((await ask({ resource: 'https://api.example.com' })).status).toBe(200)
  })

  const allowed = (url: string): Promise<URL> =>
    allow(url).catch(async () => new URL((await send(url)).headers.location as string))
  const exchangeWith = (code: string, more: Record<string, string>) => {
    return exchange(simulator, bound, code, more)
  }

  test('parameters in the address are demanded there', async () => {
    const landed = await allow(authorizeUrl(simulator, inAddress))
    const query = new URLSearchParams({
      app_id: 'client-1',
      client_secret: 'secret-1',
      grant_type: 'authorization_code',
      code: landed.searchParams.get('code')!,
      redirect_uri: REDIRECT_URI,
      code_verifier: VERIFIER,
    })
    const address = `${simulator.origin}/inaddress/-/token`
    expect((await send(address, { method: 'POST', body: query })).status).toBe(404)
    expect((await send(`${address}?${query.toString()}`)).status).toBe(200)
  })

  test.each<[what: string, parameters: () => Record<string, string>, says: string]>([
    ['no assertion', () => ({}), 'The client_assertion is no JWT.'],
    ['a secret', () => ({ client_secret: 'x' }), 'The client proves itself by an assertion alone.'],
    [
      'an assertion for somebody else',
      () => assertion({ aud: 'https://example.com' }),
      'The aud of the assertion must be',
    ],
    ['an assertion without a signature', () => assertion({}, 'none'), 'The client_assertion is not signed.'],
    ['an assertion of two names', () => assertion({ sub: 'other' }), 'iss and sub must be the client.'],
  ])('a client with %s is refused where an assertion is wanted', async (_, parameters, says) => {
    const { json } = await askAssertive(parameters())
    expect(json).toMatchObject({ error: 'invalid_client', error_description: expect.stringContaining(says) })
  })

  test('a client with an assertion for this server is known', async () => {
    expect((await askAssertive(assertion())).json.error).toBe('invalid_grant')
  })

  const askAssertive = (parameters: Record<string, string>) =>
    askToken(simulator, assertive, {
      grant_type: 'refresh_token',
      refresh_token: 'x',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      ...parameters,
    })
  const assertion = (claims: object = {}, alg = 'ES256') => {
    const all = {
      iss: 'client-1',
      sub: 'client-1',
      aud: `${simulator.origin}/assertive`,
      exp: 9e9,
      jti: '1',
      ...claims,
    }
    const parts = [{ alg }, all].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    return { client_assertion: `${parts.join('.')}.x` }
  }

  test('captured values are handed out, demanded in addresses, and the token is below its envelope', async () => {
    const landed = await allow(authorizeUrl(simulator, tenants))
    expect(landed.searchParams.get('realmId')).toBe('42')
    const answer = await signIn(simulator, tenants)
    expect(answer).toMatchObject({ tenant: { id: 'acme' }, user: { access_token: expect.any(String) } })
    const get = (path: string) =>
      send(`${simulator.origin}/tenants/api${path}`, {
        headers: { authorization: `Bearer ${answer.user.access_token}` },
      })
    expect((await get('/~acme/~42/me')).status).toBe(200)
    for (const path of ['/me', '/~acme/me', '/~other/~42/me', '/~acme/~43/me', '/acme/42/me'])
      expect((await get(path)).json, path).toMatchObject({ error: { code: 'unknown_tenant' } })
  })
})
