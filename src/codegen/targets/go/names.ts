import type { ClientModel, Endpoint, Field, NamedType, Resource, Type, Union } from '../../model.ts'
import { type Nameable, assignNames, snakeCase } from '../../names.ts'
import { textOf } from '../../wire.ts'
import { exportedName } from './initialisms.ts'
import type { InlineType, InlineTypes } from './inline-types.ts'
import {
  isReservedExported,
  isReservedMember,
  isReservedPackage,
  isReservedPathStep,
  isReservedRootMember,
  isReservedVariantMethod,
} from './reserved.ts'
import { resourcesBelow } from './walk.ts'

/** Long enough for any real name, short enough for any file system. */
const STEM_MAX = 80

/** What the files of types begin with that several resources use. */
export const SHARED = 'shared'

/** The names of everything in a package that has one. */
export interface Names {
  /** The connector's type. */
  readonly root: string
  readonly package: string
  /** The last step of the module's path. */
  readonly pathStep: string
  /** The type of a resource. */
  resourceType(resource: Resource): string
  /** What the names of a resource's files begin with. */
  stemOf(resource: Resource): string
  /** The field of a child, or the method of an endpoint, among the members of its parent. */
  memberOf(parent: Resource, member: Resource | Endpoint): string
  /** The method that gives all items of a list. */
  allOf(parent: Resource, endpoint: Endpoint): string
  /** The struct of a method's parameters. */
  paramsOf(endpoint: Endpoint): string
  /** The variable that says how an endpoint is called. */
  operationOf(endpoint: Endpoint): string
  /** A type as answers have it, by the key of an inline type or the id of a named one. */
  received(key: string): string
  /** A type as requests have it, where that is another one. */
  param(key: string): string
  constantOf(inline: InlineType, index: number): string
  /** What stands for a variant that the definition does not have. */
  unknownOf(inline: InlineType): string
  /** The function that makes a request's value of one of several types. */
  makerOf(inline: InlineType, index: number): string
}

/** Names a model's parts. Everything that a package exports shares one space. */
export const namesOf = (model: ClientModel, inline: InlineTypes): Names => {
  const resources = resourcesBelow(model.root)
  const endpoints = resources.flatMap((resource) => resource.endpoints)
  const root = exportedName(model.words)
  const exported = nameAll(
    [
      ...resources.filter((resource) => resource !== model.root).map(resourceToName),
      ...endpoints.map(paramsToName),
      ...model.types.flatMap(typeToNames),
      ...[...new Set(inline.values())].flatMap((each) => inlineToNames(each)),
    ],
    { join: exportedName, reserved: (name) => name === root || isReservedExported(name) },
  )
  const stems = nameAll(
    resources.map((resource) => toName(pathText(resource), pathText(resource) || textOf(model.name))),
    { join: (words) => snakeCase(words).slice(0, STEM_MAX), reserved: (stem) => stem === SHARED },
  )
  const operations = nameAll(
    endpoints.map(({ name }) => toName(textOf(name), textOf(name))),
    { join: (words) => `op${exportedName(words)}`, reserved: () => false },
  )
  const members = new Map(resources.map((resource) => [resource, membersOf(resource, resource === model.root)]))
  const name = (kind: string, key: string): string => exported.get(keyOf(kind, key))!
  return {
    root,
    package: suffixed(textOf(model.name).replaceAll('-', ''), isReservedPackage),
    pathStep: suffixed(textOf(model.name), isReservedPathStep),
    resourceType: (resource) => (resource === model.root ? root : name('resource', pathText(resource))),
    stemOf: (resource) => stems.get(pathText(resource))!,
    memberOf: (parent, member) => members.get(parent)!.get(memberKey(member))!,
    allOf: (parent, endpoint) => members.get(parent)!.get(allKey(endpoint))!,
    paramsOf: (endpoint) => name('params', textOf(endpoint.name)),
    operationOf: (endpoint) => operations.get(textOf(endpoint.name))!,
    received: (key) => name('received', key),
    param: (key) => name('param', key),
    constantOf: ({ key }, index) => name(`constant ${index}`, key),
    unknownOf: ({ key }) => name('unknown', key),
    makerOf: ({ key }, index) => name(`maker ${index}`, key),
  }
}

/** What stands for something that is to be named, and after what it is named. */
interface ToName {
  readonly key: string
  readonly label: string
}

const toName = (key: string, label: string): ToName => ({ key, label })

