import * as oauth from 'oauth4webapi'
import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../errors/platform-error.ts'
import { oauth2ClientCredentials } from '../oauth2-client-credentials.ts'
import { NOW, type TokenReply, contextOf, tokenEndpoint } from '../testing.ts'
import { type GrantSettings, type Occasion, askForToken, refused, refusedCode, scopeOf } from './token-grant.ts'

const settingsOf = (words: object = {}, tokenUrl = 'https://auth.example.com/token'): GrantSettings => ({
  ...(oauth2ClientCredentials.settings.parse({
    type: 'oauth2_client_credentials',
    token_url: 'https://auth.example.com/token',
    ...words,
  }) as GrantSettings),
  tokenUrl,
})

const ask = async (reply: TokenReply, words: object = {}, occasion: Occasion = 'complete', askedScope = '') => {
  const { url, requests } = await tokenEndpoint(reply)
  const tokenUrl = url.replace('/token', '/{{ input.tenant }}/token')
  const credential = await askForToken(
    settingsOf(words, tokenUrl),
    contextOf({ inputs: { 'input.tenant': 'acme' } }),
    occasion,
    {
      grantType: 'client_credentials',
      parameters: { scope: 'a b' },
      clientId: 'id-1',
      clientAuth: oauth.ClientSecretPost('secret-canary'),
      askedScope,
      secrets: ['secret-canary'],
    },
  )
  return { credential, request: requests[0]! }
}
const failureOf = (run: Promise<unknown>): Promise<PlatformError> =>
  run.then(
    () => {
      throw new Error('It did not fail.')
    },
    (error: unknown) => {
      if (error instanceof PlatformError) return error
      throw error
    },
  )

const T = { access_token: 'at', token_type: 'Bearer' }

test('a token is asked for at the address of the connection, with grant, parameters and client', async () => {
  const { request } = await ask(
    { body: T },
    { token_params: { audience: 'https://{{ input.tenant }}.example.com', type: 'm2m' } },
  )
  expect([request.method, request.path]).toEqual(['POST', '/acme/token'])
  expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'id-1',
    client_secret: 'secret-canary',
    scope: 'a b',
    audience: 'https://acme.example.com',
    type: 'm2m',
  })
})

describe('the credential', () => {
  test('is a bearer token without end or scope where the answer has no more', async () => {
    const { credential } = await ask({ body: { access_token: 'at' } })
    expect(credential.accessToken.reveal()).toBe('at')
    expect(credential.tokenType).toBe('Bearer')
    expect(Object.keys(credential)).toEqual(['accessToken', 'tokenType'])
  })

  test.each<[expiresIn: number, words: object, lifeSeconds: number]>([
    [3600, {}, 3540],
    [3600, { leeway: 300 }, 3300],
    [100, {}, 90],
  ])('of %d s with %j ends %d s from now', async (expires_in, words, lifeSeconds) => {
    const { credential } = await ask({ body: { ...T, expires_in } }, words)
    expect((credential.expiresAt!.getTime() - NOW.getTime()) / 1000).toBe(lifeSeconds)
  })

  test.each<[what: string, answer: object, separator: string, asked: string, granted: string | undefined]>([
    ['those that the answer names', { ...T, scope: 'a' }, ' ', 'a b', 'a'],
    ['those that were asked for, where it names none', T, ' ', 'a b', 'a b'],
    ['the same with what the provider puts between them', T, ',', 'a,b', 'a b'],
    ['none where none were asked for', T, ' ', '', undefined],
  ])('has as scopes %s, RFC 6749 section 5.1', async (_what, body, separator, asked, granted) => {
    const { credential } = await ask({ body }, { scopes: { available: {}, default: [], separator } }, 'complete', asked)
    expect(credential.scope).toBe(granted)
  })

  test('has no refresh token: what proved the client proves it again, RFC 6749 section 4.4.3', async () => {
    expect((await ask({ body: { ...T, refresh_token: 'rt' } })).credential).not.toHaveProperty('refreshToken')
  })
})

