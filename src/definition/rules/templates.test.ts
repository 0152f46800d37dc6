import { connectorFile, testRule } from '../testing.ts'

const file = (host: string, inject = '{ name: x-api-key }'): string =>
  connectorFile({
    hosts: `  api: ${host}`,
    inputs: "  - { name: shop, label: Shop, pattern: '[a-z]+' }",
    auth: `  - type: api_key\n    inject: ${inject}`,
  })

const captured = ({
  authorize = 'https://a.example.com/authorize',
  token = 'https://a.example.com/token',
  header = "'{{ capture.tenant }}'",
} = {}): string =>
  connectorFile({
    hosts: "  api: 'https://api.example.com/{{ capture.tenant }}'",
    auth: `
  - type: oauth2
    authorization_url: ${authorize}
    token_url: ${token}
    refresh: { needed: false }
    capture:
      tenant: { token: $.tenant, pattern: '[a-z]+', example: acme }
      accounts: { callback: accounts-server, pattern: 'https://accounts\\.example\\.(com|eu)', example: 'https://accounts.example.eu' }`,
    defaults: `  headers: { x-tenant: ${header} }`,
    endpoints:
      "  items.list: { summary: List, request: GET /items, query: { tenant: '{{ capture.tenant }}' }, response: { json: true } }",
  })

testRule('template', {
  good: [
    ['an input with a filter', file("'https://{{ input.shop | lower }}.example.com'")],
    [
      'the credential where it is put on a request',
      file('https://api.example.com', "{ name: authorization, template: 'Key {{ secret | base64 }}' }"),
    ],
    [
      'what every value of an input stands for',
      connectorFile({
        hosts: "  api: 'https://{{ input.region.api }}'",
        inputs:
          '  - { name: region, label: Region, values: { east: { api: a.example.com }, west: { api: b.example.com } } }',
      }),
    ],
    [
      'a member of the token answer beside the credential',
      file('https://api.example.com', "{ name: a, template: '{{ token.team }} {{ secret }}' }"),
    ],
    ['a captured value in a host, a header and a query', captured()],
    [
      'a value of the redirect in the address of the token endpoint',
      captured({ token: "'{{ capture.accounts }}/token'" }),
    ],
  ],
  bad: [
    [
      'what only some values of an input stand for',
      connectorFile({
        hosts: "  api: ▸'https://{{ input.region.api }}'",
        inputs:
          '  - { name: region, label: Region, values: { east: { api: a.example.com }, west: { app: b.example.com } } }',
      }),
      'The template names "input.region.api", which does not exist. Did you mean "input.region"?',
    ],
    [
      'a captured value in the address at which one signs in',
      captured({ authorize: "▸'https://a.example.com/{{ capture.tenant }}'" }),
      'The template names "capture.tenant", which does not exist.',
    ],
    [
      'a value of the token answer in the address of the token endpoint',
      captured({ token: "▸'https://a.example.com/{{ capture.tenant }}'" }),
      'The template names "capture.tenant", which does not exist.',
    ],
    [
      'a captured value that is not captured, in a fixed header',
      captured({ header: "▸'{{ capture.tenent }}'" }),
      'The template names "capture.tenent", which does not exist. Did you mean "capture.tenant"?',
    ],
    [
      'a mistyped input',
      file("▸'https://{{ input.shp }}.example.com'"),
      'The template names "input.shp", which does not exist. Did you mean "input.shop"?',
    ],
    [
      'an unknown filter',
      file("▸'https://{{ input.shop | shout }}.example.com'"),
      'There is no filter "shout": known are base64, urlencode, lower, upper, dirname, basename, encode_path, urldecode.',
    ],
    ['code', file("▸'https://{{ 1 + 1 }}.example.com'"), '"{{ 1 + 1 }}" is not a template place.'],
    ['nothing between the braces', file("▸'https://{{ }}.example.com'"), '"{{ }}" is not a template place.'],
    [
      'the credential in an address',
      file("▸'https://{{ secret }}.example.com'"),
      'The template names "secret", which does not exist.',
    ],
    [
      'a name that does not exist beside the credential',
      file('https://api.example.com', "{ name: authorization, template: ▸'Key {{ capture.x }}' }"),
      'The template names "capture.x", which does not exist.',
    ],
    [
      'a template in an OAuth address, at its own word',
      connectorFile({
        auth: "  - type: oauth2\n    authorization_url: ▸'https://a.example.com/{{ input.shop }}'\n    token_url: https://a.example.com/token\n    refresh: { needed: false }",
      }),
      'The template names "input.shop", which does not exist.',
    ],
  ],
})
