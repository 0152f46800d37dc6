import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../errors/platform-error.ts'
import { Secret } from '../../runtime/secret.ts'
import type { Answer } from '../auth-type.ts'
import { NOW, type TokenReply, contextOf, settingsOf, tokenEndpoint } from '../testing.ts'
import { oauth2 } from './oauth2.ts'

const ANSWER: Answer = { values: { code: 'code-canary', state: 's' }, memory: { state: 's', verifier: 'v'.repeat(43) } }

const redeem = async (reply: TokenReply, words: object = {}) => {
  const endpoint = await tokenEndpoint(reply)
  const credential = await oauth2.complete(settingsOf(words, endpoint.url), ANSWER, contextOf())
  const { accessToken, refreshToken, expiresAt, scope } = credential
  const lifeSeconds = expiresAt === undefined ? undefined : (expiresAt.getTime() - NOW.getTime()) / 1000
  return { access: accessToken.reveal(), refresh: refreshToken?.reveal(), lifeSeconds, scope }
}
const failureOf = async (run: Promise<unknown>): Promise<PlatformError> => {
  const error = await run.then(
    () => new Error('It did not fail.'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof PlatformError)) throw error
  return error
}

const T = { access_token: 'at', token_type: 'Bearer' }
const nested = {
  token_response: {
    access_token: '$.authed_user.access_token',
    refresh_token: '$.authed_user.refresh_token',
    scope: '$.authed_user.scope',
  },
}

describe('a token answer is understood', () => {
  test.each<[quirk: string, reply: TokenReply, expected: object, words?: object]>([
    [
      'as the standard has it',
      { body: { ...T, expires_in: 3600, refresh_token: 'rt', scope: 'a b' } },
      { access: 'at', refresh: 'rt', lifeSeconds: 3540, scope: 'a b' },
    ],
    [
      'with nothing but the token',
      { body: { access_token: 'at' } },
      { access: 'at', refresh: undefined, lifeSeconds: undefined, scope: undefined },
    ],
    ['without token_type', { body: { access_token: 'at', expires_in: 600 } }, { access: 'at', lifeSeconds: 540 }],
    ['with an unknown token_type', { body: { ...T, token_type: 'zoho-oauthtoken' } }, { access: 'at' }],
    ['with token_type in capitals', { body: { ...T, token_type: 'BEARER' } }, { access: 'at' }],
    ['with status 201', { status: 201, body: T }, { access: 'at' }],
    [
      'form-encoded',
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'access_token=at&expires_in=3600&scope=a%20b&refresh_token=rt',
      },
      { access: 'at', refresh: 'rt', lifeSeconds: 3540, scope: 'a b' },
    ],
    [
      'form-encoded, called text',
      { headers: { 'content-type': 'text/plain' }, body: 'access_token=at&token_type=bearer' },
      { access: 'at' },
    ],
    ['JSON, called HTML', { headers: { 'content-type': 'text/html' }, body: T }, { access: 'at' }],
    ['with refresh_token null', { body: { ...T, refresh_token: null } }, { refresh: undefined }],
    ['with refresh_token empty', { body: { ...T, refresh_token: '' } }, { refresh: undefined }],
    ['with expires_in as text', { body: { ...T, expires_in: '3600' } }, { lifeSeconds: 3540 }],
    ['with expires_in null', { body: { ...T, expires_in: null } }, { lifeSeconds: undefined }],
    ['with expires_in 0', { body: { ...T, expires_in: 0 } }, { lifeSeconds: undefined }],
    ['with expires_in that is no number', { body: { ...T, expires_in: 'never' } }, { lifeSeconds: undefined }],
    [
      'without expires_in, where the connector knows it',
      { body: T },
      { lifeSeconds: 7140 },
      { token_response: { default_expires_in: 7200 } },
    ],
    ['with a short life, of which the leeway is a tenth', { body: { ...T, expires_in: 100 } }, { lifeSeconds: 90 }],
    [
      'with a leeway of its own',
      { body: { ...T, expires_in: 10_000 } },
      { lifeSeconds: 9700 },
      { refresh: { leeway: 300 } },
    ],
    ['with scope null', { body: { ...T, scope: null } }, { scope: undefined }],
    ['with scopes as a list', { body: { ...T, scope: ['a', 'b'] } }, { scope: 'a b' }],
    [
      'with scopes joined by commas',
      { body: { ...T, scope: 'a,b' } },
      { scope: 'a b' },
      { scopes: { separator: ',', available: {}, default: [] } },
    ],
    [
      'nested, as Slack does',
      { body: { ok: true, authed_user: { access_token: 'xoxp', scope: 'a', refresh_token: 'xoxe' } } },
      { access: 'xoxp', refresh: 'xoxe', scope: 'a' },
      nested,
    ],
    [
      'in a data envelope',
      { body: { data: { access_token: 'at', expires_in: 60 } } },
      { access: 'at', lifeSeconds: 54 },
      { token_response: { access_token: '$.data.access_token', expires_in: '$.data.expires_in' } },
    ],
    ['with an id_token that is garbage', { body: { ...T, id_token: 'garbage' } }, { access: 'at' }],
    [
      'with members that nobody asked for',
      { body: { ...T, error: null, ext_expires_in: 1, __proto__: { x: 1 } } },
      { access: 'at' },
    ],
    ['with an error that says none', { body: { ...T, error: '' } }, { access: 'at' }],
  ])('%s', async (_quirk, reply, expected, words) => {
    expect(await redeem(reply, words)).toMatchObject(expected)
  })
})

