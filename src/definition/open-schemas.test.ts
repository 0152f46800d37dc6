import { expect, test } from 'vitest'
import { createSchemaJudge, namedSchema } from './json-schema.ts'
import { openSchemas } from './open-schemas.ts'
import type { ConnectorDocument } from './schema.ts'

const schemas: ConnectorDocument['schemas'] = {
  Color: { enum: ['red', null] },
  Size: { enum: [1, 2] },
  Circle: {
    type: 'object',
    required: ['kind', 'radius'],
    properties: { kind: { const: 'circle' }, radius: { type: 'number' } },
  },
  Square: {
    type: 'object',
    required: ['kind', 'side'],
    properties: { kind: { const: 'square' }, side: { type: 'number' } },
  },
  Shape: { oneOf: [{ $ref: '#/schemas/Circle' }, { $ref: '#/schemas/Square' }] },
  Names: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  Mode: { oneOf: [{ enum: ['add', 'replace'] }, { type: 'object', required: ['update'] }] },
  Odd: {
    type: 'object',
    required: ['const'],
    properties: { enum: { type: 'string' }, const: { type: 'integer' }, default: { const: 'a' } },
  },
}
const judge = createSchemaJudge(openSchemas(schemas))
const fits = (name: string, value: unknown): boolean => judge.misfits(namedSchema(name), value).length === 0

test.each([
  ['a text that came later', 'Color', 'ultraviolet'],
  ['null where it is listed', 'Color', null],
  ['a variant that came later', 'Shape', { kind: 'hexagon', sides: 6 }],
  ['either of two kinds', 'Names', ['a', 'b']],
  ['a text or an object', 'Mode', 'merge'],
  ['members called like words of JSON Schema', 'Odd', { enum: 'x', const: 1, default: 'b' }],
] as const)('%s goes to the provider', (_says, name, value) => {
  expect(fits(name, value)).toBe(true)
})

test.each([
  ['another kind of value', 'Color', 7],
  ['a number that is not listed', 'Size', 3],
  ['what is none of the kinds', 'Names', 7],
  ['what is no object', 'Shape', 'circle'],
  ['a member of another kind', 'Odd', { const: 'x' }],
  ['a missing member', 'Odd', {}],
] as const)('%s does not', (_says, name, value) => {
  expect(fits(name, value)).toBe(false)
})