describe('a failure', () => {
  const REFUSAL = { error: 'invalid_grant', error_description: 'No such secret-canary.' }

  test.each<[occasion: Occasion, what: string, reply: TokenReply, code: string, says: string | RegExp]>([
    [
      'complete',
      'a refusal is the user’s to correct, who sees why',
      { status: 400, body: REFUSAL },
      'invalid_request',
      'The provider does not accept this (invalid_grant). No such [secret].',
    ],
    [
      'complete',
      'a refusal without words has its name',
      { status: 400, body: { error: 'invalid_grant' } },
      'invalid_request',
      'The provider does not accept this (invalid_grant).',
    ],
    [
      'renew',
      'a refusal ends the connection',
      { status: 400, body: REFUSAL },
      'connection_needs_reauth',
      /^(?!The provider does not accept)/,
    ],
    [
      'complete',
      'an outage is not the user’s',
      { status: 503, body: { error: 'busy', error_description: 'Later.' } },
      'token_exchange_failed',
      /^(?!The provider does not accept)/,
    ],
    ['renew', 'an outage passes', { status: 503, body: { error: 'busy' } }, 'token_refresh_failed', /./],
    [
      'complete',
      'a refused client is not the user’s',
      { status: 401, body: { error: 'invalid_client' } },
      'oauth_client_rejected',
      /^(?!The provider does not accept)/,
    ],
  ])('on %s: %s', async (occasion, _what, reply, code, says) => {
    const error = await failureOf(ask(reply, {}, occasion))
    expect(error.code).toBe(code)
    if (typeof says === 'string') expect(error.message).toBe(says)
    else expect(error.message).toMatch(says)
    expect(JSON.stringify([error.message, error.facts])).not.toContain('canary')
  })

  test('of the request itself is told as it is', async () => {
    const http = () => Promise.reject(new PlatformError('provider_timed_out'))
    const grant = {
      grantType: 'client_credentials',
      parameters: {},
      clientId: 'id-1',
      clientAuth: oauth.None(),
      askedScope: '',
      secrets: [],
    }
    const error = await failureOf(askForToken(settingsOf(), contextOf({ http }), 'complete', grant))
    expect(error.code).toBe('provider_timed_out')
  })

  test.each<[given: [code?: string, words?: string], says: string]>([
    [[], 'The provider does not accept this.'],
    [['bad_key'], 'The provider does not accept this (bad_key).'],
    [['bad_key', 'It is old.'], 'The provider does not accept this (bad_key). It is old.'],
    [[undefined, 'It is old.'], 'The provider does not accept this. It is old.'],
  ])('of which %j is known is told in one sentence', (given, says) => {
    expect(refused(...given)).toMatchObject({ code: 'invalid_request', message: says })
  })

  test('that is a refusal has a code for each occasion', () => {
    expect([refusedCode('complete'), refusedCode('renew')]).toEqual(['invalid_request', 'connection_needs_reauth'])
  })
})

describe('the scopes asked for', () => {
  const available = { a: 'A', b: 'B', c: 'C', offline: 'O' }

  test.each<[what: string, scopes: object, wanted: string | undefined, asked: string]>([
    ['are the default ones unless the session has some', { default: ['a', 'b'] }, undefined, 'a b'],
    ['are those of the session', { default: ['a', 'b'] }, 'c b', 'c b'],
    ['are none where the session has none', { default: ['a'] }, '', ''],
    ['are those that always are, too', { default: ['a'], always: ['offline'] }, undefined, 'a offline'],
    ['are these alone where the session has none', { default: ['a'], always: ['offline'] }, '', 'offline'],
    ['are each named once', { default: [], always: ['a', 'offline'] }, 'a b a', 'a b offline'],
    ['are joined as the provider wants it', { default: [], separator: ',' }, 'a b', 'a,b'],
    ['are without the blanks that someone left', { default: [], separator: ',' }, ' a  b ', 'a,b'],
  ])('%s', (_what, scopes, wanted, asked) => {
    expect(scopeOf(settingsOf({ scopes: { available, ...scopes } }), wanted)).toBe(asked)
  })
})
