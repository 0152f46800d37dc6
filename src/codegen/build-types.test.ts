import { describe, expect, test } from 'vitest'
import { createTypeBuilder } from './build-types.ts'
import { namedText, namedTypes, rootObject, typeText, typesOfRoot } from './testing.ts'
import { textOf } from './wire.ts'

/** What one schema becomes as a member of an object. */
const member = (schema: unknown, schemas: Record<string, unknown> = {}): string => {
  const { Root } = typesOfRoot({ ...schemas, Root: { type: 'object', properties: { it: schema } } })
  return (Root as Record<string, string>).it!
}

const pet = { type: 'object', properties: { name: { type: 'string' } } }

describe('a schema has the type that it says', () => {
  test.each<[schema: unknown, type: string]>([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date-time' }, 'datetime'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'string', format: 'byte' }, 'base64'],
    [{ type: 'string', contentEncoding: 'base64' }, 'base64'],
    [{ type: 'string', contentEncoding: 'base64url' }, 'base64url'],
    [{ type: 'string', format: 'uuid' }, 'string'],
    [{ type: 'integer' }, 'int64'],
    [{ type: 'integer', format: 'int32' }, 'int32'],
    [{ type: 'number', format: 'int64' }, 'float'],
    [{ type: 'boolean' }, 'bool'],
    [{ type: 'array' }, '[any]'],
    [{ items: { type: 'string' } }, '[string]'],
    [{ type: 'array', items: { type: ['string', 'null'] } }, '[string?]'],
    [{ type: 'object' }, '{any}'],
    [{ type: 'object', additionalProperties: false }, '{any}'],
    [{ additionalProperties: { type: 'integer' } }, '{int64}'],
    [{}, 'any'],
    [true, 'any'],
    [undefined, 'any'],
    [{ type: 'nonsense' }, 'any'],
    [{ $ref: '#/schemas/Missing' }, 'any'],
    [{ $ref: '#/schemas/__proto__' }, 'any'],
    [{ $ref: 'https://example.com/Pet.json' }, 'any'],
    [{ type: ['string', 'integer'] }, 'string | int64'],
    [{ type: ['integer', 'number'] }, 'float'],
  ])('%j', (schema, type) => {
    expect(member(schema)).toBe(type)
  })
})

describe('an enumeration is of texts, and its type counts where the values are at odds with it', () => {
  test.each<[schema: unknown, type: string]>([
    [{ enum: ['b', 'a', 'b'] }, "'b' 'a'"],
    [{ const: 'a' }, "'a'"],
    [{ type: 'string', enum: ['a', null] }, "'a'?"],
    [{ type: 'integer', format: 'int32', enum: [1, 2] }, 'int32'],
    [{ enum: [1, 2] }, 'int64'],
    [{ enum: [1, 2.5] }, 'float'],
    [{ enum: [true] }, 'bool'],
    [{ enum: ['a', 1] }, 'any'],
    [{ enum: [] }, 'any'],
    [{ type: 'string', enum: [2019, 2020] }, 'string'],
    [{ type: 'boolean', enum: ['true', 'false'] }, 'bool'],
    [{ type: 'array', items: { type: 'string' }, enum: ['a'] }, '[string]'],
  ])('%j', (schema, type) => {
    expect(member(schema)).toBe(type)
  })
})

