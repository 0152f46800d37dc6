import type { Endpoint, NamedType, Resource, Type } from '../../model.ts'

/** A resource and everything below it. */
export const resourcesBelow = (resource: Resource): Resource[] => [
  resource,
  ...resource.children.flatMap(resourcesBelow),
]

/** The names that a type refers to, itself or inside. */
export const referencesIn = (type: Type): string[] => {
  if (type.kind === 'ref') return [type.to]
  if (type.kind === 'list' || type.kind === 'map') return referencesIn(type.of)
  return type.kind === 'union' ? type.of.flatMap(referencesIn) : []
}

/** The types that stand in a named type. */
export const typesIn = (named: NamedType): Type[] => {
  if (named.kind === 'alias') return [named.type]
  return [...named.fields.map(({ type }) => type), ...(named.others === null ? [] : [named.others])]
}

/** The types that stand in what an endpoint takes and gives. */
export const typesOfEndpoint = ({ params, body, result, captures, paging }: Endpoint): Type[] => [
  ...captures.map(({ type }) => type),
  ...params.map(({ type }) => type),
  ...(body === null ? [] : [body.type]),
  ...(result.kind === 'json' ? [result.type] : []),
  ...(paging === null ? [] : [paging.item]),
]
