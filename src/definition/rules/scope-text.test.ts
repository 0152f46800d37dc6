import { connectorFile, testRule } from '../testing.ts'

const file = (scopes: string, endpoints: string): string =>
  connectorFile({
    auth: `  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    refresh: { needed: false }\n    scopes:\n      ${scopes}`,
    endpoints,
  })
const endpoint = (name: string, request: string, words: string): string =>
  `  ${name}: { summary: A, request: ${request}, response: { json: true }, ${words} }`

const items = endpoint('a', 'GET /a', 'deprecated: false')

testRule('scope_text', {
  good: [
    [
      'scopes that are addresses',
      file('{ available: { "https://www.example.com/auth/mail.read": Mail }, default: [] }', items),
    ],
    ['a comma where blanks part scopes', file('{ available: { "read:a,b": A }, default: [] }', items)],
  ],
  bad: [
    [
      'two scopes in one',
      file('{ available: { read write: ▸Both }, default: [] }', items),
      '"read write" holds a blank: is it several scopes?',
    ],
    [
      'the separator',
      file('{ separator: ",", available: { "read,write": ▸Both }, default: [] }', items),
      '"read,write" holds ",", the separator: is it several scopes?',
    ],
  ],
})
