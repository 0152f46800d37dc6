import { type Field, type NamedType, type ObjectType, type Type } from './model.ts'
import { createTypeBuilder } from './build-types.ts'
import type { Schemas } from './schema-words.ts'
import { textOf, wire } from './wire.ts'

/** A type in one line: `string`, `[ref Pet]`, `{int64}`, `kind: ref Cat (cat) | ref Dog (dog)`. */
export const typeText = (type: Type): string => {
  if (type.kind === 'ref') return type.to.replace(/^schemas\//, '')
  if (type.kind === 'list') return `[${typeText(type.of)}${type.nullable ? '?' : ''}]`
  if (type.kind === 'map') return `{${typeText(type.of)}${type.nullable ? '?' : ''}}`
  if (type.kind === 'enum') return type.values.map((value) => `'${textOf(value)}'`).join(' ')
  if (type.kind === 'bytes') return type.alphabet
  if (type.kind !== 'union') return type.kind
  const { of, tag } = type
  const texts = of.map((variant, index) =>
    tag === null ? typeText(variant) : `${typeText(variant)} (${tag.values[index]!.map(textOf).join(' ')})`,
  )
  return `${tag === null ? '' : `${textOf(tag.name)}: `}${texts.join(' | ')}`
}

/** A field in one line: `!` where it is required, `?` where it may be null, and its side unless it is both. */
export const fieldText = ({ type, required, nullable, side }: Field): string =>
  `${typeText(type)}${nullable ? '?' : ''}${required ? '!' : ''}${side === 'both' ? '' : ` ${side}`}`

/** A named type in one line or as its fields. */
export const namedText = (type: NamedType): string | Record<string, string> => {
  if (type.kind === 'alias') return `= ${typeText(type.type)}`
  const fields = type.fields.map((field) => [textOf(field.name), fieldText(field)])
  return Object.fromEntries(type.others === null ? fields : [...fields, ['*', typeText(type.others)]]) as Record<
    string,
    string
  >
}

/** Every type that the schema called `Root` leads to, in an answer, by name. */
export const typesOfRoot = (schemas: Schemas): Record<string, string | Record<string, string>> =>
  Object.fromEntries(namedTypes(schemas).map((type) => [type.id.replace(/^schemas\//, ''), namedText(type)]))

/** The same as they are. */
export const namedTypes = (schemas: Schemas): NamedType[] => {
  const types = createTypeBuilder(schemas)
  const { type } = types.typeOf({ $ref: '#/schemas/Root' }, ['root'])
  return types.finish([
    {
      name: wire('root'),
      method: wire('root'),
      doc: { summary: wire('Root'), description: null, url: null },
      deprecated: false,
      effect: 'read',
      scopes: null,
      params: [],
      body: null,
      result: { kind: 'json', type },
      captures: [],
      paging: null,
      waits: false,
    },
  ])
}

/** The schema called `Root`, which must be an object. */
export const rootObject = (schemas: Schemas): ObjectType =>
  namedTypes(schemas).find(({ id }) => id === 'schemas/Root') as ObjectType
