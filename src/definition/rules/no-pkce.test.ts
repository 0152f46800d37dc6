import { connectorFile, testRule } from '../testing.ts'

const file = (words = ''): string =>
  connectorFile({
    auth: `  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    refresh: { needed: false }\n    ${words}`,
  })
const SAYS =
  'Without PKCE, whoever gets hold of a code can have it redeemed: leave it out only where the provider refuses it.'

testRule('no_pkce', {
  good: [
    ['nothing said, which is S256', file()],
    ['S256', file('pkce: S256')],
    ['another name for the client', file('token_request: { rename: { client_id: client_key } }')],
  ],
  bad: [
    ['none', file('pkce: ▸none'), SAYS],
    ['a challenge by a name that says nothing', file('token_request: { rename: { code_challenge: ▸x } }'), SAYS],
    ['a verifier by another name', file('token_request: { rename: { code_verifier: ▸x } }'), SAYS],
  ],
})
