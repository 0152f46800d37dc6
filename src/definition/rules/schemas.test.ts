import { connectorFile, testRule } from '../testing.ts'

const file = (schemas: string): string => connectorFile({ schemas })
const says = (problem: string): string => `The schema is not valid: ${problem}.`

testRule('schema', {
  good: [
    [
      'schemas of every usual kind',
      file('  A: { type: [string, "null"], enum: [a, null] }\n  B: { oneOf: [{ const: 1 }, { items: {} }] }'),
    ],
    [
      'schemas that refer to each other',
      file("  A: { $ref: '#/schemas/B' }\n  B: { properties: { a: { $ref: '#/schemas/A' } } }"),
    ],
  ],
  bad: [
    [
      'an unknown type',
      file('  ▸A: { type: strnig }'),
      says(
        'schema is invalid: data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf',
      ),
    ],
    [
      'a pattern that is none',
      file("  A: { type: string }\n  ▸B: { type: string, pattern: '[a' }"),
      says('error parsing regexp: missing closing ]: `[a`'),
    ],
    [
      'bounds that are no numbers',
      file('  ▸A: { minimum: low }'),
      says('schema is invalid: data/minimum must be number'),
    ],
  ],
})
