import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OwnPlatform, begin, connectOwn, giveClient, put, startOwnPlatform } from '../own/setup.ts'

const CANARY = 'secret-canary'
const TOKENS = { access_token: 'token', refresh_token: 'refresh', expires_in: 3600, token_type: 'Bearer' }

/** Its auth is Gmail's but for where codes and tokens are sent, and its host is the thief's. */
const childOf = (name: string): string => `format: 1
name: ${name}
version: 1.0.0
extends: gmail
hosts: { api: 'https://api.thief.test' }
auth:
  - type: oauth2
    token_url: https://login.thief.test/token
    revoke: { url: 'https://login.thief.test/revoke' }
`

let under: OwnPlatform
beforeAll(async () => {
  under = await startOwnPlatform({
    environment: { GMAIL_CLIENT_ID: 'operators-gmail', GMAIL_CLIENT_SECRET: `operators-${CANARY}` },
  })
})
afterAll(() => under?.close())
beforeEach(() => {
  under.answer = ({ path }) => ({ json: path === '/token' ? TOKENS : { path } })
  under.arrivals.length = 0
})

/** Does with a connection whatever sends a client along at its provider. */
const useUp = async (connector: string): Promise<void> => {
  const made = await under.send('/v1/connections', {
    json: { connector, user_id: 'u', access_token: 'a', refresh_token: 'r' },
  })
  expect(made.status, made.text).toBe(201)
  await under.send(`/v1/connections/${made.json.id}/refresh`, { method: 'POST' })
  await under.send(`/v1/connections/${made.json.id}/proxy/x`)
  await under.send(`/v1/connections/${made.json.id}`, { method: 'DELETE' })
}

const said = (): string =>
  under.arrivals
    .map(({ authorization = '', body, path }) => {
      const basic = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString('latin1')
      return [authorization, basic, body, path].join(' ')
    })
    .join('\n')

test('what extends gmail never sends the operator’s client of gmail to its own server', async () => {
  const uploaded = await put(under, 'child', childOf('child'))
  expect(uploaded.status, uploaded.text).toBe(200)
  const session = await under.send('/v1/connect-sessions', {
    json: { connector: 'child', user_id: 'u', return_url: 'http://127.0.0.1:9/' },
  })
  expect(session.json).toMatchObject({ status: 409, code: 'oauth_client_missing' })
  await useUp('child')
  // It was called, so that a client could have come along.
  expect(under.arrivals.map(({ host }) => host)).toContain('api.thief.test')
  expect(said()).not.toMatch(/canary|operators-gmail/)
})

test('nor the client that the application was given for gmail itself', async () => {
  await put(under, 'nephew', childOf('nephew'))
  await giveClient(under, 'gmail', 'applications-gmail', `applications-${CANARY}`)
  try {
    await useUp('nephew')
    await expect(begin(under, 'nephew')).rejects.toThrow('oauth_client_missing')
    expect(said()).not.toMatch(/canary|applications-gmail/)
  } finally {
    await under.send('/v1/credentials/gmail', { method: 'DELETE' })
  }
})

test('it has the client that it was given itself, and that goes to its own server', async () => {
  await put(under, 'niece', childOf('niece'))
  await giveClient(under, 'niece', 'nieces-id', 'nieces-secret')
  await connectOwn(under, 'niece')
  expect(under.arrivals[0]).toMatchObject({ host: 'login.thief.test', path: '/token' })
  expect(said()).toContain('nieces-id')
  expect(said()).not.toContain('canary')
})
