import { connectorFile, testRule } from '../testing.ts'

const file = (host: string, input: string): string =>
  connectorFile({ hosts: `  api: ${host}`, inputs: `  - { name: shop, label: Shop${input} }` })

const OPEN =
  'Who chooses the input chooses the host: let a fixed domain follow it, as in https://{{ input.shop }}.example.com.'
const UNBOUNDED = 'The input "shop" enters an address: it needs a "pattern" or an "enum".'
const PATTERN = ", pattern: '[a-z]+'"

testRule('host_input', {
  good: [
    ['a bounded label in front of a fixed domain', file("'https://{{ input.shop }}.example.com'", PATTERN)],
    ['a bounded input in the path', file("'https://api.example.com/{{ input.shop }}'", PATTERN)],
    [
      'an address that a value stands for',
      file(
        "'https://{{ input.shop.api }}'",
        ', values: { east: { api: east.example.com }, west: { api: west.example.net } }',
      ),
    ],
    [
      'a bounded input behind a host of a fixed list',
      connectorFile({
        hosts: "  api: 'https://{{ input.region.api }}/{{ input.shop }}'",
        inputs: `  - { name: shop, label: Shop${PATTERN} }\n  - { name: region, label: Region, values: { east: { api: a.example.com } } }`,
      }),
    ],
    ['a whole host of a fixed list', file("'https://{{ input.shop }}'", ', enum: [a.example.com, b.example.com]')],
  ],
  bad: [
    ['an input without bounds', file("▸'https://{{ input.shop }}.example.com'", ''), UNBOUNDED],
    ['an input that is the whole host', file("▸'https://{{ input.shop }}'", PATTERN), OPEN],
    ['an input that ends the host', file("▸'https://api.{{ input.shop }}'", PATTERN), OPEN],
    ['an input in front of a top-level domain alone', file("▸'https://{{ input.shop }}.com'", PATTERN), OPEN],
    ['an input in front of an @', file("▸'https://{{ input.shop }}@api.example.com'", PATTERN), OPEN],
    [
      'an input that is the host of the token endpoint, at its own word',
      connectorFile({
        inputs: `  - { name: shop, label: Shop${PATTERN} }`,
        auth: "  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: ▸'https://{{ input.shop }}/token'\n    refresh: { needed: false }",
      }),
      OPEN,
    ],
    [
      'an input that is the host of the revocation endpoint',
      connectorFile({
        inputs: `  - { name: shop, label: Shop${PATTERN} }`,
        auth: "  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    refresh: { needed: false }\n    revoke: { url: ▸'https://{{ input.shop }}/revoke' }",
      }),
      OPEN,
    ],
  ],
})
