import { expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import { sharedHeaders } from './shared-headers.ts'

const connector = parse(
  connectorFile({
    defaults:
      '  params: { X-User: { in: header, type: string }, X-Team: { in: header, type: string }, fields: { in: query, type: string } }',
    endpoints: `  items.next:
    summary: Go on
    request: GET /items
    omit_params: [X-Team]
    params: { X-Own: { in: header, type: string } }
    response: { json: true }`,
  }),
).connector!

test('a call that follows takes shared headers that were given, if it takes them at all', () => {
  const given = { 'X-User': 'mara', 'X-Team': 'bindery', fields: 'id', 'X-Own': 'a', constructor: 'b' }
  expect(sharedHeaders(connector, connector.endpoints.get('items.next')!, given)).toEqual({ 'X-User': 'mara' })
  expect(sharedHeaders(connector, connector.endpoints.get('items.next')!, {})).toEqual({})
})
