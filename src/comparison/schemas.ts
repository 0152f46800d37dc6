import { isObject } from '../runtime/json.ts'
import type { Note } from './change.ts'

type Schema = Readonly<Record<string, unknown>>
type Schemas = Readonly<Record<string, Schema>>

/** What travels to the provider must stay allowed; what comes back must stay what it was. */
export type Side = 'request' | 'response'

interface Sides {
  readonly before: Schemas
  readonly after: Schemas
  readonly side: Side
}

/** Compares two schemas, contravariantly in requests and covariantly in responses. */
export const compareSchemas = (before: unknown, after: unknown, at: string, sides: Sides, note: Note): void =>
  compare(before, after, at, { ...sides, seen: new Set() }, note)

interface Walk extends Sides {
  readonly seen: Set<string>
}

const compare = (before: unknown, after: unknown, at: string, walk: Walk, note: Note): void => {
  const names = JSON.stringify([refOf(before), refOf(after)])
  if (refOf(before) !== undefined || refOf(after) !== undefined) {
    // Schemas may hold themselves, and one that many places name is compared once.
    if (walk.seen.has(names)) return
    walk.seen.add(names)
  }
  const [old, next] = [resolved(before, walk.before), resolved(after, walk.after)]
  if (JSON.stringify(old) === JSON.stringify(next) && !JSON.stringify(old).includes('$ref')) return
  compareTypes(old, next, at, walk, note)
  compareValues(old, next, at, walk, note)
  compareBounds(old, next, at, walk, note)
  compareMembers(old, next, at, walk, note)
  if (old.items !== undefined || next.items !== undefined)
    compare(old.items ?? {}, next.items ?? {}, `${at}[]`, walk, note)
  if (isObject(old.additionalProperties) && isObject(next.additionalProperties))
    compare(old.additionalProperties, next.additionalProperties, `${at}.*`, walk, note)
  compareAlternatives(old, next, at, walk, note)
}

const refOf = (schema: unknown): unknown => (isObject(schema) ? schema.$ref : undefined)

const resolved = (schema: unknown, schemas: Schemas): Schema => {
  let current = schema
  for (let hop = 0; hop < 20 && isObject(current) && typeof current.$ref === 'string'; hop++)
    current = schemas[current.$ref.replace('#/schemas/', '')]
  return isObject(current) ? current : {}
}

/** Notes a change that allows fewer values, or more: which of them breaks depends on the way that values travel. */
const noteRange = (allows: 'fewer' | 'more' | 'other', at: string, says: string, { side }: Walk, note: Note): void => {
  const breaks = allows === 'other' || (allows === 'fewer') === (side === 'request')
  note(breaks ? 'breaking' : 'compatible', at, says)
}

const rangeOf = (isNarrower: boolean, isWider: boolean): 'fewer' | 'more' | 'other' | undefined => {
  if (isNarrower && isWider) return 'other'
  if (isNarrower) return 'fewer'
  return isWider ? 'more' : undefined
}

const ALL = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

const typesOf = ({ type, nullable }: Schema): string[] => {
  const types = type === undefined ? ALL : [type].flat().map(String)
  return [...types, ...(types.includes('number') ? ['integer'] : []), ...(nullable === true ? ['null'] : [])]
}

const compareTypes = (old: Schema, next: Schema, at: string, walk: Walk, note: Note): void => {
  const [before, after] = [typesOf(old), typesOf(next)]
  const range = rangeOf(
    before.some((type) => !after.includes(type)),
    after.some((type) => !before.includes(type)),
  )
  if (range !== undefined)
    noteRange(range, at, `The type was ${named(old.type)}, and is ${named(next.type)}.`, walk, note)
}

const named = (type: unknown): string => (type === undefined ? 'any' : [type].flat().join(' or '))

const compareValues = (old: Schema, next: Schema, at: string, walk: Walk, note: Note): void => {
  const [before, after] = [valuesOf(old), valuesOf(next)]
  if (before === undefined && after === undefined) return
  const gone = after === undefined ? [] : (before ?? []).filter((value) => !after.includes(value))
  const come = before === undefined ? [] : (after ?? []).filter((value) => !before.includes(value))
  const isNarrower = gone.length > 0 || before === undefined
  const isWider = come.length > 0 || after === undefined
  const range = rangeOf(isNarrower, isWider)
  if (range === undefined) return
  const says = [
    before === undefined ? `Only these values remain: ${after!.join(', ')}.` : '',
    after === undefined ? 'Any value may come.' : '',
    gone.length > 0 ? `Gone: ${gone.join(', ')}.` : '',
    come.length > 0 ? `New: ${come.join(', ')}.` : '',
  ].filter((text) => text !== '')
  // Clients take texts that they do not know, so that a new one in an answer breaks none.
  const isOpen = walk.side === 'response' && range !== 'fewer' && come.every((value) => value.startsWith('"'))
  if (isOpen) note('compatible', at, says.join(' '))
  else noteRange(range, at, says.join(' '), walk, note)
}

