import { describe, expect, test } from 'vitest'
import { oauth2Settings } from './settings.ts'
import { deviceAnswer, standardAnswer } from './token-answer.ts'

const settings = (tokenResponse: object = {}) =>
  oauth2Settings.parse({
    type: 'oauth2',
    authorization_url: 'https://as.test/authorize',
    token_url: 'https://as.test/token',
    token_response: tokenResponse,
  })
const read = (members: object | string, tokenResponse?: object, status = 200) => {
  const body = typeof members === 'string' ? members : JSON.stringify({ access_token: 'at', ...members })
  return standardAnswer({ status, headers: {}, body }, settings(tokenResponse))
}

const TEN_YEARS = 10 * 366 * 86_400

describe('a life', () => {
  test.each<[unknown, number | undefined]>([
    [3600, 3600],
    ['3600', 3600],
    [' 3600 ', 3600],
    [3599.5, 3599.5],
    [1, 1],
    // A life that is over before the answer is read would be refreshed by every call.
    [0.999, 1],
    [1e-9, 1],
    [Number.MIN_VALUE, 1],
    ['1e-300', 1],
    [TEN_YEARS + 1, TEN_YEARS],
    [Number.MAX_SAFE_INTEGER, TEN_YEARS],
    [1e300, TEN_YEARS],
    ['Infinity', TEN_YEARS],
  ])('of %j seconds is one that can be stored', (given, expected) => {
    expect(read({ expires_in: given }).body!.expires_in).toBe(expected)
  })

  test.each([
    0,
    -1,
    '-5',
    '-Infinity',
    'NaN',
    'soon',
    '',
    ' ',
    null,
    true,
    [],
    [3600],
    {},
    { seconds: 1 },
  ] as unknown[])('of %j is not known, or what the connector says', (given) => {
    expect(read({ expires_in: given }).body).not.toHaveProperty('expires_in')
    expect(read({ expires_in: given }, { default_expires_in: 7200 }).body!.expires_in).toBe(7200)
  })

  test('beyond all numbers is ten years', () => {
    expect(read('{"access_token":"at","expires_in":1e400}').body!.expires_in).toBe(TEN_YEARS)
  })

  test('of a device code, and the pause between two questions, is one that can be stored', () => {
    const answer = (more: object) =>
      deviceAnswer(
        { status: 200, headers: {}, body: JSON.stringify({ device_code: 'd', user_code: 'u', ...more }) },
        settings(),
      ).body!
    expect(answer({ expires_in: 1e300, interval: 1e300 })).toMatchObject({ expires_in: 86_400, interval: 3_600 })
    expect(answer({ expires_in: 0.1, interval: 0.1 })).toMatchObject({ expires_in: 1, interval: 1 })
    expect(answer({ expires_in: -1, interval: 'x' })).not.toHaveProperty('interval')
  })
})

describe('words that no database takes', () => {
  test.each<[unknown, string | undefined]>([
    ['a\u0000b', 'a b'],
    ['\u0000', ''],
    ['a \u0007\u001b[31m b\u007f', 'a [31m b'],
    ['a\ud800 \udc00b', 'a\ufffd \ufffdb'],
    [['a\u0000', 'b\nc'], 'a b c'],
    [['a', { toString: 1 }, null, 5, ['b']], 'a'],
    [{ toString: 1 }, undefined],
    ['a\u0085b\u009fc', 'a b c'],
  ])('are left out of scopes: %j', (scope, expected) => {
    expect(read({ scope }).body!.scope).toBe(expected)
  })

  test('do not make an answer with a token unreadable', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    expect(read(`{"access_token":"at","refresh_token":"rt","scope":[${deep}]}`).body).toMatchObject({
      access_token: 'at',
      refresh_token: 'rt',
    })
  })

  test.each<unknown>([{ toString: 1 }, { code: { toString: 1 } }, { code: [] }, ['x'], 5, true])(
    'and an error that is none is one: %j',
    (error) => {
      expect(read({ error }, undefined, 400).body!.error).toBeTypeOf('string')
    },
  )
})

