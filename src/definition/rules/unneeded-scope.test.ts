import { connectorFile, testRule } from '../testing.ts'

const file = (scopes: string, endpoints: string): string =>
  connectorFile({
    auth: `  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    refresh: { needed: false }\n    scopes:\n      ${scopes}`,
    endpoints,
  })
const endpoint = (name: string, request: string, words: string): string =>
  `  ${name}: { summary: A, request: ${request}, response: { json: true }, ${words} }`

testRule('unneeded_scope', {
  good: [
    [
      'scopes that endpoints need',
      file('{ available: { r: R, w: W }, default: [r] }', endpoint('a', 'GET /a', 'scopes_any: [r, w]')),
    ],
    [
      'a connector whose endpoints say nothing of scopes',
      file('{ available: { r: R }, default: [r] }', endpoint('a', 'GET /a', 'deprecated: false')),
    ],
  ],
  bad: [
    [
      'scopes that no endpoint needs',
      file(
        '{ available: { r: R, x: X, ▸w: W }, default: [r, ▸x] }'.replace('▸w: W', 'w: ▸W'),
        endpoint('a', 'GET /a', 'scopes: [r]'),
      ),
      'No endpoint needs the scope "w".',
      'Users are asked for "x", which no endpoint needs.',
    ],
  ],
})
