import { connectorFile, testRule } from '../testing.ts'

const file = (docs: string, endpoint: string): string =>
  connectorFile({
    endpoints: `  ${endpoint}`,
    ...(docs !== '' && { schemas: '  S: { type: string }' }),
  }).replace('description: A demo.', `description: A demo.\n${docs}`)
const DOCS = 'docs_url: https://example.com/docs'

testRule('undocumented', {
  good: [
    [
      'a connector that says what it is',
      file(
        DOCS,
        'a: { summary: List, docs_url: https://example.com/a, request: GET /a, response: { json: true }, params: { q: { in: query, type: string, description: Words. }, o: { in: query, type: string, enum: [a, b] } } }',
      ),
    ],
  ],
  bad: [
    [
      'an endpoint without a page, with a parameter without a word',
      file(
        DOCS,
        '▸a: { summary: ▸"", request: GET /a, response: { json: true }, params: { ▸q: { in: query, type: string } } }',
      ),
      'The endpoint has no "docs_url".',
      'The summary is empty.',
      'The parameter "q" has no description.',
    ],
    [
      'a connector without a page',
      `▸${file('', 'a: { summary: List, docs_url: https://example.com/a, request: GET /a, response: { json: true } }')}`,
      'There is no "docs_url": where does the provider describe its API?',
    ],
  ],
})