const valuesOf = ({ enum: values, const: only }: Schema): string[] | undefined =>
  Array.isArray(values)
    ? values.map((value) => JSON.stringify(value))
    : only === undefined
      ? undefined
      : [JSON.stringify(only)]

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']
const SHAPE = ['pattern', 'format', 'multipleOf', 'uniqueItems', 'contentEncoding']

const compareBounds = (old: Schema, next: Schema, at: string, walk: Walk, note: Note): void => {
  const say = (word: string, isNarrower: boolean, isWider: boolean): void => {
    const range = rangeOf(isNarrower, isWider)
    const says = `"${word}" was ${shown(old[word])}, and is ${shown(next[word])}.`
    if (range !== undefined) noteRange(range, at, says, walk, note)
  }
  for (const word of LOWER) {
    const [before, after] = [numberOr(old[word], -Infinity), numberOr(next[word], -Infinity)]
    say(word, after > before, after < before)
  }
  for (const word of UPPER) {
    const [before, after] = [numberOr(old[word], Infinity), numberOr(next[word], Infinity)]
    say(word, after < before, after > before)
  }
  for (const word of SHAPE) {
    if (JSON.stringify(old[word]) !== JSON.stringify(next[word]))
      say(word, next[word] !== undefined, old[word] !== undefined)
  }
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)
const shown = (value: unknown): string => (value === undefined ? 'not there' : JSON.stringify(value))

const compareMembers = (old: Schema, next: Schema, at: string, walk: Walk, note: Note): void => {
  const [before, after] = [membersOf(old), membersOf(next)]
  const [needed, needs] = [requiredOf(old), requiredOf(next)]
  for (const [name, schema] of Object.entries(before)) {
    const place = `${at}.${name}`
    if (!Object.hasOwn(after, name)) {
      note('breaking', place, 'The member is gone.')
      continue
    }
    compare(schema, after[name], place, walk, note)
    if (!needed.has(name) && needs.has(name)) noteRange('fewer', place, 'The member is required now.', walk, note)
    if (needed.has(name) && !needs.has(name)) noteRange('more', place, 'The member may be missing now.', walk, note)
  }
  for (const name of Object.keys(after)) {
    if (Object.hasOwn(before, name)) continue
    const isDemanded = walk.side === 'request' && needs.has(name)
    note(
      isDemanded ? 'breaking' : 'compatible',
      `${at}.${name}`,
      `The member is new${isDemanded ? ', and required' : ''}.`,
    )
  }
  const [wasClosed, isClosed] = [old, next].map(({ additionalProperties }) => additionalProperties === false)
  if (wasClosed !== isClosed)
    noteRange(
      isClosed ? 'fewer' : 'more',
      at,
      `Members that are not named are ${isClosed ? 'no longer allowed' : 'allowed'}.`,
      walk,
      note,
    )
}

const membersOf = ({ properties }: Schema): Schema => (isObject(properties) ? properties : {})
const requiredOf = ({ required }: Schema): Set<unknown> => new Set(Array.isArray(required) ? required : [])

const compareAlternatives = (old: Schema, next: Schema, at: string, walk: Walk, note: Note): void => {
  for (const word of ['anyOf', 'oneOf', 'allOf', 'not'] as const) {
    const [before, after] = [old[word], next[word]]
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
      for (const [index, branch] of before.entries()) compare(branch, after[index], `${at} (${index + 1})`, walk, note)
    } else if (Array.isArray(before) && Array.isArray(after) && word !== 'allOf') {
      const texts = (branches: unknown[]): string[] => branches.map((branch) => JSON.stringify(branch))
      const isNarrower = texts(before).some((branch) => !texts(after).includes(branch))
      const isWider = texts(after).some((branch) => !texts(before).includes(branch))
      const says = `There were ${before.length} alternatives, and are ${after.length}.`
      noteRange(rangeOf(isNarrower, isWider) ?? 'other', at, says, walk, note)
    } else noteRange('other', at, `"${word}" is another.`, walk, note)
  }
}
