import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../errors/platform-error.ts'
import { Secret } from '../../runtime/secret.ts'
import type { Answer, AuthContext } from '../auth-type.ts'
import type { Credential } from '../credential.ts'
import { NOW, type TokenReply, contextOf, settingsOf, tokenEndpoint } from '../testing.ts'
import { oauth2 } from './oauth2.ts'

const T = { access_token: 'at', token_type: 'Bearer' }
const VERIFIER = 'v'.repeat(43)
const answerWith = (values: Record<string, string> = {}, memory: Record<string, string> = {}): Answer => ({
  values: { code: 'c', state: 's', ...values },
  memory: { state: 's', verifier: VERIFIER, ...memory },
})

const redeem = async (
  words: object,
  body: object = T,
  { answer = answerWith(), context = {} }: { answer?: Answer; context?: Partial<AuthContext> } = {},
) => {
  const { url, requests } = await tokenEndpoint({ body })
  const credential = await oauth2.complete(settingsOf(words, url), answer, contextOf(context))
  return { credential, request: requests[0]!, requests }
}
const OLD: Credential = { accessToken: new Secret('old'), refreshToken: new Secret('rt'), tokenType: 'Bearer' }
const renew = async (words: object, reply: TokenReply, old: Credential = OLD, context: Partial<AuthContext> = {}) => {
  const { url, requests } = await tokenEndpoint(reply)
  const credential = await oauth2.renew!(settingsOf(words, url), old, contextOf(context))
  return { credential, request: requests[0]! }
}
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'nothing',
    (error: unknown) => (error instanceof PlatformError ? error.code : String(error)),
  )

describe('below an envelope', () => {
  const words = { token_response: { envelope: '$.authed_user', error: '$.error' } }
  test('a token answer is read, and one without it as it is', async () => {
    const body = {
      ok: true,
      access_token: 'bot',
      authed_user: { access_token: 'user', refresh_token: 'r', scope: 'a,b' },
    }
    const { credential } = await redeem(words, body)
    expect([credential.accessToken.reveal(), credential.refreshToken!.reveal(), credential.scope]).toEqual([
      'user',
      'r',
      'a b',
    ])
    const renewed = await renew(words, { body: { ok: true, access_token: 'user-2', refresh_token: 'r2' } })
    expect(renewed.credential.accessToken.reveal()).toBe('user-2')
  })
  test('nothing is taken for the user’s where the user gave nothing', async () => {
    const body = { ok: true, access_token: 'bot', authed_user: { id: 'U1' } }
    expect(await codeOf(redeem(words, body))).toBe('token_exchange_failed')
  })
})

describe('a resource', () => {
  const words = { resource: ['https://a.example.com', 'https://b.example.com'] }
  test('is named at the door and at each token request, once for each', async () => {
    const { url } = await oauth2.begin!(settingsOf(words), [], contextOf())
    expect(new URL(url).searchParams.getAll('resource')).toEqual(words.resource)
    const { request } = await redeem(words)
    expect(new URLSearchParams(request.body).getAll('resource')).toEqual(words.resource)
    const renewed = await renew(words, { body: T })
    expect(new URLSearchParams(renewed.request.body).getAll('resource')).toEqual(words.resource)
  })
  test('is a list in JSON where there are several', async () => {
    const { request } = await redeem({ ...words, token_request: { format: 'json' } })
    expect(JSON.parse(request.body).resource).toEqual(words.resource)
  })
})

test.each(['POST', 'GET'] as const)(
  'parameters go in the address of a %s where the provider wants them there',
  async (method) => {
    const { request } = await redeem({ token_request: { method, format: 'query', rename: { client_id: 'app_id' } } })
    const { pathname, searchParams } = new URL(request.path, 'http://localhost')
    expect([request.method, pathname, request.body]).toEqual([method, '/token', ''])
    expect(Object.fromEntries(searchParams)).toMatchObject({
      app_id: 'client-id',
      code: 'c',
      grant_type: 'authorization_code',
    })
  },
)

