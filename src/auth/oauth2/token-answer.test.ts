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
