import { expect, test } from 'vitest'
import { connectorFile, parse } from '../../../definition/testing.ts'
import { buildModel } from '../../build-model.ts'
import { go } from './target.ts'

/** All types of a package whose only answer is the schema called Root. */
const typesOf = async (schemas: string): Promise<string> => {
  const endpoints = `
  things.get: { summary: Get, request: GET /x, response: { json: Root } }
  things.put: { summary: Put, request: PUT /x, body: { json: Root }, response: { empty: true } }`
  const { connector } = parse(connectorFile({ endpoints, schemas }))
  const files = await go.render(buildModel(connector!))
  return files.get('things_types.go')!.replaceAll(/[ \t]+/g, ' ')
}

test('an object holds another by value, and itself by a pointer', async () => {
  const types = await typesOf(`
  Root: { type: object, required: [other], properties: { self: { $ref: '#/schemas/Root' }, other: { $ref: '#/schemas/Other' } } }
  Other: { type: object, properties: { a: { type: string } } }`)
  expect(types).toContain('Other Other `wire:"other" is:"required"`\n Self *Root `wire:"self"`')
  expect(types).toContain(
    'Other OtherParam `wire:"other" is:"required"`\n Self connector.Opt[*RootParam] `wire:"self"`',
  )
})

test('an object that would hold far too much refers to it', async () => {
  const properties = Array.from({ length: 300 }, (_, index) => `p${index}: { type: string }`).join(', ')
  const types = await typesOf(`
  Root: { type: object, properties: { large: { $ref: '#/schemas/Large' } } }
  Large: { type: object, properties: { ${properties} } }`)
  expect(types).toContain('Large *Large `wire:"large"`')
})

test('an alias that leads back to itself is a type of its own', async () => {
  const types = await typesOf(`
  Root: { type: object, additionalProperties: { type: object, properties: { next: { $ref: '#/schemas/Root' } } } }`)
  expect(types).toContain('type Root map[string]RootValue')
  const plain = await typesOf(`
  Root: { type: object, properties: { labels: { $ref: '#/schemas/Labels' } } }
  Labels: { type: array, items: { type: string } }`)
  expect(plain).toContain('type Labels = []string')
})

test('what is required of a request stands plain, what may be null is an Opt', async () => {
  const types = await typesOf(`
  Root: { type: object, required: [a, b], properties: { a: { type: string }, b: { type: [string, 'null'] }, c: { type: integer, readOnly: true } } }`)
  expect(types).toContain(
    'A string `wire:"a" is:"required"`\n B connector.Opt[string] `wire:"b" is:"required,nullable"`\n}',
  )
  expect(types).toContain('C int64 `wire:"c" is:"readonly"`')
})