test('a refresh has fixed parameters of its own, in place of those of other requests', async () => {
  const words = { token_params: { type: 'web_server', audience: 'api' }, refresh_params: { type: 'refresh' } }
  const sent = async (request: Promise<{ request: { body: string } }>) =>
    new URLSearchParams((await request).request.body)
  const first = await sent(redeem(words))
  expect([first.get('type'), first.get('audience')]).toEqual(['web_server', 'api'])
  const later = await sent(renew(words, { body: T }))
  expect([later.get('type'), later.get('audience')]).toEqual(['refresh', 'api'])
})

describe('an error that the connector calls fatal', () => {
  const words = { refresh: { fatal: ['inactive_user', 'unauthorized_client'] } }
  test.each([
    [400, 'inactive_user', 'connection_needs_reauth'],
    [403, 'unauthorized_client', 'connection_needs_reauth'],
    [200, 'inactive_user', 'connection_needs_reauth'],
    [400, 'other', 'token_refresh_failed'],
    [401, 'invalid_client', 'oauth_client_rejected'],
  ])('%d %s on a refresh: %s', async (status, error, code) => {
    expect(await codeOf(renew(words, { status, body: { error } }))).toBe(code)
  })
  test('is none of an exchange, which is no connection yet', async () => {
    expect(await codeOf(redeem(words, { error: 'unauthorized_client' }))).toBe('oauth_client_rejected')
  })
})

describe('scopes as granted', () => {
  test('are those asked for where the answer names none', async () => {
    const { credential } = await redeem({}, T, { answer: answerWith({}, { scope: 'a b' }) })
    expect(credential.scope).toBe('a b')
  })
  test('are those of the answer where it names some, with commas too', async () => {
    const { credential } = await redeem({}, { ...T, scope: 'a,c' }, { answer: answerWith({}, { scope: 'a b' }) })
    expect(credential.scope).toBe('a c')
  })
  test('are asked for with %20 between them', async () => {
    const { url } = await oauth2.begin!(settingsOf({}), ['a', 'b+c'], contextOf())
    expect(url).toContain('scope=a%20b%2Bc')
  })
})

describe('an assertion', () => {
  const words = { client_auth: 'private_key_jwt', issuer: 'https://id.example.com' }
  const pem = (type: 'rsa' | 'ec', curve = 'P-256') => {
    const { privateKey } =
      type === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: curve })
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  }
  const withKey = (key: string, id?: string): Partial<AuthContext> => ({
    client: () => ({ id: 'client-id', key: { pem: new Secret(key), ...(id !== undefined && { id }) } }),
  })
  const partsOf = (body: string) => {
    const parameters = new URLSearchParams(body)
    const [header, claims] = parameters
      .get('client_assertion')!
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>)
    return { parameters, header: header!, claims: claims! }
  }
  const answer = answerWith({ iss: 'https://id.example.com' })

  test.each([
    ['rsa', 'RS256'],
    ['ec', 'ES256'],
  ] as const)('with a key of %s is signed by %s for the issuer', async (type, alg) => {
    const { request } = await redeem(words, T, { answer, context: withKey(pem(type), 'key-1') })
    const { parameters, header, claims } = partsOf(request.body)
    expect(header).toMatchObject({ alg, kid: 'key-1' })
    expect(claims).toMatchObject({ iss: 'client-id', sub: 'client-id', aud: 'https://id.example.com' })
    expect(parameters.has('client_secret')).toBe(false)
  })
  test('is for whom the connector says', async () => {
    const { request } = await redeem({ ...words, assertion_audience: 'https://id.example.com/token' }, T, {
      answer,
      context: withKey(pem('ec')),
    })
    expect(partsOf(request.body).claims.aud).toBe('https://id.example.com/token')
  })
  test.each([
    ['without a key', {}],
    ['with something that is no key', withKey('not a key')],
    ['with a key of another curve', withKey(pem('ec', 'P-384'))],
  ])('%s is missed by name, and nothing is asked', async (_, context) => {
    expect(await codeOf(redeem(words, T, { answer, context }))).toBe('oauth_client_missing')
  })
})