describe('a failure is told as what it is', () => {
  test.each<[what: string, reply: TokenReply, code: string, facts: object, words?: object]>([
    [
      'an error of status 400',
      { status: 400, body: { error: 'invalid_grant', error_description: 'Code expired.' } },
      'token_exchange_failed',
      { providerStatus: 400, providerCode: 'invalid_grant', providerMessage: 'Code expired.', retryable: false },
    ],
    [
      'an error of status 200',
      { body: { error: 'bad_code' } },
      'token_exchange_failed',
      { providerStatus: 200, providerCode: 'bad_code' },
    ],
    [
      'Slack’s failure',
      { body: { ok: false, error: 'invalid_code' } },
      'token_exchange_failed',
      { providerCode: 'invalid_code' },
      nested,
    ],
    [
      'a failure named elsewhere',
      { body: { result: { failure: 'expired' } } },
      'token_exchange_failed',
      { providerCode: 'expired' },
      { token_response: { error: '$.result.failure' } },
    ],
    [
      'an error that is an object',
      { status: 400, body: { error: { code: 190, message: 'Malformed', type: 'OAuthException' } } },
      'token_exchange_failed',
      { providerCode: '190', providerMessage: 'Malformed' },
    ],
    [
      'an error object of status 200',
      { body: { error: { type: 'denied' } } },
      'token_exchange_failed',
      { providerCode: 'denied' },
    ],
    [
      'an error with words of another name',
      { status: 400, body: { error: 'x', message: 'Words.' } },
      'token_exchange_failed',
      { providerMessage: 'Words.' },
    ],
    [
      'a failure without an error',
      { status: 403, body: { detail: 'no' } },
      'token_exchange_failed',
      { providerStatus: 403, providerCode: 'invalid_request' },
    ],
    [
      'a wrong client',
      { status: 401, body: { error: 'invalid_client' } },
      'oauth_client_rejected',
      { providerStatus: 401 },
    ],
    ['a client that may not', { status: 400, body: { error: 'unauthorized_client' } }, 'oauth_client_rejected', {}],
    [
      '429, with the time to wait',
      { status: 429, headers: { 'retry-after': '7' }, body: { error: 'slow_down' } },
      'token_exchange_failed',
      { providerStatus: 429, retryAfterSeconds: 7, retryable: true },
    ],
    [
      '500 with an error in it',
      { status: 500, body: { error: 'server_error' } },
      'token_exchange_failed',
      { providerStatus: 500, retryable: true },
    ],
    [
      '500 with invalid_grant in it, which may pass',
      { status: 500, body: { error: 'invalid_grant' } },
      'token_exchange_failed',
      { retryable: true },
    ],
    [
      '503 in HTML',
      { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>Busy</h1>' },
      'token_exchange_failed',
      {
        providerStatus: 503,
        retryable: true,
        detail: 'The token endpoint answered 503 with text/html that is not a token response.',
      },
    ],
    [
      'HTML',
      { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<h1>Login</h1>' },
      'token_exchange_failed',
      { providerStatus: 200, detail: 'The token endpoint answered 200 with text/html that is not a token response.' },
    ],
    [
      'nothing',
      { body: '' },
      'token_exchange_failed',
      { detail: 'The token endpoint answered 200 with an empty body.' },
    ],
    ['204', { status: 204, body: '' }, 'token_exchange_failed', { providerStatus: 204 }],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://example.com/' }, body: '' },
      'token_exchange_failed',
      { providerStatus: 302 },
    ],
    [
      'JSON that is no object',
      { body: '"token"' },
      'token_exchange_failed',
      { detail: 'The token endpoint answered 200 without a usable access token.' },
    ],
    [
      'an object without a token',
      { body: { expires_in: 5 } },
      'token_exchange_failed',
      { detail: 'The token endpoint answered 200 without a usable access token.' },
    ],
    ['a token that is null', { body: { access_token: null } }, 'token_exchange_failed', {}],
    ['a token that is a number', { body: { access_token: 5 } }, 'token_exchange_failed', {}],
    ['a token that is empty', { body: { access_token: '' } }, 'token_exchange_failed', {}],
    ['an answer beyond 1 MiB', { body: { access_token: 'x'.repeat(1_100_000) } }, 'provider_answer_too_large', {}],
  ])('%s', async (_what, reply, code, facts, words) => {
    expect(await failureOf(redeem(reply, words))).toMatchObject({ code, facts })
  })

  test.each(['code-canary', 'client-secret-canary', encodeURIComponent(`${'v'.repeat(43)}`)])(
    'without %s, should the provider repeat it',
    async (secret) => {
      const description = `${'x'.repeat(300 - 5)}${secret} and ${secret}`
      const error = await failureOf(
        redeem({ status: 400, body: { error: `bad ${secret}`, error_description: description } }),
      )
      expect(JSON.stringify(error.facts)).not.toContain(secret.slice(0, 6))
      expect(error.message).not.toContain(secret)
    },
  )
})

describe('a refresh', () => {
  const old = {
    accessToken: new Secret('old-at'),
    refreshToken: new Secret('old-rt'),
    tokenType: 'Bearer',
    scope: 'a b',
  }
  const renew = async (reply: TokenReply, words: object = {}) =>
    oauth2.renew!(settingsOf(words, (await tokenEndpoint(reply)).url), old, contextOf())

  test('takes the new refresh token where there is one', async () => {
    const next = await renew({ body: { ...T, refresh_token: 'new-rt', scope: 'a' } })
    expect([next.accessToken.reveal(), next.refreshToken!.reveal(), next.scope]).toEqual(['at', 'new-rt', 'a'])
  })

  test.each([{}, { refresh_token: null }, { refresh_token: '' }])(
    'keeps the old one where the answer has %j',
    async (members) => {
      const next = await renew({ body: { ...T, ...members } })
      expect([next.refreshToken!.reveal(), next.scope]).toEqual(['old-rt', 'a b'])
    },
  )

  test('that the provider refuses for good needs the user', async () => {
    expect(await failureOf(renew({ status: 400, body: { error: 'invalid_grant' } }))).toMatchObject({
      code: 'connection_needs_reauth',
    })
  })

  test.each([400, 429, 500, 503])('that fails otherwise may be tried again: %d', async (status) => {
    expect(await failureOf(renew({ status, body: { error: 'temporarily_unavailable' } }))).toMatchObject({
      code: 'token_refresh_failed',
    })
  })

  test('without a refresh token needs the user, and asks nobody', async () => {
    const { url, requests } = await tokenEndpoint({ body: T })
    const bare = { accessToken: new Secret('x'), tokenType: 'Bearer' }
    expect(await failureOf(oauth2.renew!(settingsOf({}, url), bare, contextOf()))).toMatchObject({
      code: 'connection_needs_reauth',
    })
    expect(requests).toEqual([])
  })
})

describe('a token request is made as the provider wants it', () => {
  const requestOf = async (words: object) => {
    const { url, requests } = await tokenEndpoint({ body: T })
    await oauth2.complete(settingsOf(words, url), ANSWER, contextOf())
    return requests[0]!
  }

  test('as a form, with the client in the body and the verifier', async () => {
    const { headers, body } = await requestOf({})
    expect(headers['content-type']).toContain('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'authorization_code',
      code: 'code-canary',
      redirect_uri: 'https://platform.example.com/oauth/callback/demo',
      code_verifier: 'v'.repeat(43),
      client_id: 'client-id',
      client_secret: 'client-secret-canary',
    })
    expect(headers.authorization).toBeUndefined()
  })

  test('with the client in the Authorization header', async () => {
    const { headers, body } = await requestOf({ client_auth: 'basic' })
    expect(headers.authorization).toMatch(/^Basic /)
    expect(body).not.toContain('canary-secret')
    expect(new URLSearchParams(body).has('client_secret')).toBe(false)
  })

  test('as JSON, with renamed parameters, fixed ones and headers', async () => {
    const words = {
      token_request: { format: 'json', headers: { 'x-version': '1' }, rename: { client_id: 'client_key' } },
      token_params: { audience: 'api' },
      pkce: 'none',
    }
    const { headers, body } = await requestOf(words)
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-version': '1' })
    expect(JSON.parse(body)).toMatchObject({ client_key: 'client-id', audience: 'api', code: 'code-canary' })
    expect(JSON.parse(body)).not.toHaveProperty('client_id')
    expect(JSON.parse(body)).not.toHaveProperty('code_verifier')
  })
})

