import { isObject } from '../runtime/json.ts'
import type { ConnectorDocument } from './schema.ts'

type Schemas = ConnectorDocument['schemas']
type Schema = Schemas[string]

/**
 * Schemas as they judge what goes to a provider. Lists of texts are open, and so are alternatives among objects: an
 * answer may hold values that came after the definition, and what was read must be writable again.
 */
export const openSchemas = (schemas: Schemas): Schemas =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, opened(schema, schemas) as Schema]))

/** Words whose members are schemas under names of their own: one may be called `enum`. */
const BY_NAME = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas'])
/** Words that hold values, not schemas. */
const VALUES = new Set(['default', 'examples', 'required'])

const opened = (schema: unknown, schemas: Schemas): unknown => {
  if (Array.isArray(schema)) return schema.map((item) => opened(item, schemas))
  if (!isObject(schema)) return schema
  const { enum: values, const: value, oneOf, anyOf, ...words } = schema
  return {
    ...Object.fromEntries(Object.entries(words).map(([word, given]) => [word, openedWord(word, given, schemas)])),
    ...openedList(value === undefined ? values : [value], schema),
    ...openedAlternatives(oneOf ?? anyOf, schemas),
  }
}

const openedWord = (word: string, given: unknown, schemas: Schemas): unknown => {
  if (VALUES.has(word)) return given
  if (!BY_NAME.has(word) || !isObject(given)) return opened(given, schemas)
  return Object.fromEntries(Object.entries(given).map(([name, schema]) => [name, opened(schema, schemas)]))
}

/** A list of texts allows any text; a list of anything else stays. */
const openedList = (values: unknown, schema: Record<string, unknown>): object => {
  if (!Array.isArray(values)) return {}
  const types = [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))]
  if (!types.every((type) => type === 'string' || type === 'null')) return { enum: values }
  return { type: schema.type ?? types }
}

const openedAlternatives = (variants: unknown, schemas: Schemas): object => {
  if (!Array.isArray(variants)) return {}
  if (variants.every((variant) => isObjectSchema(variant, schemas))) return { type: 'object' }
  return { anyOf: opened(variants, schemas) }
}

const isObjectSchema = (schema: unknown, schemas: Schemas, depth = 0): boolean => {
  if (!isObject(schema) || depth > 10) return false
  const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/schemas/', '') : undefined
  if (name !== undefined) return Object.hasOwn(schemas, name) && isObjectSchema(schemas[name], schemas, depth + 1)
  return schema.type === 'object' || schema.properties !== undefined
}
