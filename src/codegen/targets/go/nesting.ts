import type { NamedType, ObjectType, Type } from '../../model.ts'

/** The most fields that a struct holds within itself, those of structs in it included. Beyond, it refers to them. */
const FIELDS_MAX = 256

/** Whether a field of one object holds another by a pointer: where it would hold itself, or far too much. */
export type Nesting = (owner: string, target: string) => boolean

/** The object that a type is, through aliases; undefined for anything else. */
export const objectBehind = (given: Type, types: ReadonlyMap<string, NamedType>): ObjectType | undefined => {
  let type = given
  for (let steps = 0; type.kind === 'ref' && steps <= types.size; steps++) {
    const target = types.get(type.to)
    if (target?.kind !== 'alias') return target
    type = target.type
  }
  return undefined
}

/** Decides which objects hold others by value, so that nobody has to ask for nil, and which by a pointer. */
export const nestingOf = (types: ReadonlyMap<string, NamedType>): Nesting => {
  const held = heldBy(types)
  const circular = inCircles(held)
  const weights = weightsOf(types, held, circular)
  return (owner, target) => (circular.has(owner) && circular.has(target)) || weights.get(target)! > FIELDS_MAX
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>

const heldBy = (types: ReadonlyMap<string, NamedType>): Graph =>
  new Map(
    [...types.values()]
      .filter((type) => type.kind === 'object')
      .map(({ id, fields }) => {
        const targets = fields.map(({ type }) => objectBehind(type, types)?.id).filter((target) => target !== undefined)
        return [id, new Set(targets)]
      }),
  )

/** Those that hold themselves through others, and those between two such circles. */
const inCircles = (graph: Graph): ReadonlySet<string> => {
  const leading = withoutEnds(graph)
  return withoutEnds(reversed(restrictedTo(graph, leading)))
}

/** Takes away what leads nowhere until everything that is left leads somewhere. */
const withoutEnds = (graph: Graph): ReadonlySet<string> => {
  const open = new Map([...graph].map(([id, targets]) => [id, targets.size]))
  const sources = reversed(graph)
  const ends = [...open].filter(([, count]) => count === 0).map(([id]) => id)
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    open.delete(end)
    for (const source of sources.get(end)!) {
      open.set(source, open.get(source)! - 1)
      if (open.get(source) === 0) ends.push(source)
    }
  }
  return new Set(open.keys())
}

const reversed = (graph: Graph): Graph => {
  const sources = new Map([...graph.keys()].map((id) => [id, new Set<string>()]))
  for (const [id, targets] of graph) for (const target of targets) sources.get(target)!.add(id)
  return sources
}

const restrictedTo = (graph: Graph, ids: ReadonlySet<string>): Graph =>
  new Map([...graph].filter(([id]) => ids.has(id)).map(([id, targets]) => [id, targets.intersection(ids)]))

/** How many fields each object holds, with those of what it holds by value. */
const weightsOf = (
  types: ReadonlyMap<string, NamedType>,
  graph: Graph,
  circular: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const byValue: Graph = new Map(
    [...graph].map(([id, targets]) => [id, circular.has(id) ? targets.difference(circular) : targets]),
  )
  const sources = reversed(byValue)
  const open = new Map([...byValue].map(([id, targets]) => [id, targets.size]))
  const weights = new Map<string, number>()
  const ready = [...open].filter(([, count]) => count === 0).map(([id]) => id)
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    weights.set(id, weightOf(types.get(id) as ObjectType, types, weights, byValue.get(id)!))
    for (const source of sources.get(id)!) {
      open.set(source, open.get(source)! - 1)
      if (open.get(source) === 0) ready.push(source)
    }
  }
  return weights
}

const weightOf = (
  { fields }: ObjectType,
  types: ReadonlyMap<string, NamedType>,
  weights: ReadonlyMap<string, number>,
  byValue: ReadonlySet<string>,
): number =>
  fields.reduce((sum, { type }) => {
    const target = objectBehind(type, types)
    const weight = target === undefined || !byValue.has(target.id) ? 1 : weights.get(target.id)!
    return sum + (weight > FIELDS_MAX ? 1 : weight)
  }, 1)