describe('the authorization address', () => {
  const SCOPES = { scopes: { available: { a: 'A', b: 'B' }, default: ['a'], always: ['offline_access', 'a'] } }
  const begin = async (words: object, scopes = ['a', 'b']) => {
    const began = await oauth2.begin!(settingsOf(words), scopes, contextOf({ inputs: { 'input.shop': 'mara' } }))
    return { ...began, params: Object.fromEntries(new URL(began.url).searchParams) }
  }

  test('has state, challenge, redirect URI and every scope once', async () => {
    const { params, state, memory } = await begin({ ...SCOPES, authorize_params: { access_type: 'offline' } })
    expect(params).toEqual({
      response_type: 'code',
      client_id: 'client-id',
      redirect_uri: 'https://platform.example.com/oauth/callback/demo',
      state,
      scope: 'a b offline_access',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      code_challenge_method: 'S256',
      access_type: 'offline',
    })
    expect(memory.verifier).toMatch(/^[\w-]{43}$/)
    expect(Object.values(params)).not.toContain(memory.verifier)
    expect(JSON.stringify(params)).not.toContain('canary')
  })

  test('is new each time', async () => {
    const [one, other] = [await begin(SCOPES), await begin(SCOPES)]
    expect(one.state).not.toBe(other.state)
    expect(one.memory.verifier).not.toBe(other.memory.verifier)
  })

  test('follows the provider’s own names, separators and inputs', async () => {
    const { params, url } = await begin({
      authorization_url: 'https://{{ input.shop }}.example.com/authorize',
      pkce: 'none',
      scopes: { ...SCOPES.scopes, always: [], separator: ',', param: 'user_scope' },
      token_request: { rename: { client_id: 'client_key' } },
    })
    expect(new URL(url).host).toBe('mara.example.com')
    expect(params).toMatchObject({ client_key: 'client-id', user_scope: 'a,b' })
    expect(params).not.toHaveProperty('code_challenge')
  })

  test('has no empty scope', async () => {
    expect((await begin({}, [])).params).not.toHaveProperty('scope')
  })
})

