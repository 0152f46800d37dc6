import type { Connector, Endpoint } from './connector.ts'
import { inBounds } from './in-bounds.ts'

type Needing = Pick<Endpoint, 'scopes' | 'scopesAny'>

/** What an endpoint needs: groups of scopes, of each of which one must be there. */
type Groups = readonly (readonly string[])[]

const groupsOf = ({ scopes = [], scopesAny }: Needing): Groups => [
  ...scopes.map((scope) => [scope]),
  ...(scopesAny === undefined ? [] : [scopesAny]),
]

/** Whether a grant covers a scope; some providers give back its name below an address, as in `https://…/Files.Read`. */
const holds = (granted: ReadonlySet<string>, scope: string): boolean =>
  granted.has(scope) || [...granted].some((name) => name.endsWith(`/${scope}`))

/**
 * The least scopes with which all of these endpoints can be called: of all sets that do, the one that opens the fewest
 * of the connector's endpoints, then the smallest, then the first in the order of `available`. What is granted already
 * costs nothing. Gives only what must be added.
 */
export const leastScopes = (
  connector: Connector,
  endpoints: readonly Needing[],
  granted: readonly string[] = [],
): string[] => inBounds(connector, () => leastOf(connector, endpoints, granted))

const leastOf = (connector: Connector, endpoints: readonly Needing[], granted: readonly string[]): string[] => {
  const available = connector.auth.flatMap(({ scopes }) => Object.keys(scopes?.available ?? {}))
  const order = new Map(available.map((scope, index) => [scope, index]))
  const rank = (scope: string): number => order.get(scope) ?? available.length
  const has = new Set(granted)
  const open = endpoints.flatMap(groupsOf).filter((group) => !group.some((scope) => holds(has, scope)))
  const sorted = (scopes: Iterable<string>): string[] => [...scopes].sort((one, other) => rank(one) - rank(other))
  const opens = openedBy(connector)
  return search(
    withoutImplied(open).map((group) => sorted(new Set(group))),
    (chosen) => [opens([...granted, ...chosen]), chosen.length, ...sorted(chosen).map(rank)],
  ).toSorted((one, other) => rank(one) - rank(other))
}

/** The scopes that a grant lacks for an endpoint; empty where it covers it. */
export const missingScopes = (connector: Connector, endpoint: Needing, granted: readonly string[]): string[] =>
  leastScopes(connector, [endpoint], granted)

/** How many endpoints can be called with these scopes that cannot be called without any. */
const openedBy = ({ endpoints }: Connector) => {
  const needing = [...endpoints.values()].map(groupsOf).filter((groups) => groups.length > 0)
  return (scopes: readonly string[]): number => {
    const has = new Set(scopes)
    return needing.filter((groups) => groups.every((group) => group.some((scope) => has.has(scope)))).length
  }
}

/** Whoever has one of a group has one of every group that holds it whole. */
const withoutImplied = (groups: Groups): Groups => {
  const sets = groups.map((group) => new Set(group))
  return groups.filter(
    (group, index) =>
      !sets.some((other, at) => {
        const isWithin = at !== index && [...other].every((scope) => group.includes(scope))
        return isWithin && (other.size < new Set(group).size || at < index)
      }),
  )
}

const STEPS_MAX = 20_000

/** Tries the choices depth first. A file of hundreds of alternatives ends with the best of the first 20,000 steps. */
const search = (groups: Groups, costOf: (chosen: readonly string[]) => readonly number[]): readonly string[] => {
  let best: { chosen: readonly string[]; cost: readonly number[] } | undefined
  let steps = 0
  const descend = (chosen: readonly string[], from: number): void => {
    if (best !== undefined && ++steps > STEPS_MAX) return
    const next = groups.findIndex((group, at) => at >= from && !group.some((scope) => chosen.includes(scope)))
    if (next !== -1) return groups[next]!.forEach((scope) => descend([...chosen, scope], next + 1))
    const cost = costOf(chosen)
    if (best === undefined || isLess(cost, best.cost)) best = { chosen, cost }
  }
  descend([], 0)
  return best?.chosen ?? []
}

const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, index) => value !== other[index])
  return at !== -1 && (other[at] === undefined || one[at]! < other[at])
}
