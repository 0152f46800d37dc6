import type { ClientModel, Endpoint, Field, Resource, Type } from '../../../src/codegen/model.ts'
import { type Wire, textOf } from '../../../src/codegen/wire.ts'

/** The texts that must stand in the code of every language: what is sent, and what is looked for in answers. */
export const expectedTexts = ({ root, types }: ClientModel): Set<string> => {
  const texts = new Set<string>()
  for (const endpoint of endpointsBelow(root)) for (const text of ofEndpoint(endpoint)) texts.add(text)
  for (const type of types) {
    const parts = type.kind === 'alias' ? ofType(type.type) : type.fields.filter(isIn(type.used)).flatMap(ofField)
    for (const text of parts) texts.add(text)
  }
  return texts
}

const endpointsBelow = ({ endpoints, children }: Resource): Endpoint[] => [
  ...endpoints,
  ...children.flatMap(endpointsBelow),
]

const ofEndpoint = ({ name, params, paging }: Endpoint): string[] => [
  textOf(name),
  ...params.flatMap(ofField),
  ...(paging === null ? [] : [...paging.items, ...(paging.size === null ? [] : [paging.size.name])].flatMap(ofStep)),
]

const ofStep = (step: Wire | number): string[] => (typeof step === 'number' ? [] : [textOf(step)])

const isIn =
  (used: { request: boolean; response: boolean }) =>
  ({ side }: Field): boolean =>
    side === 'both' || used[side]

const ofField = ({ name, type }: Field): string[] => [textOf(name), ...ofType(type)]

const ofType = (type: Type): string[] => {
  if (type.kind === 'enum') return type.values.map(textOf)
  if (type.kind === 'list' || type.kind === 'map') return ofType(type.of)
  if (type.kind !== 'union') return []
  return type.of.flatMap(ofType)
}