describe('what the browser brings back is judged before anything is spent', () => {
  const receive = (values: Record<string, string>, words: object = {}) =>
    oauth2.receive!(settingsOf(words), { values, memory: ANSWER.memory }, contextOf())

  test.each<[what: string, values: Record<string, string>, code: string, words?: object]>([
    ['another state', { code: 'c', state: 'other' }, 'state_invalid'],
    ['no state', { code: 'c' }, 'state_invalid'],
    [
      'another issuer',
      { code: 'c', state: 's', iss: 'https://evil.example' },
      'issuer_mismatch',
      { issuer: 'https://auth.example.com' },
    ],
    [
      'no issuer where one must answer',
      { code: 'c', state: 's' },
      'issuer_mismatch',
      { issuer: 'https://auth.example.com' },
    ],
  ])('%s', (_what, values, code, words) => {
    expect(() => receive(values, words)).toThrow(expect.objectContaining({ code }))
  })

  test('a refusal is the provider’s, by its own name', () => {
    expect(receive({ error: 'access_denied', state: 's' })).toBe('access_denied')
  })

  test('a code for this state is fine, also with an issuer that nobody knows', () => {
    expect(receive({ code: 'c', state: 's' })).toBeUndefined()
    expect(receive({ code: 'c', state: 's', iss: 'https://somebody.example' })).toBeUndefined()
    expect(
      receive({ code: 'c', state: 's', iss: 'https://auth.example.com' }, { issuer: 'https://auth.example.com' }),
    ).toBeUndefined()
  })
})

