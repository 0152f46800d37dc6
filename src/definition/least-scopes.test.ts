import { describe, expect, test } from 'vitest'
import { leastScopes, missingScopes } from './least-scopes.ts'
import { connectorFile, parse } from './testing.ts'

const AUTH = `
  - type: oauth2
    authorization_url: https://a.example.com/authorize
    token_url: https://a.example.com/token
    refresh: { needed: false }
    scopes:
      available: { all: Everything, modify: Change, read: Read, meta: Headers, send: Send, label: Labels, admin: Administer }
      default: []`
const endpoint = (name: string, needs: string): string =>
  `  ${name}: { summary: ${name}, request: GET /${name}, response: { empty: true }, ${needs} }`
const { connector } = parse(
  connectorFile({
    auth: AUTH,
    endpoints: [
      endpoint('list', 'scopes_any: [all, modify, read, meta]'),
      endpoint('get', 'scopes_any: [all, modify, read]'),
      endpoint('send', 'scopes_any: [all, modify, send]'),
      endpoint('trash', 'scopes_any: [all, modify]'),
      endpoint('erase', 'scopes: [all]'),
      endpoint('both', 'scopes: [label, admin]'),
      endpoint('mixed', 'scopes: [label], scopes_any: [read, meta]'),
      endpoint('ping', 'scopes: []'),
    ].join('\n'),
  }),
)
const least = (names: readonly string[], granted: readonly string[] = []): string[] =>
  leastScopes(
    connector!,
    names.map((name) => connector!.endpoints.get(name)!),
    granted,
  )

describe('the least scopes', () => {
  test.each<[says: string, endpoints: string[], granted: string[], scopes: string[]]>([
    ['of alternatives are those that open least', ['list'], [], ['meta']],
    ['of several endpoints are shared where one serves both', ['list', 'get'], [], ['read']],
    ['are two narrow ones rather than a broad one', ['list', 'send'], [], ['meta', 'send']],
    ['are a broad one where it is needed anyway', ['list', 'send', 'trash'], [], ['modify']],
    ['hold all that an endpoint needs all of', ['both'], [], ['label', 'admin']],
    ['hold all of the ones and one of the others', ['mixed', 'get'], [], ['read', 'label']],
    ['of an endpoint that needs none are none', ['ping'], [], []],
    ['use what is granted', ['list', 'send'], ['modify'], []],
    ['add what is not granted', ['list', 'send'], ['read'], ['send']],
    ['are found under the name that a provider gives back', ['get'], ['https://graph.example.com/read'], []],
  ])('%s', (_, endpoints, granted, scopes) => {
    expect(least(endpoints, granted)).toEqual(scopes)
  })

  test('do not depend on the order of the endpoints', () => {
    const names = ['list', 'get', 'send', 'mixed', 'both']
    expect(least(names.toReversed())).toEqual(least(names))
  })

  test('cover every endpoint of a connector with many alternatives, in a moment', () => {
    const scopes = Array.from({ length: 60 }, (_, index) => `s${index}`)
    const many = parse(
      connectorFile({
        auth: AUTH.replace(/available: .*/, `available: { ${scopes.map((scope) => `${scope}: x`).join(', ')} }`),
        endpoints: scopes
          .map((_, at) =>
            endpoint(`e${at}`, `scopes_any: [${[7, 13, 29].map((k) => scopes[(at * k) % 60]).join(', ')}]`),
          )
          .join('\n'),
      }),
    ).connector!
    const chosen = leastScopes(many, [...many.endpoints.values()])
    for (const { scopesAny } of many.endpoints.values())
      expect(scopesAny!.some((scope) => chosen.includes(scope))).toBe(true)
  }, 5_000)
})

test('what a grant lacks for an endpoint is named', () => {
  const lacking = (name: string, granted: string[]) =>
    missingScopes(connector!, connector!.endpoints.get(name)!, granted)
  expect(lacking('both', ['label'])).toEqual(['admin'])
  expect(lacking('both', ['label', 'admin'])).toEqual([])
})