describe('null fits where the schema, what it refers to, or an alternative says so', () => {
  test.each<[schema: unknown, type: string]>([
    [{ type: ['string', 'null'] }, 'string?'],
    [{ type: 'string', nullable: true }, 'string?'],
    [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, 'string?'],
    [{ anyOf: [{ type: 'string' }, { enum: [null] }] }, 'string?'],
    [{ anyOf: [{ type: 'string' }, { type: ['null'] }] }, 'string?'],
    [{ anyOf: [{ $ref: '#/schemas/Pet' }, { type: 'null' }] }, 'Pet?'],
    [{ nullable: true, allOf: [{ $ref: '#/schemas/Pet' }] }, 'Pet?'],
    [{ type: ['object', 'null'], allOf: [{ $ref: '#/schemas/Pet' }] }, 'Pet?'],
    [{ $ref: '#/schemas/Maybe' }, 'Maybe?'],
    [{ $ref: '#/schemas/Through' }, 'Through?'],
    [{ $ref: '#/schemas/Pet' }, 'Pet'],
  ])('%j', (schema, type) => {
    expect(member(schema, { Pet: pet, Maybe: { ...pet, nullable: true }, Through: { $ref: '#/schemas/Maybe' } })).toBe(
      type,
    )
  })
})

describe('allOf', () => {
  test('joins members and required names, and what the schema itself says counts', () => {
    const types = typesOfRoot({
      Root: {
        allOf: [{ $ref: '#/schemas/Base' }, { properties: { b: { type: 'integer' } }, required: ['b'] }],
        properties: { kind: { const: 'root' } },
        required: ['kind'],
      },
      Base: { type: 'object', properties: { a: { type: 'string' }, kind: { type: 'string' } }, required: ['a'] },
    })
    expect(types).toEqual({ Root: { a: 'string!', b: 'int64!', kind: "'root'!" } })
  })

  test.each<[name: string, schema: unknown, type: string]>([
    ['a description beside it', { allOf: [{ $ref: '#/schemas/Pet' }, { description: 'Mine.' }] }, 'Pet'],
    ['a type beside it', { type: 'object', allOf: [{ $ref: '#/schemas/Pet' }] }, 'Pet'],
    ['another allOf around it', { allOf: [{ allOf: [{ $ref: '#/schemas/Pet' }] }] }, 'Pet'],
  ])('of one reference is that reference, with %s', (_name, schema, type) => {
    expect(member(schema, { Pet: pet })).toBe(type)
  })

  test('of one reference that more is required of is an object of its own', () => {
    const types = typesOfRoot({ Root: { allOf: [{ $ref: '#/schemas/Pet' }], required: ['name'] }, Pet: pet })
    expect(types).toEqual({ Root: { name: 'string!' } })
  })

  test('that leads to itself says nothing more', () => {
    const types = typesOfRoot({
      Root: { allOf: [{ $ref: '#/schemas/Other' }, { properties: { a: { type: 'string' } } }] },
      Other: { allOf: [{ $ref: '#/schemas/Root' }, { properties: { b: { type: 'string' } } }] },
    })
    expect(types).toEqual({ Root: { a: 'string', b: 'string' } })
  })

  test('takes a member called __proto__ for a member', () => {
    const schemas = JSON.parse(
      '{"Root":{"allOf":[{"properties":{"__proto__":{"type":"integer"}}},{"properties":{"a":{}}}]}}',
    )
    expect(rootObject(schemas).fields.map(({ name }) => textOf(name))).toEqual(['__proto__', 'a'])
  })

  test('that doubles at each of sixty levels takes no time', () => {
    const level = (index: number): object => ({
      allOf: [{ $ref: `#/schemas/A${index}` }, { $ref: `#/schemas/B${index}` }],
      properties: { [`m${index}`]: { type: 'string' } },
    })
    const names = Array.from({ length: 60 }, (_, index) => index)
    const schemas = Object.fromEntries(
      names.flatMap((index) => [
        [`A${index}`, level(index + 1)],
        [`B${index}`, level(index + 1)],
      ]),
    )
    expect(rootObject({ ...schemas, Root: level(0) }).fields).toHaveLength(61)
  })
})

