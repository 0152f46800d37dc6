import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import {
  type MovableClock,
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

const connector = (name: string, oauth: string) =>
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
${oauth}
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true }, examples: [{ response: { json: { id: a1 } } }] }
  revoke: { summary: Revoke, request: POST /revoke }
`)

const keeping = connector(
  'keeping',
  `    authorize_params: { access_type: offline }
    revoke: { url: https://example.com/revoke }`,
)
const rotating = connector(
  'rotating',
  `    scopes: { available: { a: A, b: B }, default: [a], always: [offline_access] }
    refresh: { rotates: true }
    revoke: { endpoint: revoke }`,
)
const online = connector('online', `    scopes: { available: { a: A }, default: [a] }`)
const unasked = connector('unasked', `    refresh: { needed: false }`)
const basicJson = connector(
  'basicjson',
  `    client_auth: basic
    refresh: { needed: false }
    token_params: { audience: api }
    token_request: { format: json, headers: { X-Version: '2' }, rename: { code: auth_code } }
    token_response: { access_token: $.user.token, refresh_token: $.user.renewal, scope: $.user.scopes, error: $.failure.code, default_expires_in: 7200 }`,
)
const publicClient = connector('publicclient', `    client_auth: none\n    refresh: { needed: false }`)
const all = [keeping, rotating, online, unasked, basicJson, publicClient]

let simulator: Simulator
let clock: MovableClock
beforeAll(async () => {
  clock = movableClock()
  simulator = await simulate(all, { clock })
})
beforeEach(() => simulator.control.clearFaults())
afterAll(() => simulator?.stop())

const codeOf = async (of = keeping): Promise<string> =>
  (await allow(authorizeUrl(simulator, of))).searchParams.get('code')!
const statusWith = async (token: string, of = keeping): Promise<number> =>
  (await call(simulator, of, 'me.get', { token })).status

describe('a code', () => {
  test('gives tokens that work, with their lifetime, and is not to be stored', async () => {
    const { status, json, headers } = await exchange(simulator, keeping, await codeOf())
    expect(status).toBe(200)
    expect(json).toEqual({
      token_type: 'Bearer',
      access_token: expect.stringMatching(/^sim_access_/),
      refresh_token: expect.stringMatching(/^sim_refresh_/),
      expires_in: 3600,
    })
    expect(headers['cache-control']).toBe('no-store')
    expect(await statusWith(json.access_token)).toBe(200)
  })

  test('that is used again is refused, and takes its tokens along', async () => {
    const code = await codeOf()
    const { json } = await exchange(simulator, keeping, code)
    const again = await exchange(simulator, keeping, code)
    expect([again.status, again.json.error]).toEqual([400, 'invalid_grant'])
    expect(await statusWith(json.access_token)).toBe(401)
    expect((await refresh(simulator, keeping, json.refresh_token)).json.error).toBe('invalid_grant')
  })

  test('lives for a minute', async () => {
    const [early, late] = [await codeOf(), await codeOf()]
    clock.advance(59)
    expect((await exchange(simulator, keeping, early)).status).toBe(200)
    clock.advance(2)
    expect((await exchange(simulator, keeping, late)).json.error).toBe('invalid_grant')
  })

  test.each([
    ['another redirect address', { redirect_uri: 'http://127.0.0.1:8080/other' }, 'invalid_grant'],
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['no verifier', { code_verifier: undefined }, 'invalid_grant'],
    ['another client', { client_id: 'client-2' }, 'invalid_grant'],
    ['no redirect address', { redirect_uri: undefined }, 'invalid_request'],
    ['no code', { code: undefined }, 'invalid_request'],
    ['no grant type', { grant_type: undefined }, 'invalid_request'],
    ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['no client', { client_id: undefined }, 'invalid_client'],
    ['no secret', { client_secret: undefined }, 'invalid_client'],
    ['a bad secret', { client_secret: 'bad-secret' }, 'invalid_client'],
  ])('is refused with %s', async (_, changes, error) => {
    const { status, json, headers } = await exchange(simulator, keeping, await codeOf(), changes)
    expect(json.error).toBe(error)
    expect(status).toBe(error === 'invalid_client' ? 401 : 400)
    expect(headers['cache-control']).toBe('no-store')
  })

  test('of one connector serves no other', async () => {
    expect((await exchange(simulator, unasked, await codeOf())).json.error).toBe('invalid_grant')
  })

  test('is refused where the client proves itself in a way that the connector does not say', async () => {
    const changes = { grant_type: 'authorization_code', code: await codeOf() }
    const authorization = `Basic ${btoa('client-1:secret-1')}`
    expect((await askToken(simulator, keeping, changes, { authorization })).json.error).toBe('invalid_client')
  })

  test('that failed to prove itself is spent', async () => {
    const code = await codeOf()
    await exchange(simulator, keeping, code, { code_verifier: 'x'.repeat(43) })
    expect((await exchange(simulator, keeping, code)).json.error).toBe('invalid_grant')
  })
})

