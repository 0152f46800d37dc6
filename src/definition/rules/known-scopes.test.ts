import { connectorFile, testRule } from '../testing.ts'

const file = (scopes: string, needs = ''): string =>
  connectorFile({
    auth: `  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    refresh: { needed: false }\n    scopes: ${scopes}`,
    endpoints: `  items.list:\n    summary: List\n    request: GET /items\n${needs}`,
  })
const KNOWN = '{ available: { read: Read, write: Write }, default: [read] }'

testRule('unknown_scope', {
  good: [
    ['scopes that are available', file(KNOWN, '    scopes: [read]')],
    ['one of several scopes', file(KNOWN, '    scopes_any: [read, write]')],
    ['no scopes at all', connectorFile()],
  ],
  bad: [
    [
      'a default that is not available',
      file('{ available: { read: Read }, default: [▸raed] }'),
      'The scope "raed" is not in "available". Did you mean "read"?',
    ],
    [
      'a needed scope that is not available',
      file(KNOWN, '    scopes: [read, ▸wirte]'),
      'The scope "wirte" is not in "available". Did you mean "write"?',
    ],
    [
      'an alternative that is not available',
      file(KNOWN, '    scopes_any: [▸admin]'),
      'The scope "admin" is not in "available".',
    ],
    [
      'scopes where nothing has any',
      connectorFile({ endpoints: '  ▸items.list:\n    summary: List\n    request: GET /items\n    scopes: [read]' }),
      'The endpoint needs scopes, but no auth type has any.',
    ],
  ],
})
