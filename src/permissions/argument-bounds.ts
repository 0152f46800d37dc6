import { isDeepStrictEqual } from 'node:util'
import { PlatformError } from '../errors/platform-error.ts'
import { isObject } from '../runtime/json.ts'
import { covers, toCall } from './permission.ts'

/** Arguments of an endpoint with the one value that each may have: parameters by name, members of a body as `body.a.b`. */
export type BoundArguments = Readonly<Record<string, unknown>>

/** Bound arguments by `connector:endpoint`; an endpoint may end in `*`. */
export type ArgumentBounds = Readonly<Record<string, BoundArguments>>

/** What a call gives to its endpoint. */
export interface GivenArguments {
  readonly params: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** Arguments with the values that a call must give them. */
export type Bound = readonly (readonly [name: string, value: unknown])[]

/** All that calls of an endpoint are bound to, in one order: several patterns may fit. */
export const boundArguments = (bounds: ArgumentBounds | undefined, connector: string, endpoint: string): Bound => {
  if (bounds === undefined) return NONE
  const wanted = toCall(connector, endpoint)
  return Object.entries(bounds)
    .filter(([pattern]) => covers(`calls:${pattern}`, wanted))
    .flatMap(([, bound]) => Object.entries(bound))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

const NONE: Bound = []

/**
 * Throws `permission_denied` for a call that gives what it is bound to another value anywhere, or leaves it out where it is
 * not `brought_along` by something that was judged before.
 */
export const judgeArguments = (
  bound: Bound,
  given: GivenArguments,
  absent: 'refused' | 'brought_along' = 'refused',
): void => {
  for (const [name, value] of bound) {
    const { place, elsewhere } = placesOf(name, given)
    const isThere = place.length > 0 || absent === 'brought_along'
    if (isThere && [...place, ...elsewhere].every((one) => isDeepStrictEqual(one, value))) continue
    throw new PlatformError('permission_denied', {
      detail: `The token may be used with one value of "${name}" alone.`,
      members: { argument: name },
    })
  }
}

/**
 * What a call gives under a name, in its place and elsewhere. A provider may read a parameter from the body as well as
 * from where its definition has it, so that a member of the body by that name counts, too.
 */
const placesOf = (name: string, { params, body }: GivenArguments): { place: unknown[]; elsewhere: unknown[] } => {
  const [first, ...rest] = name.split('.')
  const asParameter = membersOf(params, [name])
  if (first === 'body' && rest.length > 0) return { place: membersOf(body, rest), elsewhere: asParameter }
  return { place: asParameter, elsewhere: membersOf(body, [name]) }
}

/** The value at a path, in a list, or an empty list where there is none. */
const membersOf = (from: unknown, path: readonly string[]): unknown[] => {
  let value = from
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return []
    value = value[name]
  }
  return [value]
}