describe('what is captured', () => {
  const capture = {
    site: { token: '$.site.id', pattern: '[a-z]+', example: 'acme' },
    realm: { callback: 'realmId', pattern: '[0-9]+', example: '1' },
    cloud: { endpoint: 'sites.list', path: '$[0].id' },
  }
  const body = { ...T, site: { id: 'acme', name: 'ACME' }, email: 'm@example.com' }
  const asked: unknown[] = []
  const context: Partial<AuthContext> = {
    tokenMembers: ['email', 'site.name', 'missing'],
    askEndpoint: async (...request) => {
      asked.push(request)
      return [{ id: 'cloud-1' }]
    },
  }
  const answer = answerWith({ realmId: '42' })

  test('comes from answer, redirect and endpoint, and stays with the credential', async () => {
    const { credential } = await redeem({ capture }, body, { answer, context })
    expect(credential.extra).toEqual({
      'capture.site': 'acme',
      'capture.realm': '42',
      'capture.cloud': 'cloud-1',
      'token.email': 'm@example.com',
      'token.site.name': 'ACME',
    })
    // The endpoint is asked with what is known by then.
    expect(asked).toMatchObject([['sites.list', {}, { extra: { 'capture.site': 'acme', 'capture.realm': '42' } }]])
  })
  test.each([
    ['the answer', { ...body, site: {} }, answer],
    ['the answer, in the form it must have', { ...body, site: { id: 'ACME' } }, answer],
    ['the redirect', body, answerWith()],
    ['the redirect, in the form it must have', body, answerWith({ realmId: '4 2' })],
  ])('fails the connection where it is missing in %s', async (_, given, from) => {
    expect(await codeOf(redeem({ capture }, given, { answer: from, context }))).toBe('token_exchange_failed')
  })
  test('of a grant that is of no use is given back', async () => {
    const revocation = await tokenEndpoint({ body: {} })
    const settings = { capture, revoke: { url: 'https://auth.example.com/revoke' } }
    const { url } = await tokenEndpoint({ body: { ...body, refresh_token: 'rt-canary', site: {} } })
    const moved = { ...settingsOf(settings, url), revoke: { url: revocation.url, token: 'refresh_token' as const } }
    expect(await codeOf(oauth2.complete(moved, answer, contextOf(context)))).toBe('token_exchange_failed')
    expect(new URLSearchParams(revocation.requests[0]!.body).get('token')).toBe('rt-canary')
  })
  test('is renewed by a refresh that brings it, and kept by one that does not', async () => {
    const extra = { 'capture.site': 'old', 'capture.realm': '42', 'token.email': 'old@example.com', 'input.key': 'k' }
    const bringing = await renew({ capture }, { body }, { ...OLD, extra }, context)
    expect(bringing.credential.extra).toMatchObject({
      ...extra,
      'capture.site': 'acme',
      'token.email': 'm@example.com',
    })
    const bare = await renew({ capture }, { body: T }, { ...OLD, extra }, context)
    expect(bare.credential.extra).toEqual(extra)
    const unfit = await renew({ capture }, { body: { ...body, site: { id: '//evil' } } }, { ...OLD, extra }, context)
    expect(unfit.credential.extra!['capture.site']).toBe('old')
  })
  test('from the redirect may say where the token endpoint is', async () => {
    const { url, requests } = await tokenEndpoint({ body: T })
    const words = { capture: { place: { callback: 'place' } } }
    const settings = { ...settingsOf(words), tokenUrl: '{{ capture.place }}/token' }
    const place = url.replace(/\/token$/, '')
    await oauth2.complete(settings, answerWith({ place }), contextOf())
    expect(requests).toHaveLength(1)
    const evil = oauth2.complete(settings, answerWith({ place: 'https://mara@evil.example' }), contextOf())
    expect(await codeOf(evil)).toBe('address_forbidden')
  })
})

