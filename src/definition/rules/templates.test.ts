import { connectorFile, testRule } from '../testing.ts'

const file = (host: string, inject = '{ name: x-api-key }'): string =>
  connectorFile({
    hosts: `  api: ${host}`,
    inputs: "  - { name: shop, label: Shop, pattern: '[a-z]+' }",
    auth: `  - type: api_key\n    inject: ${inject}`,
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
      'a mistyped input',
      file("▸'https://{{ input.shp }}.example.com'"),
      'The template names "input.shp", which does not exist. Did you mean "input.shop"?',
    ],
    [
      'an unknown filter',
      file("▸'https://{{ input.shop | upper }}.example.com'"),
      'There is no filter "upper": known are base64, urlencode, lower, dirname, basename, encode_path.',
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
      file('https://api.example.com', "{ name: authorization, template: ▸'Key {{ token.x }}' }"),
      'The template names "token.x", which does not exist.',
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
