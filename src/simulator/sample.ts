import type { Connector } from '../definition/connector.ts'
import { isObject } from '../runtime/json.ts'

type Schemas = Connector['schemas']

const DEPTH_MAX = 6

/** A value that fits a schema as far as its words allow, the same at each call. */
export const sampleOf = (schema: unknown, schemas: Schemas, depth = 0): unknown => {
  if (!isObject(schema)) return {}
  if (typeof schema.$ref === 'string')
    return sampleOf(schemas[schema.$ref.replace('#/schemas/', '')], schemas, depth + 1)
  for (const word of ['const', 'default'] as const) if (schema[word] !== undefined) return schema[word]
  for (const word of ['enum', 'examples'] as const) if (Array.isArray(schema[word])) return schema[word][0]
  const parts = (['allOf', 'oneOf', 'anyOf'] as const).flatMap((word) => {
    const list = Array.isArray(schema[word]) ? schema[word] : []
    return word === 'allOf' ? list : list.slice(0, 1)
  })
  if (parts.length > 0) return sampleOfParts(schema, parts, schemas, depth)
  return sampleOfType(schema, schemas, depth)
}

const sampleOfParts = (schema: Record<string, unknown>, parts: unknown[], schemas: Schemas, depth: number): unknown => {
  const { allOf: _, oneOf: __, anyOf: ___, ...own } = schema
  const samples = [own, ...parts].map((part) => sampleOf(part, schemas, depth + 1))
  return samples.every(isObject) ? Object.assign({}, ...samples) : samples.at(-1)
}

const sampleOfType = (schema: Record<string, unknown>, schemas: Schemas, depth: number): unknown => {
  const type = Array.isArray(schema.type) ? schema.type.find((known) => known !== 'null') : schema.type
  if (type === 'array') return sampleOfList(schema, schemas, depth)
  if (type === 'string') return sampleOfText(schema)
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return numberWithin(schema)
  if (type === 'null') return null
  return sampleOfObject(schema, schemas, depth)
}

const sampleOfObject = (schema: Record<string, unknown>, schemas: Schemas, depth: number): unknown => {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required : []
  // A schema may contain itself: deep down only what must be there is made.
  const names = Object.keys(properties).filter((name) => depth < DEPTH_MAX || required.includes(name))
  if (depth > DEPTH_MAX * 3) return {}
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name], schemas, depth + 1)]))
}

const sampleOfList = (schema: Record<string, unknown>, schemas: Schemas, depth: number): unknown => {
  const least = Number(schema.minItems ?? 0)
  const length = depth < DEPTH_MAX ? Math.max(1, least) : least
  return Array.from({ length }, () => sampleOf(schema.items, schemas, depth + 1))
}

const TEXTS: Readonly<Record<string, string>> = {
  'date-time': '2024-01-15T09:30:00Z',
  date: '2024-01-15',
  time: '09:30:00Z',
  email: 'ada@example.com',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000001',
  int64: '1',
  uint64: '1',
  byte: 'dGV4dA==',
}

const sampleOfText = ({ format, minLength, maxLength }: Record<string, unknown>): string =>
  (TEXTS[String(format)] ?? 'text')
    .padEnd(Number(minLength ?? 0), '0')
    .slice(0, Number(maxLength ?? Number.POSITIVE_INFINITY))

const numberWithin = ({ minimum, maximum }: Record<string, unknown>): number =>
  Math.min(Math.max(1, Number(minimum ?? 1)), Number(maximum ?? Number.POSITIVE_INFINITY))
