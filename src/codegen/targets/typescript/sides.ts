import { typesIn } from './walk.ts'
import type { NamedType } from '../../model.ts'

/** Which way a value travels. */
export type Way = 'request' | 'response'

/**
 * The types that both requests and answers use and that differ between them, by members of their own or of a type that
 * they refer to. Each is declared twice.
 */
export const splitTypes = (types: readonly NamedType[]): ReadonlySet<string> => {
  const differing = new Set(types.filter(hasOneWayField).map(({ id }) => id))
  let before = -1
  while (differing.size > before) {
    before = differing.size
    for (const type of types) if (refersTo(type, differing)) differing.add(type.id)
  }
  const both = types.filter(({ id, used }) => differing.has(id) && used.request && used.response)
  return new Set(both.map(({ id }) => id))
}

const hasOneWayField = (type: NamedType): boolean =>
  type.kind === 'object' && type.fields.some(({ side }) => side !== 'both')

const refersTo = (type: NamedType, ids: ReadonlySet<string>): boolean =>
  typesIn(type).some((part) => part.kind === 'ref' && ids.has(part.to))
