import { describe, expect, test } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import { apiKey } from './api-key.ts'
import { contextOf, requestOf, signContextOf } from './testing.ts'

const settingsOf = (words: object = {}) =>
  apiKey.settings.parse({ type: 'api_key', inject: { name: 'x-key' }, ...words }) as Parameters<typeof apiKey.sign>[1]

describe('the page asks for one secret', () => {
  test('by the label that everyone knows, and says nothing more', () => {
    expect(apiKey.fields(settingsOf())).toStrictEqual([{ name: 'api_key', label: 'API key', secret: true }])
  })

  test('by the connector’s own label, and says where to find it', () => {
    const words = { label: 'Integration key', description: 'Under Settings, API.' }
    expect(apiKey.fields(settingsOf(words))).toStrictEqual([
      { name: 'api_key', label: 'Integration key', secret: true, description: 'Under Settings, API.' },
    ])
  })
})

test('what is typed is the token', async () => {
  const made = await apiKey.complete(settingsOf(), { values: { api_key: 'k-1' }, memory: {} }, contextOf())
  expect([made.accessToken.reveal(), made.tokenType]).toEqual(['k-1', 'api_key'])
})

describe('a template beside the key names', () => {
  const credential = { accessToken: new Secret('k1'), tokenType: 'api_key' }
  const context = signContextOf({ values: () => ({ 'input.zone': 'eu', secret: 'not the key' }) })

  test('inputs of the connection', () => {
    const settings = settingsOf({ inject: { name: 'x-key', template: '{{ input.zone }}:{{ secret }}' } })
    expect(apiKey.sign(requestOf(), settings, credential, context).headers).toEqual([['x-key', 'eu:k1']])
  })

  test('secret inputs, which are kept with the credential', () => {
    const settings = settingsOf({ inject: { in: 'query', name: 'key', template: '{{ input.zone }}-{{ input.pin }}' } })
    const kept = { ...credential, extra: { 'input.pin': '1234' } }
    expect(apiKey.sign(requestOf(), settings, kept, context).query).toEqual([['key', 'eu-1234']])
  })
})
