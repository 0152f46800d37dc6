import type { JsonPath } from '../definition/json-path.ts'
import { readPath, writePath } from '../definition/json-path.ts'
import type { Webhooks } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { sha256 } from '../runtime/ids.ts'
import type { Delivery } from './delivery.ts'

/** One event of a delivery, before it is known whose it is. */
export interface Event {
  readonly type: string
  readonly occurredAt?: Date
  /** What it is known by, as a digest, and whether that is an id of its own. */
  readonly sourceId: string
  readonly hasId: boolean
  readonly account?: string
  readonly token?: unknown
  /** Its JSON, without the token. */
  readonly payload: string
}

const EVENTS_MAX = 10_000
const TYPE_LENGTH_MAX = 200
const DEPTH_MAX = 100

/** The events that a delivery holds. Throws `invalid_request` where it does not hold what the connector says. */
export const eventsIn = (document: unknown, words: Webhooks, { headers }: Delivery): Event[] => {
  if (isDeeper(document, DEPTH_MAX)) throw refusal('The JSON is nested too deeply.')
  const items = words.items === undefined ? [document] : readPath(document, words.items)
  if (!Array.isArray(items)) throw refusal('The list of events is not there.')
  if (items.length > EVENTS_MAX) throw refusal(`These are more than ${EVENTS_MAX} events.`)
  return items.map((item, index) => eventOf(item, index, words, headers))
}

const eventOf = (
  item: unknown,
  index: number,
  { event, dedupe, route, verify }: Webhooks,
  headers: Delivery['headers'],
): Event => {
  const tokenPath = verify.type === 'token' ? verify.path : undefined
  const payload = JSON.stringify(tokenPath === undefined ? item : withoutMember(item, tokenPath))
  const occurredAt = event.time === undefined ? undefined : timeOf(readPath(item, event.time))
  const account = route === undefined ? undefined : textOf(readPath(item, route.account))
  // A header is that of the whole delivery.
  const id = dedupe?.header === undefined ? idAt(item, dedupe?.path) : idOf(headers[dedupe.header], index)
  return {
    type: typeOf(item, event.type),
    sourceId: sha256(JSON.stringify(id ?? ['content', payload])),
    hasId: id !== undefined,
    payload,
    ...(occurredAt !== undefined && { occurredAt }),
    ...(account !== undefined && { account }),
    ...(verify.type === 'token' && {
      token: tokenPath === undefined ? headers[verify.header!] : readPath(item, tokenPath),
    }),
  }
}

const withoutMember = (item: unknown, path: JsonPath): unknown =>
  readPath(item, path) === undefined ? item : writePath(item, path, undefined)

const idAt = (item: unknown, path: JsonPath | undefined): unknown[] | undefined =>
  path === undefined ? undefined : idOf(readPath(item, path))

const idOf = (value: unknown, ...more: unknown[]): unknown[] | undefined => {
  const id = textOf(value)
  return id === undefined ? undefined : ['id', id, ...more]
}

const typeOf = (item: unknown, type: Webhooks['event']['type']): string => {
  const text = typeof type === 'string' ? type : textOf(readPath(item, type))
  // A NUL is the one character that a text in PostgreSQL cannot hold.
  return (text ?? 'unknown').replaceAll('\0', '').slice(0, TYPE_LENGTH_MAX)
}

const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

const MILLISECONDS_FROM = 100_000_000_000
const ISO_8601 = /^\d{4}-\d\d-\d\dT/

const timeOf = (value: unknown): Date | undefined => {
  const number = typeof value === 'string' && /^\d{1,13}(\.\d{1,9})?$/.test(value) ? Number(value) : value
  const time =
    typeof number === 'number'
      ? new Date(number < MILLISECONDS_FROM ? number * 1000 : number)
      : new Date(typeof value === 'string' && ISO_8601.test(value) ? value : Number.NaN)
  const isStorable = time.getTime() >= 0 && time.getUTCFullYear() < 10_000
  return isStorable ? time : undefined
}

const isDeeper = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((member) => isDeeper(member, depth - 1)))

const refusal = (detail: string): PlatformError => new PlatformError('invalid_request', { detail })
