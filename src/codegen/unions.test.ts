import { expect, test } from 'vitest'
import type { Type } from './model.ts'
import { typeText } from './testing.ts'
import { joinVariants, tagOf } from './unions.ts'
import { wire } from './wire.ts'

const ref = (to: string): Type => ({ kind: 'ref', to })
const union = (...of: Type[]): Type => joinVariants(of, null)
const text: Type = { kind: 'string' }
const [int32, int64, float, any] = (['int32', 'int64', 'float', 'any'] as const).map((kind): Type => ({ kind })) as [
  Type,
  Type,
  Type,
  Type,
]
const list = (of: Type, nullable = false): Type => ({ kind: 'list', of, nullable })

test.each<[name: string, type: Type, joined: string]>([
  ['equal ones once', union(ref('A'), text, ref('A')), 'A | string'],
  ['one alone as itself', union(list(text), list(text)), '[string]'],
  ['lists of what may be null apart', union(list(text), list(text, true)), '[string] | [string?]'],
  ['nested ones flat', union(union(ref('A'), text), union(text, ref('B'))), 'A | string | B'],
  ['whole numbers as part of larger ones', union(int32, int64, text), 'int64 | string'],
  ['whole numbers as part of fractions', union(int64, float, int32), 'float'],
  ['anything as all there is', union(text, any, ref('A')), 'any'],
  [
    'tagged ones as one',
    union(joinVariants([ref('A'), ref('B')], { name: wire('t'), values: [[wire('a')], [wire('b')]] }), text),
    't: A (a) | B (b) | string',
  ],
  [
    'a tag without alternatives as none',
    joinVariants([ref('A'), ref('A')], { name: wire('t'), values: [[wire('a')], [wire('b')]] }),
    'A',
  ],
])('alternatives are joined: %s', (_name, type, joined) => {
  expect(typeText(type)).toBe(joined)
})

const kinds = (...texts: unknown[][]): object[] => texts.map((values) => ({ properties: { kind: { enum: values } } }))

test.each<[name: string, variants: object[], tag: object | null]>([
  ['texts that differ', kinds(['a'], ['b', 'c']), { name: 'kind', values: [['a'], ['b', 'c']] }],
  ['a text of two', kinds(['a'], ['a', 'b']), null],
  ['a number', kinds(['a'], [1]), null],
  ['a variant without', [...kinds(['a']), {}], null],
  ['a name of every object', [{ properties: { constructor: { const: 'a' } } }, {}], null],
])('a tag is a member by which all can be told apart: %s', (_name, variants, tag) => {
  expect(tagOf({}, variants as Record<string, unknown>[], {})).toEqual(tag)
})
