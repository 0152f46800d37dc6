import type { JsonPath } from '../definition/json-path.ts'
import { isObject } from '../runtime/json.ts'
import { breakAliasCycles } from './alias-cycles.ts'
import type { Endpoint, Field, NamedType, ObjectType, Side, Type } from './model.ts'
import { byCodeUnit, requiredFirst } from './order.ts'
import {
  type Schema,
  type Schemas,
  hasShape,
  isNull,
  isNullable,
  isObjectSchema,
  lastReference,
  ownWords,
  partsOf,
  propertiesOf,
  referenceOf,
  resolved,
  schemaNamed,
  typesOf,
  valuesOf,
  variantsOf,
  withoutAllOf,
} from './schema-words.ts'
import { usesOf } from './type-use.ts'
import { type Typed, joinVariants, tagOf } from './unions.ts'
import { textOf, wire } from './wire.ts'

/** Makes types of one connector's JSON Schemas. Each schema gets one named type, as does each object within others. */
export interface TypeBuilder {
  /** The type of a schema that stands in an endpoint, at a place after which it is named if it needs a name. */
  typeOf(schema: unknown, place: readonly string[]): Typed
  /** What a list holds that lies so deep in a value of this type; anything where the type does not say. */
  itemAt(type: Type, path: JsonPath): Type
  /** What a type is once aliases are followed; undefined where they lead to themselves. */
  behind(type: Type): Type | ObjectType | undefined
  /** The named types that these endpoints use, directly or through others. */
  finish(endpoints: readonly Endpoint[]): NamedType[]
}

const ANY: Typed = { type: { kind: 'any' }, nullable: false }
const SCALARS: Readonly<Record<string, Type>> = {
  boolean: { kind: 'bool' },
  number: { kind: 'float' },
}

