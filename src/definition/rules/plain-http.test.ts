import { connectorFile, testRule } from '../testing.ts'

const file = (words: string): string =>
  connectorFile({ endpoints: `  a: { summary: A, request: GET /a, response: { json: true }, ${words} }` })
const SAYS = 'This address begins with http: whoever is on the way can read and change what travels there.'

testRule('plain_http', {
  good: [
    ['https', file('docs_url: https://example.com')],
    ['the word itself', file('description: "Not http:, but https."')],
    ['what a provider answers', file('examples: [{ response: { json: { link: "http://example.com" } } }]')],
  ],
  bad: [
    ['a page', file('docs_url: ▸http://example.com'), SAYS],
    ['a page that a text names', file('description: ▸See http://example.com/docs.'), SAYS],
    ['a fixed parameter', file('query: { callback: ▸"http://example.com" }'), SAYS],
  ],
})
