import { connectorFile, testRule } from '../testing.ts'

const file = (endpoint: string, schemas = '  Item: { type: object }', more: Record<string, string> = {}): string =>
  connectorFile({
    endpoints: `  items.add:\n    summary: Add\n    request: POST /items\n${endpoint}`,
    schemas,
    ...more,
  })

testRule('reference', {
  good: [
    ['references that resolve', file('    body: { json: Item }\n    response: { json: Item }')],
    [
      'schemas that refer to each other in a ring',
      file(
        '',
        "  A: { properties: { b: { $ref: '#/schemas/B' } } }\n  B: { properties: { a: { $ref: '#/schemas/A' } } }",
      ),
    ],
    [
      'a shared parameter that is left out',
      file('    omit_params: [X-Team]', '  Item: {}', {
        defaults: '  params: { X-Team: { in: header, type: string } }',
      }),
    ],
    [
      'an identity whose endpoint is there',
      file('', '  Item: {}', { identity: '  { endpoint: items.add, id: $.id }' }),
    ],
  ],
  bad: [
    [
      'a parameter left out that nobody shares',
      file('    omit_params: [▸X-Tem]', '  Item: {}', {
        defaults: '  params: { X-Team: { in: header, type: string } }',
      }),
      'There is no parameter "X-Tem" in "defaults". Did you mean "X-Team"?',
    ],
    [
      'a response without its schema',
      file('    response: { json: ▸Itme }'),
      'There is no schema "Itme". Did you mean "Item"?',
    ],
    ['a body without its schema', file('    body: { json: ▸Other }'), 'There is no schema "Other".'],
    ['a form without its schema', file('    body: { form: ▸Other }'), 'There is no schema "Other".'],
    [
      'a parameter without its schema',
      file('    params: { a: { in: query, type: object, schema: ▸Other } }'),
      'There is no schema "Other".',
    ],
    [
      'items without their schema',
      file("    params:\n      a: { in: query, type: array, ▸items: { $ref: '#/schemas/Other' } }"),
      'There is no schema "Other".',
    ],
    [
      'a schema that refers to nothing',
      file('', "  ▸Item: { properties: { a: { $ref: '#/schemas/Itm' } } }"),
      'There is no schema "Itm". Did you mean "Item"?',
    ],
    [
      'a schema that refers out of the file',
      file('', "  ▸Item: { $ref: 'https://example.com/schema.json' }"),
      'There is no schema "https://example.com/schema.json".',
    ],
    [
      'a schema named as what every object has',
      file('    response: { json: ▸constructor }'),
      'There is no schema "constructor".',
    ],
    [
      'an identity whose endpoint is not there',
      file('', '  Item: {}', { identity: '  endpoint: ▸items.ad\n  id: $.id' }),
      'There is no endpoint "items.ad". Did you mean "items.add"?',
    ],
  ],
})
