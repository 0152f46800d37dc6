import { connectorFile, testRule } from '../testing.ts'

const example = (yaml: string, more = ''): string =>
  connectorFile({
    endpoints: `  items.get:
    summary: Get
    request: GET /items/{id}
    params:
      id: { in: path, type: string, required: true }
      limit: { in: query, type: integer, maximum: 10 }
    response: { json: Item }
    examples:
      - ${yaml.replaceAll('\n', '\n        ')}${more}`,
    schemas: '  Item: { type: object, required: [id], properties: { id: { type: string } } }',
  })

testRule('example_misfit', {
  good: [
    ['an example that fits', example('params: { id: a, limit: 3 }\nresponse: { json: { id: a } }')],
    [
      'a failure that only a rule tells from a success',
      example('params: { id: a }\nresponse: { json: { ok: false } }').replace(
        'endpoints:',
        'errors:\n  - { status: 200, path: $.ok, equals: false, as: 422 }\nendpoints:',
      ),
    ],
    [
      'a failure whose body has another shape',
      example('params: { id: a }\nresponse: { status: 404, json: { error: none } }'),
    ],
  ],
  bad: [
    [
      'a missing parameter',
      example('▸params: { limit: 3 }\nresponse: { json: { id: a } }'),
      "The example must have required property 'id'.",
    ],
    [
      'an unknown parameter',
      example('▸params: { id: a, limt: 3 }\nresponse: { json: { id: a } }'),
      'The example has an unknown member "limt".',
    ],
    [
      'a parameter beyond its bounds',
      example('▸params: { id: a, limit: 11 }\nresponse: { json: { id: a } }'),
      'The example at /limit must be <= 10.',
    ],
    [
      'an answer that does not fit its schema',
      example('params: { id: a }\nresponse: { ▸json: { id: 5 } }'),
      'The example at /id must be string.',
    ],
    [
      'a success without the JSON it should have',
      example('params: { id: a }\n▸response: { text: hello }'),
      'The endpoint answers JSON, but the example has none.',
    ],
  ],
})
