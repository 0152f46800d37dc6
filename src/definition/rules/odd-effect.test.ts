import { connectorFile, testRule } from '../testing.ts'

const file = (request: string, mark = ''): string =>
  connectorFile({
    endpoints: `  a: { summary: A, request: ${request}, effect: ${mark}read, response: { json: true } }`,
  })

testRule('odd_effect', {
  good: [
    ['a GET', file('GET /a')],
    ['a POST that searches', file('POST /search')],
  ],
  bad: [
    [
      'a DELETE',
      file('DELETE /a', '▸'),
      'A DELETE that only reads is rare, and this one is tried again after a failure.',
    ],
  ],
})
