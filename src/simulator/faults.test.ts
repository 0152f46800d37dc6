import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from './faults.ts'
import type { Simulator } from './simulator.ts'
import {
  type Answered,
  allow,
  authorizeUrl,
  call,
  connectorFrom,
  exchange,
  refresh,
  send,
  signIn,
  simulate,
} from './testing.ts'

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
    token_response: { error: $.failure }
    revoke: { url: https://example.com/revoke }
errors: [{ status: 429, code: $.error.reason, message: $.error.words }]
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true }, examples: [{ response: { json: { id: a1, name: A name of some length } } }] }
  list: { summary: List, request: GET /list, response: { json: true } }
`)
const one = connector('one')
const two = connector('two')

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate([one, two])
})
beforeEach(() => simulator.control.clearFaults())
afterAll(() => simulator?.stop())

const me = (token: string, headers: Record<string, string> = {}): Promise<Answered> =>
  call(simulator, one, 'me.get', { token, headers })
const tokenOf = async (): Promise<string> => (await signIn(simulator, one)).access_token

describe('an endpoint on demand', () => {
  test('answers a status once, in the words of the provider, and then as before', async () => {
    const token = await tokenOf()
    simulator.control.fault({ status: 429, retryAfter: 7 })
    const { status, headers, json } = await me(token)
    expect([status, headers['retry-after'], json.error.reason]).toEqual([429, '7', 'rate_limited'])
    expect((await me(token)).status).toBe(200)
  })

  test('answers it as often as is asked, or until it is cleared', async () => {
    const token = await tokenOf()
    simulator.control.fault({ status: 500, times: 2 }, { status: 503, times: 0 })
    const statuses = [await me(token), await me(token), await me(token), await me(token)].map(({ status }) => status)
    expect(statuses).toEqual([500, 500, 503, 503])
    simulator.control.clearFaults()
    expect((await me(token)).status).toBe(200)
  })

  test('fails only at the connector and the endpoint that is named', async () => {
    const token = await tokenOf()
    simulator.control.fault({ connector: 'two', status: 500 }, { endpoint: 'list', status: 502 })
    expect((await me(token)).status).toBe(200)
    expect((await call(simulator, one, 'list', { token })).status).toBe(502)
    expect((await call(simulator, two, 'me.get')).status).toBe(500)
  })

  test('does not spoil the sign-in on the way there', async () => {
    simulator.control.fault({ status: 500 })
    expect((await me(await tokenOf())).status).toBe(500)
  })

  test('is slow', async () => {
    const token = await tokenOf()
    simulator.control.fault({ slowMs: 150, status: 503 })
    const start = performance.now()
    expect((await me(token)).status).toBe(503)
    expect(performance.now() - start).toBeGreaterThan(140)
  })

  test('cuts the connection before the headers', async () => {
    const token = await tokenOf()
    simulator.control.fault({ reset: 'before_headers' })
    await expect(me(token)).rejects.toThrow(/other side closed|ECONNRESET|socket hang up/)
    expect((await me(token)).status).toBe(200)
  })

  test('cuts the connection in the middle of its answer', async () => {
    const token = await tokenOf()
    simulator.control.fault({ reset: 'mid_body' })
    await expect(me(token)).rejects.toThrow(/other side closed|terminated|aborted|mismatch/)
    expect((await me(token)).status).toBe(200)
  })

  test('fails for one request by its header', async () => {
    const token = await tokenOf()
    const { status, headers } = await me(token, { 'simulator-fault': 'status=429; retry_after=2' })
    expect([status, headers['retry-after']]).toEqual([429, '2'])
    expect((await me(token, { 'simulator-fault': 'status=nonsense' })).status).toBe(400)
    expect((await me(token)).status).toBe(200)
  })

  test('lets the token of a request expire by its header, but not the one that replaces it', async () => {
    const { access_token, refresh_token } = await signIn(simulator, one)
    expect((await me(access_token, { 'simulator-fault': 'expire' })).status).toBe(401)
    const { json } = await refresh(simulator, one, refresh_token)
    expect((await me(json.access_token, { 'simulator-fault': 'expire' })).status).toBe(200)
    expect((await me(access_token)).status).toBe(401)
  })
})

describe('the token endpoint on demand', () => {
  const renew = async (fault: Fault) => {
    const { refresh_token } = await signIn(simulator, one)
    simulator.control.fault(fault)
    return { refresh_token, answer: () => refresh(simulator, one, refresh_token) }
  }

  test('gives tokens that live for a short time', async () => {
    simulator.control.fault({ expiresIn: 0 })
    const { access_token, expires_in } = await signIn(simulator, one)
    expect(expires_in).toBe(0)
    expect((await me(access_token)).status).toBe(401)
  })

  test.each([
    ['html', 200, /^<!doctype html>/],
    ['500', 500, /^Internal Server Error$/],
    ['nothing', 200, /^$/],
    ['ok_error', 200, /"failure":"invalid_grant"/],
  ] as const)('answers %s, and has then spent nothing', async (tokenAnswer, status, text) => {
    const { answer } = await renew({ tokenAnswer })
    const spoiled = await answer()
    expect([spoiled.status, spoiled.text]).toEqual([status, expect.stringMatching(text)])
    expect((await answer()).status).toBe(200)
  })

  test('names another error inside a 200', async () => {
    const { answer } = await renew({ tokenAnswer: 'ok_error', error: 'server_error' })
    expect((await answer()).json.failure).toBe('server_error')
  })

  test('carries out a refresh whose answer is lost: the old token is spent', async () => {
    const { answer } = await renew({ tokenAnswer: 'lost' })
    await expect(answer()).rejects.toThrow()
    expect((await answer()).json.failure).toBe('invalid_grant')
  })

  test('gives no new refresh token, and the old one stays in force', async () => {
    const { answer } = await renew({ tokenAnswer: 'no_refresh_token' })
    expect((await answer()).json).toMatchObject({ access_token: expect.any(String) })
    expect((await answer()).json.refresh_token).toEqual(expect.any(String))
  })

  test('gives no refresh token to a code either', async () => {
    simulator.control.fault({ tokenAnswer: 'no_refresh_token' })
    expect((await signIn(simulator, one)).refresh_token).toBeUndefined()
  })

  test('is cut before it does anything', async () => {
    const { answer } = await renew({ endpoint: 'token', reset: 'before_headers' })
    await expect(answer()).rejects.toThrow()
    expect((await answer()).status).toBe(200)
  })

  test('answers a status, to exchanges and refreshes apart', async () => {
    simulator.control.fault({ endpoint: 'refresh', status: 429, retryAfter: 3 })
    const code = (await allow(authorizeUrl(simulator, one))).searchParams.get('code')!
    const { json } = await exchange(simulator, one, code)
    const { status, headers } = await refresh(simulator, one, json.refresh_token)
    expect([status, headers['retry-after']]).toEqual([429, '3'])
  })

  test('revokes badly', async () => {
    const tokens = await signIn(simulator, one)
    simulator.control.fault({ endpoint: 'revoke', status: 503 })
    const revoke = () =>
      send(`${simulator.origin}/one/-/revoke`, {
        method: 'POST',
        body: new URLSearchParams({ token: tokens.access_token }),
      })
    expect((await revoke()).status).toBe(503)
    expect((await me(tokens.access_token)).status).toBe(200)
    expect((await revoke()).status).toBe(200)
    expect((await me(tokens.access_token)).status).toBe(401)
  })
})

test('faults of different kinds come together, and those of one kind one after the other', async () => {
  simulator.control.fault({ endpoint: 'token', slowMs: 1 }, { tokenAnswer: '500' }, { tokenAnswer: 'html' })
  const code = (await allow(authorizeUrl(simulator, one))).searchParams.get('code')!
  expect((await exchange(simulator, one, code)).status).toBe(500)
  expect((await exchange(simulator, one, code)).text).toContain('<!doctype html>')
  expect((await exchange(simulator, one, code)).status).toBe(200)
})

test('faults can be there from the start', async () => {
  const other = await simulate([one], { faults: [{ endpoint: 'me.get', status: 418 }] })
  const { access_token } = await signIn(other, one)
  expect((await call(other, one, 'me.get', { token: access_token })).status).toBe(418)
  await other.stop()
})