describe('a refresh token', () => {
  test('is given only where the request asked for one, or where the connector says that it comes unasked', async () => {
    expect((await signIn(simulator, online)).refresh_token).toBeUndefined()
    expect((await signIn(simulator, unasked)).refresh_token).toBeDefined()
    expect((await signIn(simulator, rotating)).refresh_token).toBeDefined()
    const without = await signIn(simulator, rotating, { changes: { scope: 'a b' } })
    expect(without.refresh_token).toBeUndefined()
  })

  test('that is kept can be used again, and the answer names no other', async () => {
    const { refresh_token } = await signIn(simulator, keeping)
    for (const _ of [1, 2]) {
      const { status, json } = await refresh(simulator, keeping, refresh_token)
      expect(status).toBe(200)
      expect(json.refresh_token).toBeUndefined()
      expect(await statusWith(json.access_token)).toBe(200)
    }
  })

  test('that rotates gives a new one each time', async () => {
    const first = await signIn(simulator, rotating)
    const second = (await refresh(simulator, rotating, first.refresh_token)).json
    const third = (await refresh(simulator, rotating, second.refresh_token)).json
    expect(new Set([first, second, third].map((answer) => answer.refresh_token)).size).toBe(3)
    expect(third.scope).toBe('a b offline_access')
  })

  test('that rotates and comes a second time ends the whole grant', async () => {
    const first = await signIn(simulator, rotating)
    const second = (await refresh(simulator, rotating, first.refresh_token)).json
    expect((await refresh(simulator, rotating, first.refresh_token)).json.error).toBe('invalid_grant')
    expect((await refresh(simulator, rotating, second.refresh_token)).json.error).toBe('invalid_grant')
    expect(await statusWith(second.access_token, rotating)).toBe(401)
  })

  test('and an access token of one connector serve no other', async () => {
    const { access_token } = await signIn(simulator, keeping)
    expect(await statusWith(access_token, unasked)).toBe(401)
  })

  test('of another client, of another connector or never given out is refused', async () => {
    const { refresh_token } = await signIn(simulator, keeping)
    const other = await refresh(simulator, keeping, refresh_token, { client_id: 'client-2' })
    expect(other.json.error).toBe('invalid_grant')
    expect((await refresh(simulator, rotating, refresh_token)).json.error).toBe('invalid_grant')
    expect((await refresh(simulator, keeping, 'sim_refresh_x')).json.error).toBe('invalid_grant')
  })

  test('gives no more scopes than were granted', async () => {
    const { refresh_token } = await signIn(simulator, rotating, { changes: { scope: 'a offline_access' } })
    expect((await refresh(simulator, rotating, refresh_token, { scope: 'a b' })).json.error).toBe('invalid_scope')
    expect((await refresh(simulator, rotating, refresh_token, { scope: 'a' })).status).toBe(200)
  })
})