const nameAll = (things: readonly ToName[], naming: Parameters<typeof assignNames>[1]): Map<string, string> => {
  const names = assignNames(
    things.map(({ key, label }): Nameable => ({ wire: key, label })),
    naming,
  )
  return new Map(things.map(({ key }, index) => [key, names[index]!]))
}

const keyOf = (kind: string, key: string): string => `${kind} ${key}`

const pathText = ({ path }: Resource): string => path.map(textOf).join('.')

const suffixed = (name: string, isReserved: (name: string) => boolean): string => (isReserved(name) ? `${name}_` : name)

const resourceToName = (resource: Resource): ToName =>
  toName(keyOf('resource', pathText(resource)), `${pathText(resource)} api`)

const paramsToName = ({ name, params }: Endpoint): ToName =>
  toName(keyOf('params', textOf(name)), params.length === 0 ? `${textOf(name)} no params` : `${textOf(name)} params`)

const typeToNames = ({ kind, id, label, used }: NamedType): ToName[] =>
  waysToNames(id, textOf(label), { response: used.response || kind === 'alias', request: used.request })

const waysToNames = (key: string, label: string, used: NamedType['used']): ToName[] => [
  ...(used.response ? [toName(keyOf('received', key), label)] : []),
  ...(used.request ? [toName(keyOf('param', key), `${label} param`)] : []),
]

/** An inline type that is a named one has its names already, but for what comes along with it. */
const inlineToNames = (inline: InlineType): ToName[] => {
  const { key, label, type, used } = inline
  if (type.kind === 'enum') {
    const own = isNamed(inline) ? [] : [toName(keyOf('received', key), label)]
    return [...own, ...constantsToName(key, label, type.values.map(textOf))]
  }
  return [...(isNamed(inline) ? [] : waysToNames(key, label, used)), ...unionToNames(inline, type)]
}

const constantsToName = (key: string, label: string, values: readonly string[]): ToName[] =>
  values.map((value, index) => toName(keyOf(`constant ${index}`, key), `${label} ${value}`))

const unionToNames = ({ key, label, used }: InlineType, { of, tag }: Union): ToName[] => {
  if (tag !== null) return [toName(keyOf('unknown', key), `unknown ${label}`)]
  if (!used.request) return []
  return variantLabels(of).map((variant, index) => toName(keyOf(`maker ${index}`, key), `${label} param of ${variant}`))
}

/** Whether an enumeration or union is all that a named type is, so that it has that type's name. */
export const isNamed = ({ owner, type }: InlineType): boolean =>
  'kind' in owner && owner.kind === 'alias' && owner.type === type

/** The methods by which one of several types is asked for. */
export const variantMethods = (of: readonly Type[], labels: readonly string[]): string[] =>
  assignNames(
    of.map((_, index): Nameable => ({ wire: String(index), label: `as ${labels[index]!}` })),
    { join: exportedName, reserved: isReservedVariantMethod },
  )

/** A word for each of several types. */
export const variantLabels = (of: readonly Type[]): string[] =>
  of.map((type) => (type.kind === 'ref' ? type.to.split('/').at(-1)! : WORDS[type.kind]))

const WORDS: Readonly<Record<Exclude<Type['kind'], 'ref'>, string>> = {
  string: 'string',
  bool: 'bool',
  int32: 'int',
  int64: 'int',
  float: 'float',
  date: 'date',
  datetime: 'time',
  any: 'any',
  null: 'null',
  bytes: 'bytes',
  enum: 'text',
  list: 'list',
  map: 'map',
  union: 'other',
}

const memberKey = (member: Resource | Endpoint): string =>
  'method' in member ? keyOf('method', textOf(member.method)) : keyOf('child', textOf(member.name))

const allKey = (endpoint: Endpoint): string => keyOf('all', textOf(endpoint.method))

const membersOf = ({ children, endpoints }: Resource, isRoot: boolean): Map<string, string> =>
  nameAll(
    [
      ...[...children, ...endpoints].map((member) =>
        toName(memberKey(member), textOf('method' in member ? member.method : member.name)),
      ),
      ...endpoints
        .filter(({ paging }) => paging !== null)
        .map((endpoint) => toName(allKey(endpoint), `${textOf(endpoint.method)} all`)),
    ],
    { join: exportedName, reserved: isRoot ? isReservedRootMember : isReservedMember },
  )

/** The names of fields that stand in one struct. */
export const fieldNames = (fields: readonly Field[], reserved: (name: string) => boolean): string[] =>
  assignNames(
    fields.map(({ name, label }): Nameable => ({ wire: textOf(name), label: textOf(label) })),
    { join: exportedName, reserved },
  )
