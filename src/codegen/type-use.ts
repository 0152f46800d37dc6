import type { Endpoint, NamedType, Type } from './model.ts'

type Use = NamedType['used']
type Way = keyof Use

/** On which ways the named types travel, directly or as part of others; those that none travels are left out. */
export const usesOf = (endpoints: readonly Endpoint[], types: ReadonlyMap<string, NamedType>): Map<string, Use> => {
  const requested = reach(endpoints.flatMap(requestTypes), 'request', types)
  const answered = reach(endpoints.flatMap(responseTypes), 'response', types)
  return new Map(
    [...new Set([...requested, ...answered])].map((id) => [
      id,
      { request: requested.has(id), response: answered.has(id) },
    ]),
  )
}

const requestTypes = ({ params, body, paging }: Endpoint): Type[] => [
  ...params.map(({ type }) => type),
  ...(body === null ? [] : [body.type]),
  ...(paging?.size == null ? [] : [paging.size.type]),
]

const responseTypes = ({ result, captures, paging }: Endpoint): Type[] => [
  ...captures.map(({ type }) => type),
  ...(result.kind === 'json' ? [result.type] : []),
  ...(paging === null ? [] : [paging.item]),
]

/** The ids of the named types that these lead to. */
const reach = (from: readonly Type[], way: Way, types: ReadonlyMap<string, NamedType>): Set<string> => {
  const reached = new Set<string>()
  const open = [...from]
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (type.kind === 'list' || type.kind === 'map') open.push(type.of)
    if (type.kind === 'union') open.push(...type.of)
    if (type.kind !== 'ref' || reached.has(type.to)) continue
    const target = types.get(type.to)
    if (target === undefined) continue
    reached.add(type.to)
    open.push(...partsOf(target, way))
  }
  return reached
}

const partsOf = (type: NamedType, way: Way): Type[] => {
  if (type.kind === 'alias') return [type.type]
  const fields = type.fields.filter(({ side }) => side === 'both' || side === way).map((field) => field.type)
  return type.others === null ? fields : [...fields, type.others]
}