describe('a code for another device', () => {
  const words = { device_url: 'https://auth.example.com/device', scopes: { available: { a: 'A' }, default: ['a'] } }
  const beginAt = async (reply: TokenReply) => {
    const { url, requests } = await tokenEndpoint(reply)
    const settings = { ...settingsOf(words), deviceUrl: url }
    return { begun: await oauth2.beginDevice!(settings, ['a'], contextOf()), request: requests[0]! }
  }
  const CODE = {
    device_code: 'dc',
    user_code: 'AB-CD',
    expires_in: 600,
    verification_uri: 'https://example.com/device',
  }

  test('is asked for with client and scopes', async () => {
    const { begun, request } = await beginAt({ body: { ...CODE, interval: 7 } })
    expect(begun).toMatchObject({ userCode: 'AB-CD', intervalSeconds: 7, expiresInSeconds: 600 })
    expect(Object.fromEntries(new URLSearchParams(request.body))).toMatchObject({ client_id: 'client-id', scope: 'a' })
  })
  test('is understood as it was before the RFC, with numbers as texts and no interval', async () => {
    const { verification_uri: _, ...old } = CODE
    const body = { ...old, verification_url: 'https://example.com/old', expires_in: '900' }
    const { begun } = await beginAt({ body })
    expect(begun).toMatchObject({
      verificationUri: 'https://example.com/old',
      intervalSeconds: 5,
      expiresInSeconds: 900,
    })
  })
  test.each(['javascript:alert(1)', 'device'])('with the address %s is none', async (verification_uri) => {
    expect(await codeOf(beginAt({ body: { ...CODE, verification_uri } }))).toBe('token_exchange_failed')
  })

  test.each<[status: number, body: object, is: object]>([
    [400, { error: 'authorization_pending' }, { is: 'pending', slowDown: false }],
    [428, { error: 'authorization_pending' }, { is: 'pending', slowDown: false }],
    [200, { error: 'authorization_pending' }, { is: 'pending', slowDown: false }],
    [400, { error: 'slow_down' }, { is: 'pending', slowDown: true }],
    [503, { error: 'busy' }, { is: 'pending', slowDown: true }],
    [400, { error: 'expired_token' }, { is: 'expired' }],
    [403, { error: 'access_denied' }, { is: 'refused', error: 'access_denied' }],
    [400, { error: 'authorization_declined' }, { is: 'refused', error: 'access_denied' }],
    [200, T, { is: 'allowed' }],
  ])('%d %j means %j', async (status, body, is) => {
    const { url } = await tokenEndpoint({ status, body })
    expect(await oauth2.pollDevice!(settingsOf(words, url), { device_code: 'dc' }, contextOf())).toMatchObject(is)
  })
  test('that the provider does not know is an error, which names no code', async () => {
    const { url } = await tokenEndpoint({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'no dc-canary' },
    })
    const polled = oauth2.pollDevice!(settingsOf(words, url), { device_code: 'dc-canary' }, contextOf())
    const error = await polled.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'token_exchange_failed', facts: { providerMessage: 'no [secret]' } })
  })
  test('becomes a credential whose life began when the tokens came', async () => {
    const { url } = await tokenEndpoint({ body: { ...T, expires_in: 1000, refresh_token: 'rt' } })
    const polled = await oauth2.pollDevice!(settingsOf(words, url), { device_code: 'dc' }, contextOf())
    const { values } = polled as { values: Record<string, string> }
    const later = { now: () => new Date(NOW.getTime() + 100_000), monotonicMs: () => 0 }
    const memory = { device_code: 'dc', scope: 'a' }
    const credential = await oauth2.complete(settingsOf(words), { values, memory }, contextOf({ clock: later }))
    expect(credential).toMatchObject({ scope: 'a', expiresAt: new Date(NOW.getTime() + 940_000) })
  })
})
