import { isObject } from '../../../src/runtime/json.ts'
import type { LeftOut } from './left-out.ts'
import type { Words } from './raw.ts'
import { followed, lastStep } from './references.ts'
import type { SchemaConverter } from './schemas.ts'
import { keptWords, present } from './schema-words.ts'

/** Where parameters of OpenAPI go; `body` and `formData` are the body's. */
const PLACES = new Set(['path', 'query', 'header', 'cookie'])
/** OpenAPI gives these no meaning as parameters. */
const PROTOCOL_HEADERS = new Set(['accept', 'content-type', 'authorization'])
/** Words of JSON Schema that the format has for a parameter. */
const WORDS = [
  'description',
  'default',
  'enum',
  'format',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
]
const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object']

export interface Conversion {
  readonly document: Words
  readonly schemas: SchemaConverter
  readonly leftOut: LeftOut
}

/** The parameters of an operation, with those of its path, references followed. The operation's own come first. */
export const parametersOf = (path: Words, operation: Words, { document, leftOut }: Conversion): Words[] => {
  const given = [operation.parameters, path.parameters].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  )
  const parameters = given.map((parameter) => followed(document, parameter, leftOut))
  const known = new Set<string>()
  return parameters.filter(({ in: place, name }) => {
    const key = `${String(place)} ${String(name)}`
    const isFirst = !known.has(key) && typeof name === 'string'
    known.add(key)
    return isFirst
  })
}

/** An endpoint's `params`, keyed by wire name, whatever else the operation has. The path's placeholders all get one. */
export const paramsOf = (
  parameters: readonly Words[],
  placeholders: readonly string[],
  from: Conversion,
): Record<string, Words> => {
  const params = new Map<string, Words>()
  for (const parameter of parameters.filter(({ in: place }) => PLACES.has(String(place)))) {
    const name = String(parameter.name)
    if (params.has(name)) from.leftOut.add('second parameter of one name')
    else if (parameter.in === 'path' && !placeholders.includes(name)) from.leftOut.add('path parameter without a place')
    else if (parameter.in === 'header' && PROTOCOL_HEADERS.has(name.toLowerCase()))
      from.leftOut.add('header of the protocol')
    else params.set(name, paramOf(parameter, from))
  }
  for (const name of placeholders) {
    if (params.get(name)?.in !== 'path') params.set(name, { in: 'path', type: 'string', required: true })
  }
  return Object.fromEntries(params)
}

const paramOf = (parameter: Words, from: Conversion): Words => {
  const { in: place, required, deprecated, description } = parameter
  const schema = schemaOf(parameter)
  return present({
    in: place,
    ...shapeWords(schema, from),
    description: typeof description === 'string' ? description : undefined,
    required: place === 'path' || required === true ? true : undefined,
    explode: isJoined(parameter, schema) ? false : undefined,
    deprecated: deprecated === true ? true : undefined,
  })
}

/** OpenAPI 2.0 has schema words on the parameter itself; 3.x below `schema`, or below one content type. */
const schemaOf = (parameter: Words): Words => {
  if (isObject(parameter.schema)) return parameter.schema
  const [content] = Object.values(isObject(parameter.content) ? parameter.content : {})
  if (isObject(content)) return isObject(content.schema) ? content.schema : {}
  return parameter
}

/** A parameter's type and limits, in the words of the format. */
export const shapeWords = (given: Words, { document, schemas, leftOut }: Conversion): Words => {
  const target = followed(document, given, leftOut)
  const kept = keptWords(target, leftOut)
  const isNamed = typeof given.$ref === 'string' && Object.keys(target).length > 0
  const type = typeOf(target)
  return present({
    ...Object.fromEntries(WORDS.filter((word) => kept[word] !== undefined).map((word) => [word, kept[word]])),
    type,
    items: type === 'array' && !isNamed && isObject(target.items) ? schemas.convert(target.items) : undefined,
    schema: isNamed ? schemas.name(given, lastStep(String(given.$ref))) : undefined,
  })
}

/** The one type that the format wants; a text where a schema leaves it open. */
const typeOf = (schema: Words): string => {
  const stated = [schema.type].flat().find((type) => TYPES.includes(String(type)))
  if (stated !== undefined) return String(stated)
  if (schema.items !== undefined) return 'array'
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return 'object'
  const [part] = [schema.allOf, schema.oneOf, schema.anyOf].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  )
  return isObject(part) ? typeOf(part) : 'string'
}

/** Lists repeat their name in 3.x unless stated; in 2.0 only where stated. */
const isJoined = ({ in: place, explode, style, collectionFormat }: Words, schema: Words): boolean => {
  if (schema.type !== 'array' || place !== 'query') return false
  if (collectionFormat !== undefined) return collectionFormat !== 'multi'
  return explode === false || (style !== undefined && style !== 'form' && style !== 'deepObject')
}
