import { describe, expect, test } from 'vitest'
import { PlatformError } from '../errors/platform-error.ts'
import { type SessionSettings, session } from './session.ts'
import { type TokenReply, NOW, contextOf, tokenEndpoint } from './testing.ts'

const settingsOf = (words: object, url: string): SessionSettings => {
  const parsed = session.settings.parse({
    type: 'session',
    login: {
      url: 'https://api.example.com/login',
      body: { user: '{{ field.username }}', pass: '{{ field.password }}' },
    },
    token: { json: '$.token' },
    inject: { name: 'x-session' },
    ...words,
  }) as SessionSettings
  return { ...parsed, login: { ...parsed.login, url } }
}

const VALUES = { username: 'mara', password: 'pass"word' }

const logIn = async (reply: TokenReply, words: object = {}) => {
  const { url, requests } = await tokenEndpoint(reply)
  const settings = settingsOf(words, url)
  const credential = await session.complete(settings, { values: VALUES, memory: {} }, contextOf())
  return { credential, requests, settings }
}

describe('the token is where the connector says', () => {
  test.each<[what: string, reply: TokenReply, words: object]>([
    ['in the JSON', { body: { token: 'tok' } }, {}],
    ['deep in the JSON', { body: { data: [{ token: 'tok' }] } }, { token: { json: '$.data[0].token' } }],
    ['in a header', { headers: { 'X-Auth': 'tok' }, body: '' }, { token: { header: 'x-auth' } }],
    [
      'in one of several cookies',
      { headers: { 'set-cookie': ['lang=en; Path=/', 'SID=tok; HttpOnly', 'x=SID=no'] as never }, body: '' },
      { token: { cookie: 'SID' } },
    ],
  ])('%s', async (_what, reply, words) => {
    expect((await logIn(reply, words)).credential.accessToken.reveal()).toBe('tok')
  })
})

test('the login is JSON with what was typed, whatever characters it has', async () => {
  const { requests } = await logIn({ body: { token: 'tok' } })
  expect(requests[0]!.headers['content-type']).toBe('application/json')
  expect(JSON.parse(requests[0]!.body)).toEqual({ user: 'mara', pass: 'pass"word' })
})

test('or a form', async () => {
  const words = { login: { url: 'https://x.example.com/', format: 'form', body: { p: '{{ field.password }}', k: 1 } } }
  const { requests } = await logIn({ body: { token: 'tok' } }, words)
  expect(requests[0]!.body).toBe('p=pass%22word&k=1')
})

test('a session ends when the provider says, or the connector', async () => {
  const lifeOf = async (body: object, words: object) =>
    ((await logIn({ body }, words)).credential.expiresAt?.getTime() ?? Number.NaN) - NOW.getTime()
  expect(await lifeOf({ token: 't', ttl: 1000 }, { expires_in: '$.ttl', default_expires_in: 5 })).toBe(970_000)
  expect(await lifeOf({ token: 't' }, { expires_in: '$.ttl', default_expires_in: 100 })).toBe(90_000)
  expect(await lifeOf({ token: 't' }, {})).toBeNaN()
})

test.each<[what: string, reply: TokenReply, onConnecting: string, later: string]>([
  ['401', { status: 401, body: '' }, 'invalid_request', 'connection_needs_reauth'],
  ['a 200 without a token', { body: { error: 'wrong password' } }, 'invalid_request', 'connection_needs_reauth'],
  ['a token that no header may hold', { body: { token: 'a\r\nb' } }, 'invalid_request', 'connection_needs_reauth'],
  ['503', { status: 503, body: '' }, 'token_exchange_failed', 'token_refresh_failed'],
  ['429', { status: 429, body: '' }, 'token_exchange_failed', 'token_refresh_failed'],
])('%s is told as what it is', async (_what, reply, onConnecting, later) => {
  const codeOf = (run: Promise<unknown>) => run.catch((error: unknown) => (error as PlatformError).code)
  expect(await codeOf(logIn(reply))).toBe(onConnecting)
  const { credential } = await logIn({ body: { token: 'tok' } })
  const { url } = await tokenEndpoint(reply)
  expect(await codeOf(session.renew!(settingsOf({}, url), credential, contextOf()))).toBe(later)
})

test('the password goes to no other host: what an input holds cannot end the host name of the login', async () => {
  const requests: string[] = []
  const context = contextOf({
    inputs: { 'input.shop': 'evil.test/?' },
    http: async ({ url }) => {
      requests.push(url)
      return { status: 200, headers: {}, body: '{"token":"t"}' }
    },
  })
  const settings = settingsOf({}, 'https://{{ input.shop }}.example.com/login')
  const loggingIn = session.complete(settings, { values: VALUES, memory: {} }, context)
  await expect(loggingIn).rejects.toMatchObject({ code: 'address_forbidden' })
  expect(requests).toEqual([])
})
