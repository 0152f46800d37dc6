import { connectorFile, testRule } from '../testing.ts'

const shared = (request: string, name: string): string =>
  connectorFile({
    defaults: `  params:\n    ▸${name}: { in: path, type: string, required: true }`,
    endpoints: `  items.get:\n    summary: Get\n    request: ${request}\n  items.list:\n    summary: List\n    request: GET /items`,
  })

const file = (request: string, params: string): string =>
  connectorFile({ endpoints: `  items.get:\n    summary: Get\n    request: ${request}\n    params:\n      ${params}` })

testRule('path_parameter', {
  good: [
    ['a placeholder with its parameter', file('GET /items/{id}', 'id: { in: path, type: string, required: true }')],
    [
      'the signs that real paths hold',
      file("GET /root:/{id}:/search(q='$x')", 'id: { in: path, type: string, required: true }'),
    ],
    ['a shared parameter, where there is a place for it', shared('GET /items/{id}', 'id').replace('▸', '')],
  ],
  bad: [
    ['a shared parameter without a place', shared('GET /items', 'id'), 'No path has a place {id} for this parameter.'],
    [
      'a placeholder without a parameter',
      file('▸GET /items/{idd}/{id}', 'id: { in: path, type: string, required: true }'),
      'The path holds {idd}, but there is no such path parameter. Did you mean "id"?',
    ],
    [
      'a placeholder whose parameter is elsewhere',
      file('▸GET /items/{id}', 'id: { in: query, type: string }'),
      'The path holds {id}, but there is no such path parameter.',
    ],
    [
      'a parameter without a place',
      file('GET /items', '▸id: { in: path, type: string, required: true }'),
      'The path has no place {id} for this parameter.',
    ],
    [
      'an optional path parameter',
      file('GET /items/{id}', 'id: { in: path, type: string, required: ▸false }'),
      'A path parameter is always required: say "required: true".',
    ],
    [
      'a query in the path',
      file('▸GET /items/{id}?a=b', 'id: { in: path, type: string, required: true }'),
      'The path holds a stray {, }, ? or #: fixed query parameters belong below "query".',
    ],
    [
      'a stray brace',
      file('▸GET /items/{id}/}', 'id: { in: path, type: string, required: true }'),
      'The path holds a stray {, }, ? or #: fixed query parameters belong below "query".',
    ],
  ],
})
