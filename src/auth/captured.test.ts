import { describe, expect, test } from 'vitest'
import { type Captures, capture } from './capture.ts'
import {
  capturedByApplication,
  capturedFromCallback,
  capturedFromEndpoints,
  capturedFromToken,
  tokenValues,
} from './captured.ts'

const capturesOf = (words: Record<string, object>): Captures => capture.parse(words)

const CONTROL_CHARACTERS: [what: string, text: string][] = [
  ['a line', 'a\r\nx-evil: 1'],
  ['a zero', 'a\u0000'],
  ['an escape', '\u001b[31m'],
  ['a tab', 'a\tb'],
  ['a delete', 'a\u007f'],
]

describe('of a token answer', () => {
  const captures = capturesOf({
    site: { token: '$.team.site', pattern: '[a-z]+', example: 'acme' },
    plan: { token: '$.plan' },
    realm: { callback: 'realmId' },
  })

  test('what its paths find is captured, and nothing of other sources', () => {
    const document = { team: { site: 'acme' }, plan: 'free', realm: '7', realmId: '7' }
    expect(capturedFromToken(captures, document)).toEqual({ 'capture.site': 'acme', 'capture.plan': 'free' })
  })

  test.each<[given: unknown, text: string]>([
    ['free', 'free'],
    [0, '0'],
    [-12.5, '-12.5'],
    [9007199254740991, '9007199254740991'],
    [true, 'true'],
    [false, 'false'],
    ['ümläut £', 'ümläut £'],
    ['x'.repeat(2048), 'x'.repeat(2048)],
  ])('a scalar is a text: %j', (plan, text) => {
    expect(capturedFromToken(capturesOf({ plan: { token: '$.plan' } }), { plan })).toEqual({ 'capture.plan': text })
  })

  test.each<[what: string, plan: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['an object', { id: 1 }],
    ['a list', ['free']],
    ['a text beyond 2,048 characters', 'x'.repeat(2049)],
    ...CONTROL_CHARACTERS,
  ])('%s is no value, which fails the connection by its name', (_what, plan) => {
    expect(() => capturedFromToken(captures, { team: { site: 'acme' }, plan })).toThrow(
      expect.objectContaining({
        code: 'token_exchange_failed',
        message: 'The provider did not give "plan", which calls need.',
        facts: expect.objectContaining({ retryable: false }) as unknown,
      }),
    )
  })

  test.each(['ACME', 'acme.evil', '//evil', 'acme evil', '9'])('the pattern bounds the whole value: %s', (site) => {
    expect(() => capturedFromToken(captures, { team: { site }, plan: 'free' })).toThrow(
      expect.objectContaining({
        code: 'token_exchange_failed',
        message: 'What the provider gave as "site" does not have the form it must have.',
        facts: expect.objectContaining({ retryable: false }) as unknown,
      }),
    )
  })

  test.each<[members: object]>([[{}], [{ plan: null }], [{ plan: undefined }]])(
    'that a refresh brought, what is left out is known already: %j',
    (members) => {
      const document = { team: { site: 'acme' }, ...members }
      expect(capturedFromToken(captures, document, { isRefresh: true })).toEqual({ 'capture.site': 'acme' })
    },
  )

  test.each<[document: object]>([[{ team: { site: 'EVIL' } }], [{ team: { site: '' } }], [{ team: {} }]])(
    'that a refresh brought, what does not fit is left out, and the rest is kept: %j',
    (document) => {
      expect(capturedFromToken(captures, { ...document, plan: 'free' }, { isRefresh: true })).toEqual({
        'capture.plan': 'free',
      })
    },
  )
})

describe('of the redirect', () => {
  const captures = capturesOf({
    realm: { callback: 'realmId', pattern: '[0-9]+', example: '1' },
    plan: { token: '$.p' },
  })

  test('its parameters are captured by the connector’s names', () => {
    expect(capturedFromCallback(captures, { realmId: '42', code: 'c', plan: 'x' })).toEqual({ 'capture.realm': '42' })
  })

  test('a parameter that is missing or unfit fails the connection', () => {
    expect(() => capturedFromCallback(captures, { realm: '42' })).toThrow('did not give "realm"')
    expect(() => capturedFromCallback(captures, { realmId: '42/../7' })).toThrow('gave as "realm" does not have')
  })
})

test('endpoints are asked in turn, each with its parameters and what was known before', async () => {
  const captures = capturesOf({
    account: { endpoint: 'accounts.list', params: { limit: 1 }, path: '$[0].id' },
    site: { endpoint: 'sites.get', path: '$.name', pattern: '[a-z]+' },
  })
  const asked: unknown[] = []
  const answers: Record<string, unknown> = { 'accounts.list': [{ id: 7 }], 'sites.get': { name: 'acme' } }
  const found = await capturedFromEndpoints(captures, async (...request) => {
    asked.push(request)
    return answers[request[0]]
  })
  expect(found).toEqual({ 'capture.account': '7', 'capture.site': 'acme' })
  expect(asked).toEqual([
    ['accounts.list', { limit: 1 }, {}],
    ['sites.get', {}, { 'capture.account': '7' }],
  ])
})

describe('what an application says was captured', () => {
  const captures = capturesOf({
    site: { token: '$.site', pattern: '[a-z]+', example: 'acme' },
    realm: { callback: 'realmId' },
    cloud: { endpoint: 'sites.list', path: '$[0].id' },
  })

  test('is taken whatever the source would have been, and need not be all', () => {
    expect(capturedByApplication(captures, {})).toEqual({})
    expect(capturedByApplication(captures, { site: 'acme', realm: 'r 1', cloud: 'c' })).toEqual({
      'capture.site': 'acme',
      'capture.realm': 'r 1',
      'capture.cloud': 'c',
    })
  })

  test.each([
    ['sites', '"captured.sites": nothing of that name is captured. Did you mean "site"?'],
    ['tenant', '"captured.tenant": nothing of that name is captured.'],
    ['constructor', '"captured.constructor": nothing of that name is captured.'],
  ])('must have a name that is captured: %s', (name, message) => {
    expect(() => capturedByApplication(captures, { [name]: 'x' })).toThrow(
      expect.objectContaining({ code: 'invalid_request', message }),
    )
  })

  test.each<[what: string, name: string, value: string]>([
    ['an unfit value', 'site', 'ACME'],
    ['a value that fits in part', 'site', 'acme.evil'],
    ['an empty value', 'realm', ''],
    ['a value beyond 2,048 characters', 'realm', 'x'.repeat(2049)],
    ...CONTROL_CHARACTERS.map(([what, value]): [string, string, string] => [what, 'realm', value]),
  ])('must be what the provider could have said: not %s', (_what, name, value) => {
    expect(() => capturedByApplication(captures, { [name]: value })).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        message: `"captured.${name}" does not have the form it must have.`,
      }),
    )
  })
})

test('members of a token answer that templates name are kept, as far as they are there', () => {
  const document = { team: { id: 5, name: '' }, email: 'm@example.com', note: 'a\nb', list: ['x'] }
  const members = ['team.id', 'team.name', 'team', 'email', 'note', 'list', 'missing.deep']
  expect(tokenValues(members, document)).toEqual({ 'token.team.id': '5', 'token.email': 'm@example.com' })
})
