import { describe, expect, test } from 'vitest'
import { bearer } from './bearer.ts'
import { contextOf, requestOf, signContextOf } from './testing.ts'

const settingsOf = (words: object = {}) =>
  bearer.settings.parse({ type: 'bearer', ...words }) as Parameters<typeof bearer.sign>[1]

describe('the page asks for one secret', () => {
  test('by the label that everyone knows, and says nothing more', () => {
    expect(bearer.fields(settingsOf())).toStrictEqual([{ name: 'token', label: 'Access token', secret: true }])
  })

  test('by the connector’s own label, and says where to find it', () => {
    const words = { label: 'Personal token', description: 'Under Developer settings.' }
    expect(bearer.fields(settingsOf(words))).toStrictEqual([
      { name: 'token', label: 'Personal token', secret: true, description: 'Under Developer settings.' },
    ])
  })
})

test.each<[where: string, words: object, expected: object]>([
  ['as RFC 6750 section 2.1 has it', {}, { headers: [['authorization', 'Bearer mF_9.B5f-4.1JqM']], query: [] }],
  [
    'where the connector wants it',
    { inject: { in: 'query', name: 'access_token' } },
    { headers: [], query: [['access_token', 'mF_9.B5f-4.1JqM']] },
  ],
])('what is typed is sent %s', async (_where, words, expected) => {
  const settings = settingsOf(words)
  const answer = { values: { token: 'mF_9.B5f-4.1JqM' }, memory: {} }
  const made = await bearer.complete(settings, answer, contextOf())
  expect(made.tokenType).toBe('bearer')
  expect(bearer.sign(requestOf(), settings, made, signContextOf())).toEqual(expected)
})
