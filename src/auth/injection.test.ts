import { describe, expect, test } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import { apiKey } from './api-key.ts'
import { basic } from './basic.ts'
import { authTypes } from './index.ts'
import { inject, injectionOf } from './injection.ts'
import { contextOf, requestOf, settingsOf, signContextOf } from './testing.ts'
import { oauth2 } from './oauth2/oauth2.ts'

const credential = { accessToken: new Secret('s3cret'), tokenType: 'x' }

test.each([
  [{ name: 'x-api-key' }, { headers: [['x-api-key', 's3cret']], query: [] }],
  [
    { name: 'authorization', template: 'Zoho-oauthtoken {{ secret }}' },
    { headers: [['authorization', 'Zoho-oauthtoken s3cret']], query: [] },
  ],
  [
    { in: 'query', name: 'key' },
    { headers: [], query: [['key', 's3cret']] },
  ],
  [
    { name: 'authorization', template: 'Basic {{ secret | base64 }}' },
    { headers: [['authorization', 'Basic czNjcmV0']], query: [] },
  ],
])('%j', (words, expected) => {
  expect(injectionOf(inject.parse(words), { secret: 's3cret' })).toEqual(expected)
})

describe('a template that names more than the secret', () => {
  const words = (template: string) => inject.parse({ name: 'x-key', template })

  test.each([
    ['{{ input.zone }}-{{ secret }}', 'eu-s3cret'],
    ['{{capture.site|upper}}', 'ACME'],
    ['{{ secret }} {{ token.team.id }}', 's3cret 7'],
  ])('finds it: %s', (template, value) => {
    const more = () => ({ 'input.zone': 'eu', 'capture.site': 'acme', 'token.team.id': '7', secret: 'not this' })
    expect(injectionOf(words(template), { secret: 's3cret' }, more).headers).toEqual([['x-key', value]])
  })

  test.each(['input.zone', 'capture.site', 'token.team.id'])('needs a new connection where %s is not there', (name) => {
    expect(() => injectionOf(words(`{{ ${name} }}`), { secret: 's3cret' })).toThrow(
      expect.objectContaining({ code: 'connection_needs_reauth' }),
    )
  })

  test('is the only one for which anything else is looked up', () => {
    const never = () => {
      throw new Error('It was looked up.')
    }
    const plain = words('Token {{ secret }} of input.zone')
    expect(injectionOf(plain, { secret: 's3cret' }, never).headers).toEqual([['x-key', 'Token s3cret of input.zone']])
  })
})

test.each(['x y', 'a\r\nb', '', 'a:b', 'ä'])('a name that no header has is refused: %j', (name) => {
  expect(inject.safeParse({ name }).success).toBe(false)
})

test('an API key goes where the connector says', async () => {
  const settings = apiKey.settings.parse({
    type: 'api_key',
    inject: { name: 'x-key', template: 'K {{ secret }}' },
  }) as Parameters<typeof apiKey.sign>[1]
  const made = await apiKey.complete(settings, { values: { api_key: 'k1' }, memory: {} }, contextOf())
  expect(apiKey.sign(requestOf(), settings, made, signContextOf()).headers).toEqual([['x-key', 'K k1']])
  expect(apiKey.fields(settings)).toMatchObject([{ name: 'api_key', secret: true }])
})

test('user name and password are parted by the first colon, RFC 7617', async () => {
  const settings = basic.settings.parse({ type: 'basic' }) as Parameters<typeof basic.sign>[1]
  const made = await basic.complete(
    settings,
    { values: { username: 'mara', password: 'a:b ü' }, memory: {} },
    contextOf(),
  )
  const [[, header]] = basic.sign(requestOf(), settings, made, signContextOf()).headers as [[string, string]]
  expect(Buffer.from(header.replace('Basic ', ''), 'base64').toString()).toBe('mara:a:b ü')
})

test('an access token is a bearer token unless the connector says otherwise', () => {
  expect(oauth2.sign(requestOf(), settingsOf({}), credential, signContextOf()).headers).toEqual([
    ['authorization', 'Bearer s3cret'],
  ])
  const shopify = settingsOf({ inject: { name: 'X-Shopify-Access-Token' } })
  expect(oauth2.sign(requestOf(), shopify, credential, signContextOf()).headers).toEqual([
    ['X-Shopify-Access-Token', 's3cret'],
  ])
})

describe.each(['bearer', 'oauth2_client_credentials', 'jwt_bearer', 'session', 'api_key', 'oauth2'])('%s', (name) => {
  const templates = ['{{ input.shop }}', "{{ input['shop'] }}", '{{ capture.shop }}', '{{ input.pin }}']
  test.each(templates.map((place) => `${place} {{ secret }}`))(
    'is sent with what the connection has beside the secret: %s',
    (template) => {
      const values = () => ({ 'input.shop': 'acme', 'capture.shop': 'acme' })
      const settings = { type: name, inject: { in: 'header', name: 'x-key', template } }
      const { headers } = authTypes
        .find((type) => type.name === name)!
        .sign(requestOf(), settings, { ...credential, extra: { 'input.pin': 'acme' } }, signContextOf({ values }))
      expect(headers).toEqual([['x-key', 'acme s3cret']])
    },
  )
})