export const createTypeBuilder = (schemas: Schemas): TypeBuilder => {
  const named = new Map<string, NamedType>()
  const asked = new Set<string>()
  const nullables = new Map<string, boolean>()
  const unbuilt: string[] = []

  const typeOf = (given: unknown, place: Place): Typed => {
    if (!isObject(given)) return ANY
    const schema = withoutAllOf(given, schemas)
    const name = referenceOf(schema)
    if (name !== undefined) return typeOfReference(name, schema)
    return { type: shapeOf(schema, place), nullable: isNullable(schema, schemas) }
  }

  const shapeOf = (schema: Schema, place: Place): Type => {
    if (isObjectSchema(schema)) return objectOf(schema, place)
    const enumerated = enumOf(schema)
    if (enumerated !== undefined) return enumerated
    const variants = variantsOf(schema).filter((variant) => hasShape(variant) && !isNull(variant))
    if (variants.length > 0) return unionOf(schema, variants, place)
    const types = typesOf(schema)
    if (types.length > 1)
      return joinVariants(
        types.map((type) => shapeOf({ ...schema, type }, partOf(place, type))),
        null,
      )
    return shapeOfType(types[0] ?? impliedType(schema), schema, place)
  }

  const shapeOfType = (type: string | undefined, schema: Schema, place: Place): Type => {
    if (type === 'object')
      return { kind: 'map', ...ofEach(typeOf(schema.additionalProperties, partOf(place, 'value'))) }
    if (type === 'array') return { kind: 'list', ...ofEach(typeOf(schema.items, partOf(place, 'item'))) }
    if (type === 'string') return textType(schema)
    if (type === 'integer') return { kind: schema.format === 'int32' ? 'int32' : 'int64' }
    return (type === undefined ? undefined : SCALARS[type]) ?? { kind: 'any' }
  }

  const typeOfReference = (name: string, reference: Schema): Typed => {
    if (schemaNamed(name, schemas) === undefined) return ANY
    // Built later, so that a long chain of references does not become as deep a chain of calls.
    if (!asked.has(name)) unbuilt.push(name)
    asked.add(name)
    return { type: { kind: 'ref', to: schemaPlace(name).id }, nullable: isReferenceNullable(name, reference) }
  }

  /** Asked once of each schema: the answer may take a walk through all that it refers to. */
  const isReferenceNullable = (name: string, { $ref, ...beside }: Schema): boolean => {
    const known = nullables.get(name) ?? isNullable({ $ref }, schemas)
    nullables.set(name, known)
    return known || (Object.keys(beside).length > 0 && isNullable(beside, schemas))
  }

  const buildAsked = (): void => {
    for (let name = unbuilt.pop(); name !== undefined; name = unbuilt.pop()) build(name, schemaNamed(name, schemas)!)
  }

  const build = (name: string, given: Schema): void => {
    const schema = withoutAllOf(given, schemas)
    const place = schemaPlace(name)
    const words = { id: place.id, label: wire(name), doc: docOf(ownWords(given)), used: UNUSED }
    const made: NamedType = isObjectSchema(schema)
      ? { ...fieldsOf(schema, place), ...words, kind: 'object' }
      : { ...words, kind: 'alias', type: typeOf(schema, place).type }
    named.set(place.id, made)
  }

  const objectOf = (schema: Schema, place: Place): Type => {
    const words = { id: place.id, label: wire(place.words.join(' ')), doc: docOf(schema), used: UNUSED }
    named.set(place.id, { ...fieldsOf(schema, place), ...words, kind: 'object' })
    return { kind: 'ref', to: place.id }
  }

  const fieldsOf = (schema: Schema, place: Place): Pick<ObjectType, 'fields' | 'others'> => {
    const required = new Set(Array.isArray(schema.required) ? schema.required : [])
    const fields = Object.entries(propertiesOf(schema)).map(([name, member]): Field => {
      const { type, nullable } = typeOf(member, memberOf(place, name))
      return {
        ...fieldWords(member, schemas),
        name: wire(name),
        label: wire(name),
        type,
        nullable,
        required: required.has(name),
      }
    })
    const { additionalProperties } = schema
    const others = isObject(additionalProperties) ? typeOf(additionalProperties, partOf(place, 'others')).type : null
    return { fields: fields.sort(requiredFirst), others }
  }

  const unionOf = (schema: Schema, variants: readonly Schema[], place: Place): Type => {
    const isTaggable = variants.every((variant) => isObjectSchema(resolved(variant, schemas)))
    const tag = isTaggable ? tagOf(schema, variants, schemas) : null
    const types = variants.map((variant, index) =>
      // A tag leads to an object itself, past names that stand for it.
      typeOf(
        tag === null ? variant : lastReference(variant, schemas),
        partOf(place, tag?.values[index]![0] ?? `option ${index + 1}`),
      ),
    )
    return joinVariants(
      types.map(({ type }) => type),
      tag === null ? null : { name: wire(tag.name), values: tag.values.map((values) => values.map(wire)) },
    )
  }

  const itemAt = (given: Type, path: JsonPath): Type => {
    const type = behindAliases(given, named)
    const [step, ...rest] = path
    if (type?.kind === 'object') {
      const field = type.fields.find(({ name }) => textOf(name) === step)
      return field === undefined ? ANY.type : itemAt(field.type, rest)
    }
    if (type?.kind !== 'list' && type?.kind !== 'map') return ANY.type
    if (step === undefined) return type.kind === 'list' ? type.of : ANY.type
    return typeof step === 'number' || type.kind === 'map' ? itemAt(type.of, rest) : ANY.type
  }

  const finish = (endpoints: readonly Endpoint[]): NamedType[] => {
    const types = breakAliasCycles(named)
    const uses = usesOf(endpoints, types)
    return [...types.values()]
      .flatMap((type) => {
        const used = uses.get(type.id)
        return used === undefined ? [] : [travelling(type, used)]
      })
      .sort((one, other) => byCodeUnit(one.id, other.id))
  }

  return {
    typeOf: (schema, place) => {
      const typed = typeOf(schema, place.reduce(memberOf, { id: 'endpoints', words: [] }))
      buildAsked()
      return typed
    },
    itemAt,
    behind: (type) => behindAliases(type, named),
    finish,
  }
}