describe('a member', () => {
  const field = (schema: unknown, schemas: Record<string, unknown> = {}) =>
    rootObject({ ...schemas, Root: { type: 'object', properties: { it: schema } } }).fields[0]!

  test.each<[schema: unknown, side: string]>([
    [{ type: 'string', readOnly: true }, 'response'],
    [{ allOf: [{ $ref: '#/schemas/Pet' }, { readOnly: true }] }, 'response'],
    [{ $ref: '#/schemas/Id' }, 'response'],
    [{ $ref: '#/schemas/Pet' }, 'both'],
  ])('%j travels on side %s', (schema, side) => {
    expect(field(schema, { Pet: pet, Id: { type: 'string', readOnly: true } }).side).toBe(side)
  })

  test('has the description that stands where it stands, not that of its type', () => {
    const Pet = { ...pet, description: 'Any pet.' }
    expect(field({ $ref: '#/schemas/Pet' }, { Pet }).doc).toBeNull()
    expect(textOf(field({ allOf: [{ $ref: '#/schemas/Pet' }, { description: 'Mine.' }] }, { Pet }).doc!)).toBe('Mine.')
  })

  test('keeps its default as JSON', () => {
    expect(textOf(field({ type: 'string', default: 'a"b' }).default!)).toBe('"a\\"b"')
  })
})

describe('alternatives', () => {
  const cat = { type: 'object', properties: { type: { const: 'cat' }, lives: { type: 'integer' } } }
  const dog = { type: 'object', properties: { type: { enum: ['dog', 'puppy'] } } }
  const either = { oneOf: [{ $ref: '#/schemas/Cat' }, { $ref: '#/schemas/Dog' }] }

  test('whose members say which they are have a tag', () => {
    expect(member(either, { Cat: cat, Dog: dog })).toBe('type: Cat (cat) | Dog (dog puppy)')
  })

  test('have their tag from the discriminator: mapped, else by constant, else by name', () => {
    const discriminator = { propertyName: 'type', mapping: { feline: '#/schemas/Cat' } }
    const Bird = { type: 'object', properties: { type: { type: 'string' } } }
    const oneOf = [...either.oneOf, { $ref: '#/schemas/Bird' }]
    expect(member({ oneOf, discriminator }, { Cat: cat, Dog: dog, Bird })).toBe(
      'type: Cat (feline) | Dog (dog puppy) | Bird (Bird)',
    )
  })

  test('with a tag lead to objects, past names that stand for them', () => {
    const types = typesOfRoot({
      Root: { oneOf: [{ $ref: '#/schemas/Pet' }, dog] },
      Pet: { $ref: '#/schemas/Cat' },
      Cat: cat,
    })
    expect(types.Root).toBe('= type: Cat (cat) | Root/~dog (dog puppy)')
    expect(types).not.toHaveProperty('Pet')
  })

  test('find their tag in a member whose texts are a schema of their own', () => {
    const Cat = { type: 'object', properties: { type: { $ref: '#/schemas/CatType' } } }
    expect(member(either, { Cat, Dog: dog, CatType: { enum: ['cat'] } })).toBe('type: Cat (cat) | Dog (dog puppy)')
  })

  test.each<[name: string, variants: unknown[], type: string]>([
    ['two with one text', [cat, cat], 'Root/it/~option 1 | Root/it/~option 2'],
    ['a text among objects', [{ $ref: '#/schemas/Cat' }, { type: 'string' }], 'Cat | string'],
    ['the same one twice', [{ $ref: '#/schemas/Cat' }, { $ref: '#/schemas/Cat' }], 'Cat'],
    ['enumerations', [{ enum: ['a'] }, { enum: ['b', 'a'] }, { type: 'string' }], "'a' 'b'"],
    ['nothing but requirements', [{ required: ['a'] }, { required: ['b'] }], 'any'],
  ])('have none: %s', (_name, oneOf, type) => {
    expect(member({ oneOf }, { Cat: cat })).toBe(type)
  })
})

