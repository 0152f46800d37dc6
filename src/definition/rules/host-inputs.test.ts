import { connectorFile, testRule } from '../testing.ts'

const file = (host: string, input: string): string =>
  connectorFile({ hosts: `  api: ${host}`, inputs: `  - { name: shop, label: Shop${input} }` })

const OPEN =
  'Who chooses the input chooses the host: let a fixed domain follow it, as in https://{{ input.shop }}.example.com.'
const UNBOUNDED = 'The input "shop" enters an address: it needs a "pattern" or an "enum".'
const PATTERN = ", pattern: '[a-z]+'"

const captured = (host: string, capture: string, more: Record<string, string> = {}): string =>
  connectorFile({
    hosts: `  api: ${host}`,
    auth: `
  - type: oauth2
    authorization_url: https://a.example.com/authorize
    token_url: https://a.example.com/token
    refresh: { needed: false }
    capture: { place: { token: $.place${capture} } }`,
    ...more,
  })
const ADDRESS = ", pattern: 'https://[a-z0-9.-]+\\.example\\.com', example: 'https://acme.example.com'"
const LABEL = ', pattern: "[a-z]+", example: acme'

testRule('host_input', {
  good: [
    ['a captured address below a fixed domain', captured("'{{ capture.place }}/services'", ADDRESS)],
    ['a captured label in front of a fixed domain', captured("'https://{{ capture.place }}.example.com'", LABEL)],
    ['a captured segment of the path', captured("'https://api.example.com/{{ capture.place }}'", LABEL)],
    ['a bounded label in front of a fixed domain', file("'https://{{ input.shop }}.example.com'", PATTERN)],
    ['a bounded label below a country', file("'https://{{ input.shop }}.example.co.uk'", PATTERN)],
    ['a fixed host where anybody has pages', file("'https://acme.github.io/{{ input.shop }}'", PATTERN)],
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
    [
      'a captured address that may be anywhere',
      captured("▸'{{ capture.place }}/services'", ", pattern: 'https://.*', example: 'https://acme.example.com'"),
      'The captured "place" begins an address: its "pattern" must begin with https:// and end in a fixed domain, as https://[a-z0-9.-]+\\.example\\.com does.',
    ],
    [
      'a captured value without bounds',
      captured("▸'https://api.example.com/{{ capture.place }}'", ''),
      'The captured "place" enters an address: it needs a "pattern".',
    ],
    [
      'a captured value that ends the host',
      captured("▸'https://api.{{ capture.place }}'", LABEL),
      'Who chooses the value chooses the host: let a fixed domain follow it, as in https://{{ capture.place }}.example.com.',
    ],
    [
      'a member of the token answer',
      captured("▸'https://{{ token.place }}.example.com'", LABEL),
      'Nothing bounds "token.place": keep it as a "capture" with a "pattern", and name that.',
    ],
    ['an input without bounds', file("▸'https://{{ input.shop }}.example.com'", ''), UNBOUNDED],
    ['an input that is the whole host', file("▸'https://{{ input.shop }}'", PATTERN), OPEN],
    ['an input that ends the host', file("▸'https://api.{{ input.shop }}'", PATTERN), OPEN],
    ['an input in front of a top-level domain alone', file("▸'https://{{ input.shop }}.com'", PATTERN), OPEN],
    ['an input in front of what registries sell', file("▸'https://{{ input.shop }}.co.uk'", PATTERN), OPEN],
    [
      'an input in front of a place for anybody’s pages',
      file("▸'https://api-{{ input.shop }}.github.io'", PATTERN),
      OPEN,
    ],
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
