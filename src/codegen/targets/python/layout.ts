import type { ClientModel, Endpoint, Field, NamedType, Resource, Type } from '../../model.ts'
import { byCodeUnit } from '../../order.ts'
import { lengthOf } from './encode.ts'
import { type PackageNames, pathOf, resourcesBelow } from './names.ts'

/** So much text a file has at most, in characters of what the definition says and a flat rate for the rest. */
const FILE_WEIGHT_MAX = 150_000
const ENDPOINT_WEIGHT = 1000
const FIELD_WEIGHT = 100

/** Which file holds what. */
export interface Layout {
  /** The types of each file by its stem; a file imports from earlier ones only. */
  readonly typeFiles: ReadonlyMap<string, readonly NamedType[]>
  /** The stem of the file that holds a type, by its id. */
  readonly homeOf: ReadonlyMap<string, string>
}

/** Puts types beside the one resource that uses them, and those that several use into shared files. */
export const layoutOf = (model: ClientModel, names: PackageNames): Layout => {
  const byId = new Map(model.types.map((type) => [type.id, type]))
  const users = new Map<string, Set<string>>()
  for (const resource of [model.root, ...resourcesBelow(model.root)])
    for (const id of reached(resource, byId)) users.set(id, (users.get(id) ?? new Set()).add(pathOf(resource)))
  const stems = new Map(
    [model.root, ...resourcesBelow(model.root)].map((one) => [pathOf(one), names.resource(one).stem]),
  )
  const groups = new Map<string, NamedType[]>([['shared', []]])
  for (const type of dependenciesFirst(model.types, byId)) {
    const [only, ...others] = users.get(type.id) ?? []
    const stem = only === undefined || others.length > 0 ? 'shared' : stems.get(only)!
    groups.set(stem, [...(groups.get(stem) ?? []), type])
  }
  const typeFiles = new Map(
    [...groups].flatMap(([stem, types]) =>
      parts(componentsOf(types, byId), weightOfTypes).map((part, index) => [partStem(stem, index), part.flat()]),
    ),
  )
  const homeOf = new Map([...typeFiles].flatMap(([stem, types]) => types.map(({ id }) => [id, stem])))
  return { typeFiles, homeOf }
}

/** A resource's endpoints in parts that each fit into a file. */
export const endpointParts = (endpoints: readonly Endpoint[]): Endpoint[][] => parts(endpoints, weightOfEndpoint)

/** `users_types`, `users_2_types`. */
export const partStem = (stem: string, index: number, ending: 'types' | 'api' | 'async_api' = 'types'): string =>
  index === 0 ? `${stem}_${ending}` : `${stem}_${index + 1}_${ending}`

/** What the types among an endpoint's parts refer to. */
export const typesOfEndpoint = ({ params, body, result, captures, paging }: Endpoint): Type[] => [
  ...captures.map(({ type }) => type),
  ...params.map(({ type }) => type),
  ...(body === null ? [] : [body.type]),
  ...(result.kind === 'json' ? [result.type] : []),
  ...(paging === null ? [] : [paging.item, ...(paging.size === null ? [] : [paging.size.type])]),
]

/** The named types that a type mentions itself. */
export const mentioned = (type: Type): string[] => {
  if (type.kind === 'ref') return [type.to]
  if (type.kind === 'list' || type.kind === 'map') return mentioned(type.of)
  return type.kind === 'union' ? type.of.flatMap(mentioned) : []
}

/** The named types that a named one mentions. */
export const mentionedBy = (type: NamedType): string[] =>
  type.kind === 'alias' ? mentioned(type.type) : type.fields.flatMap((field) => mentioned(field.type))

const reached = (resource: Resource, byId: ReadonlyMap<string, NamedType>): Set<string> => {
  const seen = new Set<string>()
  const waiting = resource.endpoints.flatMap(typesOfEndpoint).flatMap(mentioned)
  while (waiting.length > 0) {
    const id = waiting.pop()!
    const type = byId.get(id)
    if (seen.has(id) || type === undefined) continue
    seen.add(id)
    waiting.push(...mentionedBy(type))
  }
  return seen
}

/** Types in an order in which each comes after those that it mentions, but for cycles. */
const dependenciesFirst = (types: readonly NamedType[], byId: ReadonlyMap<string, NamedType>): NamedType[] =>
  componentsOf(types, byId).flat()

/** Cycles of types, each after those that it mentions: Tarjan's strongly connected components, without recursion. */
const componentsOf = (types: readonly NamedType[], byId: ReadonlyMap<string, NamedType>): NamedType[][] => {
  const within = new Set(types.map(({ id }) => id))
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const found: NamedType[][] = []
  const enter = (id: string) => {
    order.set(id, order.size)
    low.set(id, order.get(id)!)
    open.push(id)
    isOpen.add(id)
    return { id, next: mentionedBy(byId.get(id)!).filter((other) => within.has(other)) }
  }
  const leave = (id: string): void => {
    if (low.get(id) !== order.get(id)) return
    const members = open.splice(open.indexOf(id))
    for (const member of members) isOpen.delete(member)
    found.push(members.sort(byCodeUnit).map((member) => byId.get(member)!))
  }
  for (const { id: start } of types) {
    if (order.has(start)) continue
    const path = [enter(start)]
    while (path.length > 0) {
      const { id, next } = path.at(-1)!
      const other = next.pop()
      if (other === undefined) {
        path.pop()
        leave(id)
        const below = path.at(-1)
        if (below !== undefined) low.set(below.id, Math.min(low.get(below.id)!, low.get(id)!))
      } else if (!order.has(other)) path.push(enter(other))
      else if (isOpen.has(other)) low.set(id, Math.min(low.get(id)!, order.get(other)!))
    }
  }
  return found
}

/** Splits a list where a file would become too large; what is too large by itself stays whole. */
const parts = <T>(things: readonly T[], weightOf: (thing: T) => number): T[][] => {
  const made: T[][] = []
  let weight = Infinity
  for (const thing of things) {
    const more = weightOf(thing)
    if (weight + more > FILE_WEIGHT_MAX) {
      made.push([])
      weight = 0
    }
    made.at(-1)!.push(thing)
    weight += more
  }
  return made
}

const weightOfField = ({ doc }: Field): number => FIELD_WEIGHT + lengthOf(doc)

const weightOfEndpoint = ({ doc, params }: Endpoint): number =>
  ENDPOINT_WEIGHT + lengthOf(doc.description) + sum(params.map(weightOfField))

const weightOfTypes = (types: readonly NamedType[]): number =>
  sum(
    types.map(
      (type) =>
        FIELD_WEIGHT + lengthOf(type.doc) + (type.kind === 'object' ? 2 * sum(type.fields.map(weightOfField)) : 0),
    ),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
