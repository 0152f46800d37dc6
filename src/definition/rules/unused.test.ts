import { connectorFile, testRule } from '../testing.ts'

const ENDPOINT =
  '  a: { summary: A, request: GET /a, response: { json: List }, examples: [{ response: { fixture: one } }] }'
const USED = '  List: { type: array, items: { $ref: "#/schemas/Item" } }\n  Item: { type: object }'

testRule('unused', {
  good: [
    [
      'a schema that another names, a fixture that an example answers with, an input in a host',
      connectorFile({
        endpoints: ENDPOINT,
        schemas: USED,
        fixtures: '  one: []',
        inputs: '  - { name: shop, label: Shop, pattern: "[a-z]+" }',
        hosts: '  api: https://{{ input.shop }}.example.com',
      }),
    ],
    [
      'an input of which only what it stands for is named',
      connectorFile({
        inputs: '  - { name: cloud, label: Cloud, values: { global: { api: api.example.com } } }',
        hosts: '  api: https://{{ input.cloud.api }}',
      }),
    ],
  ],
  bad: [
    [
      'a schema, a fixture, an input and a host',
      connectorFile({
        endpoints: ENDPOINT,
        schemas: `${USED}\n  ▸Other: { $ref: "#/schemas/Item" }`,
        fixtures: '  one: []\n  ▸two: []',
        inputs: '  - ▸{ name: shop, label: Shop }',
        hosts: '  api: https://api.example.com\n  files: ▸https://files.example.com',
      }),
      'No endpoint is at the host "files".',
      'Nothing uses the schema "Other".',
      'No example answers with the fixture "two".',
      'Nothing names the input "shop".',
    ],
  ],
})
