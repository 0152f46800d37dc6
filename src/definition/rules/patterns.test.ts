import { connectorFile, testRule } from '../testing.ts'

const input = (pattern: string): string =>
  connectorFile({ inputs: `  - { name: shop, label: Shop, pattern: ${pattern} }` })
const parameter = (pattern: string): string =>
  connectorFile({
    endpoints: `  items.list:\n    summary: List\n    request: GET /items\n    params: { q: { in: query, type: string, pattern: ${pattern} } }`,
  })

testRule('pattern', {
  good: [
    ['patterns that RE2 takes', input("'^[a-z0-9-]+$'")],
    ['one that others would take for ever on', parameter("'^(a+)+$'")],
  ],
  bad: [
    [
      'a pattern that is none',
      input("▸'[a-z'"),
      'The pattern does not compile: error parsing regexp: missing closing ]: `[a-z`.',
    ],
    [
      'a look-ahead',
      input("▸'(?=a)b'"),
      'The pattern does not compile: error parsing regexp: invalid or unsupported Perl syntax: `(?=`.',
    ],
    [
      'a back-reference in a parameter',
      parameter("▸'(a)\\1'"),
      'The pattern does not compile: error parsing regexp: invalid escape sequence: `\\1`.',
    ],
  ],
})
