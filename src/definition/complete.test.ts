import { expect, test } from 'vitest'
import { connectorFile, parse } from './testing.ts'

const paramsOf = (endpoint: string): readonly string[] => {
  const { connector, findings } = parse(
    connectorFile({
      defaults: '  params: { X-Team: { in: header, type: string }, X-User: { in: header, type: string } }',
      endpoints: `  items.list:\n    summary: List\n    request: GET /items\n    response: { json: true }\n${endpoint}`,
    }),
  )
  expect(findings).toEqual([])
  return connector!.endpoints.get('items.list')!.params.map(({ wireName, type }) => `${wireName}: ${type}`)
}

test.each([
  ['every endpoint takes shared parameters', '', ['X-Team: string', 'X-User: string']],
  ['an endpoint leaves one out', '    omit_params: [X-Team]', ['X-User: string']],
  [
    'an endpoint says of one what it is',
    '    params: { X-User: { in: header, type: integer } }',
    ['X-Team: string', 'X-User: integer'],
  ],
])('%s', (_, endpoint, params) => {
  expect(paramsOf(endpoint)).toEqual(params)
})
