import { RE2JS } from 're2js'
import { isObject } from '../../../src/runtime/json.ts'
import type { LeftOut } from './left-out.ts'
import type { Words } from './raw.ts'

const TYPES = new Set(['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'])
const TEXTS = ['title', 'description', 'format', 'contentEncoding', 'contentMediaType']
const NUMBERS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties']
const FLAGS = ['readOnly', 'writeOnly', 'deprecated', 'uniqueItems']

export const isSchema = (value: unknown): boolean => isObject(value) || typeof value === 'boolean'

/** Words that say something: undefined ones, empty lists and empty objects are left out. */
export const present = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).filter(
      ([word, value]) =>
        value !== undefined && (NESTED.has(word) || typeof value !== 'object' || value === null || hasMembers(value)),
    ),
  )

/** Words whose value may be empty and still say something. */
const NESTED = new Set(['items', 'additionalProperties', 'not', 'contains', 'default', 'const'])

const hasMembers = (value: object): boolean => Object.keys(value).length > 0

/** What a schema says without leading to another one, in today's spelling. What no validator would take is left out. */
export const keptWords = (given: Words, leftOut: LeftOut): Words => {
  const pick = (words: readonly string[], fits: (value: unknown) => boolean): Words =>
    Object.fromEntries(words.filter((word) => fits(given[word])).map((word) => [word, given[word]]))
  const { enum: values, required } = given
  return present({
    ...pick(TEXTS, (value) => typeof value === 'string'),
    ...pick(NUMBERS, (value) => Number.isFinite(value)),
    ...pick(COUNTS, (value) => Number.isSafeInteger(value) && Number(value) >= 0),
    ...pick(FLAGS, (value) => value === true),
    ...pick(['const', 'default'], isJson),
    ...typeWords(given, leftOut),
    enum: Array.isArray(values) ? distinct(values) : undefined,
    required: Array.isArray(required) ? distinct(required.filter((name) => typeof name === 'string')) : undefined,
    pattern: patternOf(given.pattern, leftOut),
  })
}

/** Swagger's `file` is a text of bytes. */
const typeWords = (given: Words, leftOut: LeftOut): Words => {
  const types = [given.type].flat().filter((type) => typeof type === 'string')
  if (types.includes('file')) return { type: 'string', format: 'binary' }
  const known = [...new Set(types.filter((type) => TYPES.has(type)))]
  if (known.length < types.length) leftOut.add('type that JSON Schema does not have')
  return { type: known.length > 1 ? known : known[0] }
}

/** A pattern, if RE2 takes it. */
export const patternOf = (pattern: unknown, leftOut: LeftOut): string | undefined => {
  if (typeof pattern !== 'string') return undefined
  try {
    RE2JS.compile(pattern)
    return pattern
  } catch {
    leftOut.add('pattern that RE2 does not have')
    return undefined
  }
}

/** A list of JSON values, each once. */
export const distinct = (values: readonly unknown[]): unknown[] => [
  ...new Map(values.filter(isJson).map((value) => [JSON.stringify(value), value])).values(),
]

/** YAML has values that JSON does not, such as `.inf`. */
export const isJson = (value: unknown): boolean =>
  value !== undefined && (typeof value !== 'number' || Number.isFinite(value))

const JOINING = ['$ref', 'allOf', 'oneOf', 'anyOf', 'const']

/** The schema, or null. What documents say about it stays outside. */
export const orNull = (schema: Words): Words => {
  const { description, readOnly, writeOnly, deprecated, default: fallback, ...shape } = schema
  if (JOINING.some((word) => shape[word] !== undefined))
    return present({
      anyOf: [shape, { type: 'null' }],
      description,
      readOnly,
      writeOnly,
      deprecated,
      default: fallback,
    })
  if (shape.type === undefined && shape.enum === undefined) return schema
  return present({
    ...schema,
    type: shape.type === undefined ? undefined : [...new Set([shape.type, 'null'].flat())],
    enum: Array.isArray(shape.enum) ? distinct([...(shape.enum as unknown[]), null]) : undefined,
  })
}
