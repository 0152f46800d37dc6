import type { ClientModel, Endpoint, NamedType, Type, Union } from '../../model.ts'
import { textOf } from '../../wire.ts'
import { resourcesBelow } from './walk.ts'

export type Enum = Extract<Type, { kind: 'enum' }>

/** An enumeration or union, which needs a name in Go wherever it stands. */
export interface InlineType {
  /** Tells it apart from all others. */
  readonly key: string
  /** What it is named after. */
  readonly label: string
  readonly type: Enum | Union
  /** Whose declaration it stands in. */
  readonly owner: NamedType | Endpoint
  readonly used: { request: boolean; response: boolean }
}

/** Every enumeration and union of a model, by what it is: the same one may stand in several places. */
export type InlineTypes = ReadonlyMap<Type, InlineType>

export const inlineTypesOf = (model: ClientModel): InlineTypes => {
  const found = new Map<Type, InlineType>()
  for (const named of model.types) ofNamed(named, found)
  for (const { endpoints } of resourcesBelow(model.root)) for (const endpoint of endpoints) ofEndpoint(endpoint, found)
  return found
}

interface Place {
  readonly path: readonly (string | number)[]
  readonly label: string
  readonly owner: NamedType | Endpoint
  readonly request: boolean
  readonly response: boolean
}

type Found = Map<Type, InlineType>

const ofNamed = (named: NamedType, found: Found): void => {
  const place: Place = { path: ['type', named.id], label: textOf(named.label), owner: named, ...named.used }
  if (named.kind === 'alias') return visit(named.type, place, found)
  for (const { name, label, type, side } of named.fields) {
    const ways = { request: place.request && side !== 'response', response: place.response && side !== 'request' }
    visit(type, { ...inside(place, textOf(name), textOf(label)), ...ways }, found)
  }
  if (named.others !== null) visit(named.others, inside(place, 0, 'other'), found)
}

const ofEndpoint = (endpoint: Endpoint, found: Found): void => {
  const label = textOf(endpoint.name)
  const asked: Place = { path: ['endpoint', label], label, owner: endpoint, request: true, response: false }
  for (const field of endpoint.params) visit(field.type, inside(asked, textOf(field.name), textOf(field.label)), found)
  if (endpoint.body !== null) visit(endpoint.body.type, inside(asked, 0, 'body'), found)
  const answered = { ...asked, request: false, response: true }
  if (endpoint.result.kind === 'json') visit(endpoint.result.type, inside(answered, 1, 'result'), found)
  if (endpoint.paging !== null) visit(endpoint.paging.item, inside(answered, 2, 'item'), found)
}

const inside = (place: Place, step: string | number, label: string): Place => ({
  ...place,
  path: [...place.path, step],
  label: `${place.label} ${label}`,
})

const visit = (type: Type, place: Place, found: Found): void => {
  if (type.kind === 'list' || type.kind === 'map') return visit(type.of, inside(place, 3, 'item'), found)
  if (type.kind === 'enum' || type.kind === 'union') note(type, place, found)
  if (type.kind === 'union')
    type.of.forEach((variant, index) => visit(variant, inside(place, index + 4, `option ${index + 1}`), found))
}

const note = (type: Enum | Union, { path, label, owner, request, response }: Place, found: Found): void => {
  const known = found.get(type)
  if (known === undefined) {
    found.set(type, { key: JSON.stringify(path), label, type, owner, used: { request, response } })
    return
  }
  known.used.request ||= request
  known.used.response ||= response
}