/** Where something stands. No two places have one id, whatever members are called: steps to what has no name begin with `~`. */
interface Place {
  readonly id: string
  readonly words: readonly string[]
}

const memberOf = ({ id, words }: Place, name: string): Place => ({
  id: `${id}/${escaped(name)}`,
  words: [...words, name],
})

const partOf = ({ id, words }: Place, part: string): Place => ({
  id: `${id}/~${escaped(part)}`,
  words: [...words, part],
})

const schemaPlace = (name: string): Place => memberOf({ id: 'schemas', words: [] }, name)

/** As JSON Pointer escapes. */
const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1')

const ofEach = ({ type, nullable }: Typed): { of: Type; nullable: boolean } => ({ of: type, nullable })

/** What a type is once aliases are followed; undefined where they lead to themselves. */
const behindAliases = (given: Type, named: ReadonlyMap<string, NamedType>): Type | ObjectType | undefined => {
  let type: Type = given
  for (const seen = new Set<string>(); type.kind === 'ref' && !seen.has(type.to); ) {
    const target = named.get(type.to)
    if (target?.kind !== 'alias') return target
    seen.add(type.to)
    type = target.type
  }
  return type.kind === 'ref' ? undefined : type
}

/** A type as it is used: without members that only travel on a way that the type never does. */
const travelling = (type: NamedType, used: NamedType['used']): NamedType =>
  type.kind === 'alias'
    ? { ...type, used }
    : { ...type, used, fields: type.fields.filter(({ side }) => side === 'both' || used[side]) }

const UNUSED = { request: false, response: false }

const impliedType = (schema: Schema): string | undefined => {
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return 'object'
  return schema.items === undefined ? undefined : 'array'
}

const docOf = ({ description }: Schema): Field['doc'] => (typeof description === 'string' ? wire(description) : null)

const fieldWords = (member: unknown, schemas: Schemas): Pick<Field, 'side' | 'deprecated' | 'doc' | 'default'> => {
  const given = isObject(member) ? member : {}
  const schema = ownWords(given)
  return {
    side: sideOf(given, schemas),
    deprecated: schema.deprecated === true,
    doc: docOf(schema),
    default: schema.default === undefined ? null : wire(JSON.stringify(schema.default)),
  }
}

/** A member whose type is only ever in answers, say, is so too. */
const sideOf = (schema: Schema, schemas: Schemas): Side => {
  const parts = partsOf(schema, schemas)
  if (parts.some(({ readOnly }) => readOnly === true)) return 'response'
  return parts.some(({ writeOnly }) => writeOnly === true) ? 'request' : 'both'
}

/** An enumeration of texts; of anything else, what its values are. Where it is at odds with the type, the type counts. */
const enumOf = (schema: Schema): Type | undefined => {
  const types = typesOf(schema)
  const values = (valuesOf(schema) ?? []).filter((value) => value !== null)
  const areAll = (type: string): boolean => values.every((value) => typeof value === type)
  if (values.length === 0) return undefined
  if (areAll('string') && (types.length === 0 || types.includes('string')))
    return { kind: 'enum', values: [...new Set(values as string[])].map(wire) }
  if (types.length > 0) return undefined
  if (areAll('boolean')) return { kind: 'bool' }
  if (values.every(Number.isSafeInteger)) return { kind: 'int64' }
  return areAll('number') ? { kind: 'float' } : undefined
}

const textType = ({ format, contentEncoding }: Schema): Type => {
  if (format === 'date-time') return { kind: 'datetime' }
  if (format === 'date') return { kind: 'date' }
  if (contentEncoding === 'base64url') return { kind: 'bytes', alphabet: 'base64url' }
  if (format === 'byte' || contentEncoding === 'base64') return { kind: 'bytes', alphabet: 'base64' }
  return { kind: 'string' }
}
