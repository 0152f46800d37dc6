import { isObject } from '../runtime/json.ts'

/** A JSON Schema that is an object; `true` and `false` say nothing that a type could hold. */
export type Schema = Readonly<Record<string, unknown>>

/** Schemas by name, as a definition has them below `schemas`. */
export type Schemas = Readonly<Record<string, unknown>>

const REFERENCE = /^(?:connector)?#\/schemas\/(.*)$/s

/** The name that a `$ref` leads to, or undefined. */
export const referenceOf = (schema: Schema): string | undefined =>
  typeof schema.$ref === 'string' ? REFERENCE.exec(schema.$ref)?.[1] : undefined

/** The schema of this name, or undefined. */
export const schemaNamed = (name: string, schemas: Schemas): Schema | undefined => {
  const target = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  return isObject(target) ? target : undefined
}

/** A list of schemas below a word; empty where there is none. */
export const schemasBelow = (schema: Schema, word: string): Schema[] => {
  const list = schema[word]
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** The alternatives of a schema. */
export const variantsOf = (schema: Schema): Schema[] => [
  ...schemasBelow(schema, 'oneOf'),
  ...schemasBelow(schema, 'anyOf'),
]

/** The types that a schema names, without `null`. */
export const typesOf = (schema: Schema): string[] =>
  [schema.type].flat().filter((type): type is string => typeof type === 'string' && type !== 'null')

/** The values that a schema allows by `const` or `enum`, or undefined. */
export const valuesOf = (schema: Schema): readonly unknown[] | undefined => {
  if (schema.const !== undefined) return [schema.const]
  return Array.isArray(schema.enum) ? schema.enum : undefined
}

export const propertiesOf = (schema: Schema): Schema => (isObject(schema.properties) ? schema.properties : {})

/** Whether a schema is that of an object with members of its own. */
export const isObjectSchema = (schema: Schema): boolean =>
  Object.keys(propertiesOf(schema)).length > 0 && typesOf(schema).every((type) => type === 'object')

/** Words that say something about a value's shape. A schema without them narrows another one, or documents it. */
const SHAPE_WORDS = [
  '$ref',
  'type',
  'properties',
  'items',
  'enum',
  'const',
  'allOf',
  'oneOf',
  'anyOf',
  'additionalProperties',
]

export const hasShape = (schema: Schema): boolean => SHAPE_WORDS.some((word) => schema[word] !== undefined)

/** Whether a schema says, by itself, that `null` fits. */
const saysNull = (schema: Schema): boolean =>
  schema.nullable === true || [schema.type].flat().includes('null') || valuesOf(schema)?.includes(null) === true

/** Whether nothing but `null` fits, as in the alternative that makes the other ones nullable. */
export const isNull = (schema: Schema): boolean =>
  saysNull(schema) && typesOf(schema).length === 0 && (schema.type !== undefined || valuesOf(schema)?.length === 1)

/** Whether `null` fits, as far as the schema says so by type, enumeration, alternative or what it refers to. */
export const isNullable = (given: Schema, schemas: Schemas): boolean => {
  const seen = new Set<string>()
  const open = [given]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const schema = withoutAllOf(next, schemas)
    if (saysNull(schema)) return true
    const name = referenceOf(schema)
    const target = name === undefined || seen.has(name) ? undefined : schemaNamed(name, schemas)
    if (name !== undefined) seen.add(name)
    open.push(...(target === undefined ? [] : [target]), ...variantsOf(schema))
  }
  return false
}

/**
 * A schema with what `allOf` joins to it, as one: members and required names together; of any other word, and where two
 * parts know one member, the later part counts, and above all what the schema itself says. Where a single reference is
 * all that gives it a shape, that reference.
 */
export const withoutAllOf = (schema: Schema, schemas: Schemas): Schema => {
  if (schemasBelow(schema, 'allOf').length === 0) return schema
  const parts = partsOf(schema)
  const isReference = parts.filter(givesShape).length === 1 && parts.some(({ $ref }) => $ref !== undefined)
  return joined(isReference ? parts : partsOf(schema, schemas))
}

/** A schema's own words and those of its `allOf`, with no reference followed: what is said about it where it stands. */
export const ownWords = (schema: Schema): Schema => joined(partsOf(schema))

/** What a schema means where it stands: references followed, `allOf` joined. What leads to itself says nothing more. */
export const resolved = (schema: Schema, schemas: Schemas): Schema => joined(partsOf(schema, schemas))

/** The reference that others lead to which say nothing but where they lead; the schema itself where it is none. */
export const lastReference = (given: Schema, schemas: Schemas): Schema => {
  const seen = new Set<string>()
  let last = given
  for (let schema: Schema | undefined = given; schema !== undefined; ) {
    const name = referenceOf(withoutAllOf(schema, schemas))
    if (name === undefined || seen.has(name)) break
    seen.add(name)
    last = { $ref: `#/schemas/${name}` }
    schema = schemaNamed(name, schemas)
  }
  return last
}

/**
 * The schema and all that `allOf` joins to it, without that word: first what is joined, each after what is joined to it,
 * then the schema itself. References are followed where `schemas` are given, each once however many lead to it.
 */
export const partsOf = (given: Schema, schemas?: Schemas): Schema[] => {
  const seen = new Set<string>()
  const parts: Schema[] = []
  const open = [given]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const name = schemas === undefined ? undefined : referenceOf(next)
    parts.push(withoutWords(next, name === undefined ? ['allOf'] : ['allOf', '$ref']))
    open.push(...schemasBelow(next, 'allOf'))
    if (name === undefined || seen.has(name)) continue
    seen.add(name)
    const target = schemaNamed(name, schemas!)
    if (target !== undefined) open.push(target)
  }
  return parts.reverse()
}

const withoutWords = (schema: Schema, words: readonly string[]): Schema =>
  words.some((word) => schema[word] !== undefined)
    ? Object.fromEntries(Object.entries(schema).filter(([word]) => !words.includes(word)))
    : schema

/** Whether a part of `allOf` adds to what a reference beside it says: a type alone does not. */
const givesShape = (part: Schema): boolean =>
  ['$ref', 'items', 'enum', 'const', 'oneOf', 'anyOf'].some((word) => part[word] !== undefined) ||
  Object.keys(propertiesOf(part)).length > 0 ||
  isObject(part.additionalProperties) ||
  (Array.isArray(part.required) && part.required.length > 0)

const joined = (parts: readonly Schema[]): Schema => {
  if (parts.length === 1) return parts[0]!
  // Not by assignment, which would take a member called `__proto__` for something else.
  const words = Object.fromEntries(parts.flatMap((part) => Object.entries(part)))
  const properties = Object.fromEntries(parts.flatMap((part) => Object.entries(propertiesOf(part))))
  const required = parts.flatMap((part) => (Array.isArray(part.required) ? (part.required as unknown[]) : []))
  return {
    ...words,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required: [...new Set(required)] }),
  }
}
