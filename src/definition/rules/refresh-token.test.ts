import { connectorFile, testRule } from '../testing.ts'

const file = (yaml: string, mark = ''): string =>
  connectorFile({
    auth: `  - ${mark}type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    ${yaml}`,
  })
const SAYS =
  'Nothing asks for a refresh token, so connections will die with their first token. If the provider always gives one, or tokens never expire, say "refresh: { needed: false }".'

testRule('no_refresh_token', {
  good: [
    ['Google’s way', file('authorize_params: { access_type: offline }')],
    ['Dropbox’s way', file('authorize_params: { token_access_type: offline }')],
    ['Reddit’s way', file('authorize_params: { duration: permanent }')],
    ['a scope that is always asked for', file('scopes: { available: {}, default: [], always: [offline_access] }')],
    ['a default scope', file('scopes: { available: { offline.access: Stay }, default: [offline.access] }')],
    ['tokens that never expire', file('refresh: { needed: false }')],
    ['an API key', connectorFile()],
  ],
  bad: [
    ['an OAuth connector that asks for nothing', file('authorize_params: { prompt: consent }', '▸'), SAYS],
    ['a scope that is only available', file('scopes: { available: { offline_access: Stay }, default: [] }', '▸'), SAYS],
  ],
})