describe('names of types', () => {
  const inline = { type: 'object', properties: { a: { type: 'string' } } }

  test('that are alike by where they stand are still two types', () => {
    const types = typesOfRoot({
      Root: {
        type: 'object',
        properties: { others: inline, 'a/b': inline, a: { ...inline, properties: { b: inline } } },
        additionalProperties: inline,
      },
    })
    expect(Object.keys(types)).toEqual(['Root', 'Root/a', 'Root/a/b', 'Root/a~1b', 'Root/others', 'Root/~others'])
  })

  test('of an endpoint and of a schema with the same name are two types', () => {
    const types = createTypeBuilder({
      files: { type: 'object', properties: { list: { type: 'array', items: inline } } },
    })
    const ofSchema = types.typeOf({ $ref: '#/schemas/files' }, ['x']).type
    const ofEndpoint = types.typeOf({ type: 'array', items: { ...inline, description: 'Other.' } }, [
      'files',
      'list',
    ]).type
    expect(typeText(ofEndpoint)).not.toBe(typeText(types.itemAt(ofSchema, ['list'])))
    expect(typeText(ofEndpoint)).toBe('[endpoints/files/list/~item]')
  })

  test('and fields come in an order that the file’s does not change', () => {
    const one = {
      Root: { type: 'object', required: ['z'], properties: { b: inline, a: { $ref: '#/schemas/Pet' }, z: {} } },
      Pet: pet,
    }
    const other = {
      Pet: pet,
      Root: { properties: { z: {}, a: { $ref: '#/schemas/Pet' }, b: inline }, required: ['z'], type: 'object' },
    }
    expect(namedTypes(other)).toEqual(namedTypes(one))
    expect(rootObject(one).fields.map(({ name }) => textOf(name))).toEqual(['z', 'a', 'b'])
  })
})

describe('what pages hold', () => {
  const types = createTypeBuilder({
    Page: {
      type: 'object',
      properties: {
        items: { $ref: '#/schemas/Items' },
        data: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      },
    },
    Items: { $ref: '#/schemas/List' },
    List: { type: 'array', items: pet },
    Loop: { $ref: '#/schemas/Pool' },
    Pool: { $ref: '#/schemas/Loop' },
  })
  test.each<[root: string, path: string[], item: string]>([
    ['Page', ['items'], 'List/~item'],
    ['List', [], 'List/~item'],
    ['Page', ['data', 'x'], 'string'],
    ['Page', ['missing'], 'any'],
    ['Page', [], 'any'],
    ['Loop', ['items'], 'any'],
  ])('in %s at %j is %s', (root, path, item) => {
    expect(typeText(types.itemAt(types.typeOf({ $ref: `#/schemas/${root}` }, ['e']).type, path))).toBe(item)
  })
})

test('what is only ever sent is no part of what is only ever answered, nor are the types that it alone needs', () => {
  const types = namedTypes({
    Root: {
      type: 'object',
      properties: { shown: { $ref: '#/schemas/Shown' }, secret: { $ref: '#/schemas/Secret', writeOnly: true } },
    },
    Shown: pet,
    Secret: pet,
    Unused: pet,
  })
  expect(types.map((type) => [type.id, type.used, namedText(type)])).toEqual([
    ['schemas/Root', { request: false, response: true }, { shown: 'Shown' }],
    ['schemas/Shown', { request: false, response: true }, { name: 'string' }],
  ])
})

test('a chain of two thousand references is no deeper than one', () => {
  const link = (index: number, more: object): [string, object] => [index === 0 ? 'Root' : `S${index}`, more]
  const reference = (index: number): object => ({ $ref: `#/schemas/S${index + 1}` })
  const indexes = Array.from({ length: 2000 }, (_, index) => index)
  const objects = Object.fromEntries(
    indexes.map((index) => link(index, { type: 'object', properties: { next: reference(index) } })),
  )
  const aliases = Object.fromEntries(indexes.map((index) => link(index, reference(index))))
  const joined = Object.fromEntries(
    indexes.map((index) => link(index, { oneOf: [{ allOf: [reference(index), { properties: { a: {} } }] }] })),
  )
  for (const schemas of [objects, aliases, joined]) expect(namedTypes(schemas).length).toBeGreaterThan(0)
})