describe('revoking', () => {
  const credential = { accessToken: new Secret('at-1'), refreshToken: new Secret('rt-1'), tokenType: 'Bearer' }
  const revoke = async (status: number, words: object = {}, body = '') => {
    const { url, requests } = await tokenEndpoint({ status, body })
    const settings = settingsOf({ revoke: { url: 'https://auth.example.com/revoke', ...words } })
    const outcome = await oauth2.revoke!(
      { ...settings, revoke: { ...settings.revoke!, url } as never },
      credential,
      contextOf(),
    )
    return { outcome, token: new URLSearchParams(requests[0]!.body).get('token') }
  }

  test.each([
    [200, ''],
    [204, ''],
    [400, '{"error":"invalid_token"}'],
    [400, '{"error":"invalid_grant"}'],
  ])('succeeds on %d %s, as the token is no longer one', async (status, body) => {
    expect(await revoke(status, {}, body)).toEqual({ outcome: true, token: 'rt-1' })
  })

  test('fails where the provider refuses us and not the token', async () => {
    expect(await failureOf(revoke(400, {}, '{"error":"invalid_client"}'))).toMatchObject({
      code: 'token_revoke_failed',
      facts: { providerStatus: 400, providerCode: 'invalid_client' },
    })
  })

  test('sends the access token where the provider wants that', async () => {
    expect(await revoke(200, { token: 'access_token' })).toEqual({ outcome: true, token: 'at-1' })
  })

  test.each([401, 403, 429, 500, 503])('fails on %d', async (status) => {
    expect(await failureOf(revoke(status))).toMatchObject({
      code: 'token_revoke_failed',
      facts: { providerStatus: status },
    })
  })

  test('is not possible where the connector names no way', async () => {
    expect(await oauth2.revoke!(settingsOf({}), credential, contextOf())).toBe(false)
  })

  test.each([
    [200, true],
    [401, true],
  ])('by an endpoint of the connector: %d', async (status, outcome) => {
    const settings = settingsOf({ revoke: { endpoint: 'auth.revoke' } })
    expect(await oauth2.revoke!(settings, credential, contextOf({ callEndpoint: () => Promise.resolve(status) }))).toBe(
      outcome,
    )
  })
})
