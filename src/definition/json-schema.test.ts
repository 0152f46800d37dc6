import { describe, expect, test } from 'vitest'
import { createSchemaJudge, namedSchema, parametersSchema } from './json-schema.ts'
import { connectorFile, parse, quickestCpuMs } from './testing.ts'

const judge = createSchemaJudge({
  Item: {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, owner: { $ref: '#/schemas/Owner' } },
    additionalProperties: false,
  },
  Owner: { type: 'object', properties: { kind: { enum: ['user', 'team'] } } },
  Tree: { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/schemas/Tree' } } } },
})

describe('a value that does not fit is told where and why', () => {
  test.each<[value: unknown, misfits: object[]]>([
    [{ id: 'a' }, []],
    [{}, [{ at: '', says: "must have required property 'id'" }]],
    [{ id: 5 }, [{ at: '/id', says: 'must be string' }]],
    [{ id: 'a', x: 1 }, [{ at: '', says: 'has an unknown member "x"', unknownMember: 'x' }]],
    [{ id: 'a', owner: { kind: 'robot' } }, [{ at: '/owner/kind', says: 'must be one of "user", "team"' }]],
    [5, [{ at: '', says: 'must be object' }]],
    [{ x: 1 }, [{ says: "must have required property 'id'" }, { says: 'has an unknown member "x"' }]],
  ])('%j', (value, misfits) => {
    expect(judge.misfits(namedSchema('Item'), value)).toMatchObject(misfits)
  })
})

test('schemas may be recursive', () => {
  expect(judge.misfits(namedSchema('Tree'), { children: [{ children: [{ children: 5 }] }] })).toMatchObject([
    { at: '/children/0/children/0/children', says: 'must be array' },
  ])
})

test.each([
  ['nested repetition', '^(a+)+$'],
  ['alternatives that overlap', '^(a|aa)+$'],
  ['a real one', '^(([a-z])+.)+[A-Z]([a-z])+$'],
])('a catastrophic pattern takes time linear in its input: %s', (_name, pattern) => {
  const schema = { type: 'string', pattern }
  expect(judge.misfits(schema, `${'a'.repeat(20)}!`)).toHaveLength(1)
  expect(quickestCpuMs(() => judge.misfits(schema, `${'a'.repeat(10_000)}!`))).toBeLessThan(500)
})

test('each of several patterns is judged by itself', () => {
  const schema = {
    properties: { a: { pattern: '^a+$' }, b: { pattern: '^b+$' } },
    patternProperties: { '^x-': { type: 'string' } },
  }
  expect(judge.misfits(schema, { a: 'aa', b: 'bb', 'x-c': 'c', d: 1 })).toEqual([])
  expect(judge.misfits(schema, { a: 'bb', b: 'aa', 'x-c': 5 })).toHaveLength(3)
})

test('a pattern that RE2 does not have makes the schema invalid', () => {
  expect(judge.problem({ type: 'string', pattern: '(?=a)' })).toContain('invalid or unsupported Perl syntax')
  expect(() => judge.misfits({ type: 'string', pattern: '(?=a)' }, 'a')).toThrow('A schema is not valid')
})

test('judging does not change the value: nothing is coerced, filled in or removed', () => {
  const value = { a: '5', extra: true }
  judge.misfits(
    { type: 'object', properties: { a: { type: 'integer' }, b: { default: 1 } }, additionalProperties: false },
    value,
  )
  expect(value).toEqual({ a: '5', extra: true })
})

test('parameters are judged as one object by their wire names; what has a default may be left out', () => {
  const { connector } = parse(
    connectorFile({
      endpoints:
        '  a.b:\n    summary: A\n    request: GET /a/{id}\n    params:\n      id: { in: path, type: string, required: true }\n      u: { in: query, type: string, required: true, default: me }\n      $top: { in: query, type: integer, minimum: 1 }',
    }),
  )
  const schema = parametersSchema(connector!.endpoints.get('a.b')!)
  expect(judge.misfits(schema, { id: 'x' })).toEqual([])
  expect(judge.misfits(schema, { id: 'x', $top: 0 })).toMatchObject([{ at: '/$top' }])
  expect(judge.misfits(schema, { u: 'x', top: 1 })).toMatchObject([
    { says: "must have required property 'id'" },
    { unknownMember: 'top' },
  ])
})