describe('the words of the connector', () => {
  test('are honoured: JSON, HTTP Basic, headers, renamed and fixed parameters, and an answer of its own shape', async () => {
    const { status, json } = await exchange(simulator, basicJson, await codeOf(basicJson))
    expect(status).toBe(200)
    expect(json).toEqual({
      token_type: 'Bearer',
      user: { token: expect.any(String), renewal: expect.any(String) },
    })
    expect(await statusWith(json.user.token, basicJson)).toBe(200)
  })

  test('a lifetime that the provider does not say is the one that the connector says', async () => {
    const { json } = await exchange(simulator, basicJson, await codeOf(basicJson))
    clock.advance(7199)
    expect(await statusWith(json.user.token, basicJson)).toBe(200)
    clock.advance(2)
    expect(await statusWith(json.user.token, basicJson)).toBe(401)
  })

  test('a failure stands where the connector reads it', async () => {
    const { status, json } = await refresh(simulator, basicJson, 'unknown')
    expect([status, json.failure.code]).toEqual([400, 'invalid_grant'])
  })

  test.each([
    ['the wrong format', { 'content-type': 'application/x-www-form-urlencoded' }, 'invalid_request'],
    ['a header that differs', { 'X-Version': '1' }, 'invalid_request'],
    ['a secret that is bad', { authorization: `Basic ${btoa('client-1:bad')}` }, 'invalid_client'],
    ['another way to prove the client', { authorization: 'Bearer x' }, 'invalid_client'],
  ])('%s is refused', async (_, headers, error) => {
    const changes = { grant_type: 'refresh_token', refresh_token: 'x' }
    expect((await askToken(simulator, basicJson, changes, headers)).json.failure.code).toBe(error)
  })

  test.each([
    ['a fixed parameter that is missing', { audience: undefined }, 'invalid_request'],
    ['a secret in the content beside HTTP Basic', { client_secret: 'secret-1' }, 'invalid_client'],
  ])('%s is refused', async (_, changes, error) => {
    const code = await codeOf(basicJson)
    expect((await exchange(simulator, basicJson, code, changes)).json.failure.code).toBe(error)
  })

  test('a public client has no secret', async () => {
    const secret = { client_secret: 'secret-1' }
    expect((await exchange(simulator, publicClient, await codeOf(publicClient), secret)).json.error).toBe(
      'invalid_client',
    )
    expect((await exchange(simulator, publicClient, await codeOf(publicClient))).status).toBe(200)
  })

  test('parameters in the address are refused', async () => {
    const answer = await send(`${simulator.origin}/keeping/-/token?grant_type=refresh_token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'c', client_secret: 's' }),
    })
    expect(answer.json.error).toBe('invalid_request')
  })
})

describe('revocation', () => {
  const revoke = (token: string) =>
    send(`${simulator.origin}/keeping/-/revoke`, { method: 'POST', body: new URLSearchParams({ token }) })

  test.each(['access_token', 'refresh_token'])('of the %s ends the grant', async (name) => {
    const tokens = await signIn(simulator, keeping)
    expect((await revoke(tokens[name])).status).toBe(200)
    expect(await statusWith(tokens.access_token)).toBe(401)
    expect((await refresh(simulator, keeping, tokens.refresh_token)).json.error).toBe('invalid_grant')
  })

  test('of an unknown token succeeds', async () => {
    expect((await revoke('unknown')).status).toBe(200)
  })

  test('without a token is refused', async () => {
    const answer = await send(`${simulator.origin}/keeping/-/revoke`, { method: 'POST', body: new URLSearchParams() })
    expect(answer.json.error).toBe('invalid_request')
  })

  test('by an endpoint ends the grant whose token calls it', async () => {
    const mine = await signIn(simulator, rotating)
    const other = await signIn(simulator, rotating)
    expect((await call(simulator, rotating, 'revoke', { token: mine.access_token })).status).toBe(204)
    expect(await statusWith(mine.access_token, rotating)).toBe(401)
    expect(await statusWith(other.access_token, rotating)).toBe(200)
  })
})
