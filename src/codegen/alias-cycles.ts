import type { NamedType, Type } from './model.ts'

/**
 * Types with every alias that is nothing but itself made into anything: `A` that is `B` that is `A`, also through
 * alternatives. A list of itself is a type, and stays.
 */
export const breakAliasCycles = (types: ReadonlyMap<string, NamedType>): Map<string, NamedType> =>
  new Map(
    [...types].map(([id, type]) => {
      const isCycle = type.kind === 'alias' && leadsTo(type.type, id, types)
      return [id, isCycle ? { ...type, type: { kind: 'any' } } : type]
    }),
  )

/** Whether a type is the named one, through aliases and alternatives. Each alias is looked at once. */
const leadsTo = (type: Type, id: string, types: ReadonlyMap<string, NamedType>): boolean => {
  const seen = new Set<string>()
  const open = [type]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'union') open.push(...next.of)
    if (next.kind !== 'ref' || seen.has(next.to)) continue
    if (next.to === id) return true
    seen.add(next.to)
    const target = types.get(next.to)
    if (target?.kind === 'alias') open.push(target.type)
  }
  return false
}
