import type { IncomingHttpHeaders } from 'node:http'
import { isObject } from '../../runtime/json.ts'
import { sha256 } from '../../runtime/ids.ts'
import type { ReadCall } from '../read-call.ts'

/** With another one of these, the same call asks for something else. */
const CONDITIONS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'] as const

/** What a call asks for, as SHA-256: the same for the same parameters, content and conditions, in whatever order members stand. */
export const fingerprintOf = ({ params, body }: ReadCall, headers: IncomingHttpHeaders): string =>
  sha256(JSON.stringify(ordered({ params, body, conditions: CONDITIONS.map((name) => headers[name]) })))

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isObject(value)) return value
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  // As a list: an object would take `__proto__` for something else, and numbers out of their order.
  return { members: members.map(([name, member]) => [name, ordered(member)]) }
}
