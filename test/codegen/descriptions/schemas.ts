import { isObject } from '../../../src/runtime/json.ts'
import { type LeftOut, untaken } from './left-out.ts'
import type { Words } from './raw.ts'
import { lastStep, targetOf } from './references.ts'
import { distinct, isSchema, keptWords, orNull, present } from './schema-words.ts'

/** Turns the schemas of one document into those of a connector. */
export interface SchemaConverter {
  /** A schema as it stands where it stands. */
  convert(schema: unknown): Words
  /** The name below `schemas` of a schema that must have one: its reference's, or that of its place. `true` where it says nothing. */
  name(schema: unknown, place: string): string | true
  /** Every schema with a name so far. */
  named(): Record<string, Words>
}

const LISTS = ['allOf', 'oneOf', 'anyOf', 'prefixItems']
const BELOW = ['items', 'additionalProperties', 'not', 'contains', 'propertyNames', 'unevaluatedProperties']

/** The converter of one document. `pointerOf` makes a JSON pointer of what stands at `$ref`. */
export const createSchemaConverter = (
  document: unknown,
  leftOut: LeftOut,
  pointerOf: (reference: string) => string,
): SchemaConverter => {
  const named = new Map<string, Words>()
  const names = new Map<string, string | undefined>()

  const convert = (given: unknown): Words => {
    if (!isObject(given)) return {}
    if (given.$dynamicRef !== undefined) leftOut.add('dynamic reference')
    const schema = typeof given.$ref === 'string' ? referenceTo(given.$ref, given) : schemaOf(given)
    return given.nullable === true || given['x-nullable'] === true ? orNull(schema) : schema
  }

  const schemaOf = (given: Words): Words => {
    const properties = isObject(given.properties) ? Object.entries(given.properties) : []
    return present({
      ...keptWords(given, leftOut),
      properties: Object.fromEntries(properties.map(([name, member]) => [name, below(member)])),
      ...Object.fromEntries(LISTS.map((word) => [word, listBelow(given[word])])),
      ...Object.fromEntries(BELOW.map((word) => [word, isSchema(given[word]) ? below(given[word]) : undefined])),
      discriminator: discriminatorOf(given.discriminator),
    })
  }

  /** `true` and `false` are schemas too, though none to have a name. */
  const below = (schema: unknown): unknown => (typeof schema === 'boolean' ? schema : convert(schema))

  const listBelow = (list: unknown): unknown[] => (Array.isArray(list) ? distinct(list.map(below)) : [])

  const discriminatorOf = (given: unknown): Words | undefined => {
    if (typeof given === 'string') return { propertyName: given }
    if (!isObject(given) || typeof given.propertyName !== 'string') return undefined
    const mapping = Object.entries(isObject(given.mapping) ? given.mapping : {}).flatMap(([value, target]) => {
      const name = nameOf(String(target).includes('/') ? String(target) : `#/components/schemas/${String(target)}`)
      return name === undefined ? [] : [[value, `#/schemas/${name}`]]
    })
    return present({ propertyName: given.propertyName, mapping: Object.fromEntries(mapping) as Words })
  }

  const referenceTo = (reference: string, { description, readOnly, writeOnly, deprecated }: Words): Words => {
    const name = nameOf(reference)
    const beside = keptWords({ description, readOnly, writeOnly, deprecated }, leftOut)
    return name === undefined ? beside : { $ref: `#/schemas/${name}`, ...beside }
  }

  /** The name of what a reference leads to, which is converted when it is met first. */
  const nameOf = (reference: string): string | undefined => {
    const pointer = pointerOf(reference)
    if (names.has(pointer)) return names.get(pointer)
    const target = targetOf(document, pointer)
    if (!isSchema(target)) {
      leftOut.add(pointer.startsWith('#') ? 'dangling reference' : 'external reference')
      names.set(pointer, undefined)
      return undefined
    }
    const name = untaken(schemaName(lastStep(pointer)), named)
    // Known before it is converted, as it may lead to itself.
    names.set(pointer, name)
    named.set(name, {})
    named.set(name, convert(target))
    return name
  }

  const nameInline = (schema: unknown, place: string): string | true => {
    const converted = convert(schema)
    if (Object.keys(converted).length === 0) return true
    const name = untaken(schemaName(place), named)
    named.set(name, converted)
    return name
  }

  return {
    convert,
    name: (schema, place) =>
      isObject(schema) && typeof schema.$ref === 'string' ? (nameOf(schema.$ref) ?? true) : nameInline(schema, place),
    named: () => Object.fromEntries(named),
  }
}

const schemaName = (text: string): string => text.replaceAll(/[^\w.-]+/g, '_') || 'Schema'
