import type { Endpoint, NamedType, Type } from '../../model.ts'

/** A type and every type within it, up to the names that it refers to. */
export const partsOf = (type: Type): Type[] => {
  if (type.kind === 'list' || type.kind === 'map') return [type, ...partsOf(type.of)]
  return type.kind === 'union' ? [type, ...type.of.flatMap(partsOf)] : [type]
}

/** The types that stand in a named type. */
export const typesIn = (named: NamedType): Type[] => {
  if (named.kind === 'alias') return partsOf(named.type)
  const others = named.others === null ? [] : partsOf(named.others)
  return [...named.fields.flatMap(({ type }) => partsOf(type)), ...others]
}

/** The types that stand in what an endpoint takes and gives. */
export const typesOfEndpoint = ({ params, body, result, captures, paging }: Endpoint): Type[] => [
  ...captures.flatMap(({ type }) => partsOf(type)),
  ...params.flatMap(({ type }) => partsOf(type)),
  ...(body === null ? [] : partsOf(body.type)),
  ...(result.kind === 'json' ? partsOf(result.type) : []),
  ...(paging === null ? [] : partsOf(paging.item)),
]

/** The names that types refer to. */
export const referencesOf = (types: readonly Type[]): string[] =>
  types.flatMap((type) => (type.kind === 'ref' ? [type.to] : []))
