import { connectorFile, testRule } from '../testing.ts'

const file = (scopes: string, endpoints: string): string =>
  connectorFile({
    auth: `  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    refresh: { needed: false }\n    scopes:\n      ${scopes}`,
    endpoints,
  })
const endpoint = (name: string, request: string, words: string): string =>
  `  ${name}: { summary: A, request: ${request}, response: { json: true }, ${words} }`

const endpoints = [endpoint('a', 'GET /a', 'scopes_any: [r, w]'), endpoint('b', 'POST /b', 'scopes: [w]')].join('\n')

testRule('broad_scope', {
  good: [
    ['a default scope that reads', file('{ available: { r: R, w: W }, default: [r] }', endpoints)],
    [
      'a default scope that only writes',
      file('{ available: { r: R, w: W }, default: [w] }', endpoint('b', 'POST /b', 'scopes: [w]')),
    ],
    ['no narrower one', file('{ available: { w: W }, default: [w] }', endpoints.replace('r, w', 'w'))],
  ],
  bad: [
    [
      'a default scope that writes, where another reads as much',
      file('{ available: { r: R, w: W }, default: [▸w] }', endpoints),
      '"w" allows writing; "r" is enough for all that it reads. Ask for more when it is needed.',
    ],
  ],
})
