import type { Connector, Endpoint, Parameter } from '../definition/connector.ts'
import { parameterSchema } from '../definition/json-schema.ts'
import type { Note } from './change.ts'
import { type Side, compareSchemas } from './schemas.ts'

/** Compares what two versions offer to callers. */
export const compareEndpoints = (before: Connector, after: Connector, note: Note): void => {
  for (const [name, old] of before.endpoints) {
    const next = after.endpoints.get(name)
    if (next === undefined) note('breaking', `endpoints.${name}`, 'The endpoint is gone.')
    else compareEndpoint(old, next, { before, after }, note)
  }
  for (const name of after.endpoints.keys())
    if (!before.endpoints.has(name)) note('compatible', `endpoints.${name}`, 'The endpoint is new.')
}

interface Versions {
  readonly before: Connector
  readonly after: Connector
}

const EFFECTS = ['read', 'write', 'destructive']

const compareEndpoint = (old: Endpoint, next: Endpoint, versions: Versions, note: Note): void => {
  const at = `endpoints.${old.name}`
  const request = ({ method, pathText, host }: Endpoint): string => `${method} ${pathText} at "${host}"`
  if (request(old) !== request(next))
    note('compatible', `${at}.request`, `The request was ${request(old)}, and is ${request(next)}.`)
  if (old.effect !== next.effect) {
    const isStronger = EFFECTS.indexOf(next.effect) > EFFECTS.indexOf(old.effect)
    note(isStronger ? 'breaking' : 'compatible', `${at}.effect`, `The effect was ${old.effect}, and is ${next.effect}.`)
  }
  if (!old.deprecated && next.deprecated) note('compatible', at, 'The endpoint is deprecated.')
  compareScopes(old, next, at, note)
  compareParameters(old, next, at, versions, note)
  compareBodies(old, next, at, versions, note)
  compareAnswers(old, next, at, versions, note)
}

/** A connection has what the version before needed; where that is no longer enough, its user must consent again. */
const compareScopes = (old: Endpoint, next: Endpoint, at: string, note: Note): void => {
  const stated = ({ scopes = [], scopesAny }: Endpoint): string => JSON.stringify([scopes, scopesAny])
  if (stated(old) === stated(next)) return
  const grants = (old.scopesAny ?? [undefined]).map(
    (scope) => new Set([...(old.scopes ?? []), ...(scope === undefined ? [] : [scope])]),
  )
  const suffices = (grant: ReadonlySet<string>): boolean =>
    (next.scopes ?? []).every((scope) => grant.has(scope)) &&
    (next.scopesAny === undefined || next.scopesAny.some((scope) => grant.has(scope)))
  const isEnough = grants.every(suffices)
  note(
    isEnough ? 'compatible' : 'breaking',
    `${at}.scopes`,
    isEnough ? 'Other scopes are enough too.' : 'Scopes that were enough no longer are: users must consent again.',
  )
}

const compareParameters = (old: Endpoint, next: Endpoint, at: string, versions: Versions, note: Note): void => {
  const isDemanded = ({ required, default: value }: Parameter): boolean => required && value === undefined
  const byName = new Map(next.params.map((parameter) => [parameter.wireName, parameter]))
  for (const before of old.params) {
    const place = `${at}.params.${before.wireName}`
    const after = byName.get(before.wireName)
    if (after === undefined) {
      note('breaking', place, 'The parameter is gone.')
      continue
    }
    if (!isDemanded(before) && isDemanded(after)) note('breaking', place, 'The parameter is required now.')
    if (isDemanded(before) && !isDemanded(after)) note('compatible', place, 'The parameter may be left out now.')
    if (before.in !== after.in) note('compatible', place, `It went in "${before.in}", and goes in "${after.in}".`)
    compareSchemas(parameterSchema(before), parameterSchema(after), place, sidesOf(versions, 'request'), note)
  }
  for (const after of next.params) {
    if (old.params.some(({ wireName }) => wireName === after.wireName)) continue
    const place = `${at}.params.${after.wireName}`
    if (isDemanded(after)) note('breaking', place, 'The parameter is new, and required.')
    else note('compatible', place, 'The parameter is new.')
  }
}

const sidesOf = ({ before, after }: Versions, side: Side) => ({
  before: before.schemas as never,
  after: after.schemas as never,
  side,
})

const BODIES = ['json', 'form', 'text', 'binary', 'multipart', 'related'] as const

const compareBodies = (
  { body: old }: Endpoint,
  { body: next }: Endpoint,
  at: string,
  versions: Versions,
  note: Note,
): void => {
  const place = `${at}.body`
  if (old === undefined && next === undefined) return
  if (next === undefined) return note('breaking', place, 'The endpoint takes no body any more.')
  if (old === undefined)
    return note(
      next.required ? 'breaking' : 'compatible',
      place,
      `The endpoint takes a body${next.required ? ', which it needs' : ''}.`,
    )
  const kindOf = (body: typeof old): string => BODIES.find((kind) => body[kind] !== undefined) ?? 'none'
  if (kindOf(old) !== kindOf(next))
    return note('breaking', place, `The body was ${kindOf(old)}, and is ${kindOf(next)}.`)
  if (!old.required && next.required) note('breaking', place, 'The body is required now.')
  if (old.required && !next.required) note('compatible', place, 'The body may be left out now.')
  compareSchemas(
    schemaOf(old.json ?? old.form),
    schemaOf(next.json ?? next.form),
    place,
    sidesOf(versions, 'request'),
    note,
  )
}

const schemaOf = (name: string | true | undefined): object =>
  typeof name === 'string' ? { $ref: `#/schemas/${name}` } : {}

const compareAnswers = (old: Endpoint, next: Endpoint, at: string, versions: Versions, note: Note): void => {
  const place = `${at}.response`
  // XML comes to the caller as JSON.
  const kindOf = ({ response: { json, xml, text, binary } }: Endpoint): string =>
    json !== undefined || xml !== undefined ? 'json' : text ? 'text' : binary ? 'binary' : 'empty'
  if (kindOf(old) !== kindOf(next))
    return note('breaking', place, `The answer was ${kindOf(old)}, and is ${kindOf(next)}.`)
  const shape = ({ response: { json, xml } }: Endpoint) => schemaOf(json ?? xml)
  compareSchemas(shape(old), shape(next), place, sidesOf(versions, 'response'), note)
  for (const name of Object.keys(old.response.capture))
    if (!Object.hasOwn(next.response.capture, name))
      note('breaking', `${place}.capture.${name}`, 'It is no longer captured.')
  if (old.paginate !== undefined && next.paginate === undefined)
    note('breaking', `${at}.paginate`, 'There are no pages any more.')
  if (old.paginate === undefined && next.paginate !== undefined)
    note('compatible', `${at}.paginate`, 'There are pages now.')
  if (
    old.paginate !== undefined &&
    next.paginate !== undefined &&
    String(old.paginate.items) !== String(next.paginate.items)
  )
    note('breaking', `${at}.paginate.items`, 'The list is elsewhere in the answer.')
}