describe('an answer', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }

  test.each<[what: string, headers: Record<string, string>, body: string]>([
    ['JSON', {}, '{"access_token":"at","token_type":"bearer"}'],
    ['a form', form, 'token_type=bearer&access_token=at'],
    ['a form that does not say that it is one', { 'content-type': 'text/plain' }, 'access_token=at&token_type=bearer'],
    ['a form without any type', {}, 'access_token=at&token_type=bearer'],
  ])('may be %s', (_what, headers, body) => {
    expect(standardAnswer({ status: 200, headers, body }, settings())).toEqual({
      status: 200,
      body: { access_token: 'at', token_type: 'bearer' },
      document: { access_token: 'at', token_type: 'bearer' },
    })
  })

  test.each<[what: string, headers: Record<string, string>, body: string]>([
    ['a page', { 'content-type': 'text/html' }, '<p>access_token=at</p>'],
    ['nothing', {}, ''],
    ['a list', { 'content-type': 'application/json' }, '[{"access_token":"at"}]'],
  ])('that is %s is none, and keeps its status', (_what, headers, body) => {
    for (const status of [200, 502])
      expect(standardAnswer({ status, headers, body }, settings())).toEqual({ status, body: undefined, document: {} })
  })

  test.each([199, 300, 302, 400, 429, 503])('of status %i is a failure, whatever it holds', (status) => {
    expect(read({}, undefined, status)).toMatchObject({ status, body: { error: 'invalid_request' } })
  })

  test.each([200, 201, 299])('of status %i is a success', (status) => {
    expect(read({}, undefined, status)).toMatchObject({ status: 200, body: { access_token: 'at' } })
  })

  test('says scopes with blanks, whatever is between them', () => {
    expect(read({ scope: 'a, b,c  d,' }).body!.scope).toBe('a b c d')
    const separated = oauth2Settings.parse({
      type: 'oauth2',
      authorization_url: 'https://as.test/authorize',
      token_url: 'https://as.test/token',
      scopes: { available: { a: 'A', b: 'B' }, default: ['a'], separator: '|' },
    })
    const answer = { status: 200, headers: {}, body: '{"access_token":"at","scope":"a|b"}' }
    expect(standardAnswer(answer, separated).body!.scope).toBe('a b')
  })
})

describe('a failure', () => {
  test.each<[what: string, told: object, body: object]>([
    [
      'as RFC 6749 has it',
      { error: 'invalid_grant', error_description: 'Expired.' },
      { error: 'invalid_grant', error_description: 'Expired.' },
    ],
    [
      'an object with a code',
      { error: { code: 'expired', type: 'x', message: 'Gone.' } },
      { error: 'expired', error_description: 'Gone.' },
    ],
    ['an object with a type', { error: { type: 'expired', status: 9 } }, { error: 'expired' }],
    ['an object with a status', { error: { status: 40_001 } }, { error: '40001' }],
    ['an object without words of its own', { error: {} }, { error: 'invalid_request' }],
    ['a message beside it', { error: 'x', message: 'Why.' }, { error: 'x', error_description: 'Why.' }],
    ['words that are none', { error: 'x', error_description: { a: 1 } }, { error: 'x' }],
    ['a flag', { error: true }, { error: 'true' }],
  ])('is told in the terms of the standard: %s', (_what, told, body) => {
    const answer = standardAnswer({ status: 400, headers: {}, body: JSON.stringify(told) }, settings())
    expect(answer).toEqual({ status: 400, body, document: told })
  })

  test.each([null, false, ''])('is none where its member is %j', (error) => {
    expect(read({ error }).body).toEqual({ access_token: 'at', token_type: 'bearer' })
    expect(read({ error, access_token: undefined }).body).toEqual({ token_type: 'bearer' })
  })

  test('stands in an answer of status 200 without a token, or where the connector says', () => {
    const failed = { status: 400, body: { error: 'denied' } }
    expect(read({ access_token: undefined, error: 'denied' })).toMatchObject(failed)
    expect(read({ error: 'denied' }).status).toBe(200)
    expect(read({ error: 'denied' }, { error: '$.error' })).toMatchObject(failed)
    expect(read({ errcode: null }, { error: '$.errcode' }).status).toBe(200)
  })
})

describe('a device authorization answer', () => {
  const device = (members: object, status = 200) =>
    deviceAnswer({ status, headers: {}, body: JSON.stringify(members) }, settings())

  test('is told in the terms of RFC 8628, without what is null', () => {
    const told = {
      device_code: 'd',
      user_code: 'u',
      verification_url: 'https://as.test/device',
      verification_url_complete: 'https://as.test/device?u',
      expires_in: '600',
      interval: null,
      message: null,
    }
    expect(device(told).body).toMatchObject({
      device_code: 'd',
      user_code: 'u',
      verification_uri: 'https://as.test/device',
      verification_uri_complete: 'https://as.test/device?u',
      expires_in: 600,
    })
    expect(device(told).body).not.toHaveProperty('interval')
    expect(device(told).body).not.toHaveProperty('message')
    const both = { ...told, verification_uri: 'https://as.test/d', verification_uri_complete: 'https://as.test/d?u' }
    expect(device(both).body).toMatchObject({
      verification_uri: 'https://as.test/d',
      verification_uri_complete: 'https://as.test/d?u',
    })
  })

  test('without a code is a failure', () => {
    expect(device({ error: 'unauthorized_client' }, 400)).toMatchObject({
      status: 400,
      body: { error: 'unauthorized_client' },
    })
    expect(deviceAnswer({ status: 502, headers: {}, body: '<p>' }, settings())).toMatchObject({
      status: 502,
      body: undefined,
    })
  })
})
