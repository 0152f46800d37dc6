import { isObject } from '../runtime/json.ts'
import type { ConnectorDocument } from '../definition/schema.ts'
import type { Element } from './xml.ts'

type Schemas = ConnectorDocument['schemas']
type Schema = Readonly<Record<string, unknown>> | undefined

/** Where the text stands of an element that has attributes or children too. */
export const TEXT_MEMBER = '$text'

/**
 * An element as JSON: its attributes and children as members, those that repeat as lists. The schema says what one
 * element alone cannot: that it is a list of one, or a number.
 */
export const jsonOfXml = (element: Element, schema: Schema, schemas: Schemas): unknown => {
  const known = resolved(schema, schemas)
  const { attributes, children, text } = element
  if (attributes.some(([name, value]) => name === 'nil' && value === 'true') && children.length === 0) return null
  if (attributes.length === 0 && children.length === 0 && !isObject(known?.properties)) return valueOf(text, known)
  const members = new Map<string, unknown>()
  for (const [name, value] of attributes) members.set(name, valueOf(value, memberSchema(known, name, schemas)))
  for (const [name, same] of Map.groupBy(children, (child) => child.name))
    members.set(name, childrenAs(same, memberSchema(known, name, schemas), schemas))
  for (const name of missingLists(known, schemas)) if (!members.has(name)) members.set(name, [])
  if (text.trim() !== '') members.set(TEXT_MEMBER, text.trim())
  return Object.fromEntries(members)
}

const childrenAs = (same: readonly Element[], schema: Schema, schemas: Schemas): unknown => {
  if (schema?.type === 'array') return same.map((child) => jsonOfXml(child, itemsOf(schema), schemas))
  return same.length === 1
    ? jsonOfXml(same[0]!, schema, schemas)
    : same.map((child) => jsonOfXml(child, schema, schemas))
}

const itemsOf = ({ items }: Readonly<Record<string, unknown>>): Schema => (isObject(items) ? items : undefined)

const memberSchema = (schema: Schema, name: string, schemas: Schemas): Schema => {
  const properties = schema?.properties
  return isObject(properties) && Object.hasOwn(properties, name) && isObject(properties[name])
    ? resolved(properties[name], schemas)
    : undefined
}

/** Lists that must be there: XML has no way to say that one is empty. */
const missingLists = (schema: Schema, schemas: Schemas): string[] =>
  (Array.isArray(schema?.required) ? (schema.required as string[]) : []).filter(
    (name) => memberSchema(schema, name, schemas)?.type === 'array',
  )

const HOPS_MAX = 20

const resolved = (schema: Schema, schemas: Schemas): Schema => {
  let found: unknown = schema
  for (let hops = 0; isObject(found) && typeof found.$ref === 'string' && hops < HOPS_MAX; hops++) {
    const name = found.$ref.replace('#/schemas/', '')
    found = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  }
  return isObject(found) ? found : undefined
}

/** A text in the type that the schema says; as it is where it is none. */
const valueOf = (text: string, schema: Schema): unknown => {
  const types = [schema?.type].flat()
  const trimmed = text.trim()
  if (types.includes('integer') || types.includes('number')) {
    const number = Number(trimmed)
    if (trimmed !== '' && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(trimmed) && Number.isFinite(number)) return number
  }
  if (types.includes('boolean') && /^(true|1)$/.test(trimmed)) return true
  if (types.includes('boolean') && /^(false|0)$/.test(trimmed)) return false
  return text
}
