import type { ClientModel, Endpoint, NamedType, Resource } from '../../model.ts'
import { type Nameable, assignNames, camelCase, pascalCase } from '../../names.ts'
import { textOf } from '../../wire.ts'
import { isReservedMember, isReservedRootMember } from './reserved.ts'

/** Long enough for any real name, short enough for any file system. */
const STEM_MAX = 80

/** The names of everything in a package that has one. */
export interface Names {
  /** The connector's class. */
  readonly root: string
  classOf(resource: Resource): string
  /** What the names of a resource's files begin with. */
  stemOf(resource: Resource): string
  /** The name of a child among the members of its parent. */
  childOf(parent: Resource, child: Resource): string
  methodOf(parent: Resource, endpoint: Endpoint): string
  /** The interface of a method's arguments. */
  paramsOf(endpoint: Endpoint): string
  /** A type as answers have it. */
  typeOf(id: string): string
  /** A type as requests have it, where that is another one. */
  inputOf(id: string): string
}

/** Names a model's parts. Types and classes share one space, as one import statement can name them all. */
export const namesOf = (model: ClientModel, split: ReadonlySet<string>): Names => {
  const resources = resourcesBelow(model.root)
  const plain = pascalCase(model.words)
  // What its own module, and whoever makes a client, imports beside it.
  const root = plain === 'BaseConnector' || plain === 'Client' ? `${plain}_` : plain
  const classes = named(
    resources.filter((resource) => resource !== model.root),
    (resource) => ({ wire: pathText(resource), label: `${pathText(resource)} api` }),
    { join: pascalCase, reserved: (name) => name === root },
  )
  const stems = named(
    resources,
    (resource) => ({ wire: pathText(resource), label: pathText(resource) || textOf(model.name) }),
    { join: (words) => words.join('-').slice(0, STEM_MAX), reserved: (stem) => stem === SHARED },
  )
  const taken = new Set([root, ...classes.values()])
  const types = named(typeNameables(model, resources, split), ({ nameable }) => nameable, {
    join: pascalCase,
    reserved: (name) => taken.has(name),
  })
  const byKey = new Map([...types].map(([{ key }, name]) => [key, name]))
  const members = new Map(resources.map((resource) => [resource, membersOf(resource, resource === model.root)]))
  return {
    root,
    classOf: (resource) => (resource === model.root ? root : classes.get(resource)!),
    stemOf: (resource) => stems.get(resource)!,
    childOf: (parent, child) => members.get(parent)!.get(child)!,
    methodOf: (parent, endpoint) => members.get(parent)!.get(endpoint)!,
    paramsOf: ({ name }) => byKey.get(`params ${textOf(name)}`)!,
    typeOf: (id) => byKey.get(`type ${id}`)!,
    inputOf: (id) => byKey.get(`input ${id}`) ?? byKey.get(`type ${id}`)!,
  }
}

/** What the files of types begin with that several resources use. */
export const SHARED = 'shared'

/** A resource and everything below it. */
export const resourcesBelow = (resource: Resource): Resource[] => [
  resource,
  ...resource.children.flatMap(resourcesBelow),
]

const pathText = ({ path }: Resource): string => path.map(textOf).join('.')

const membersOf = ({ children, endpoints }: Resource, isRoot: boolean): Map<Resource | Endpoint, string> =>
  named<Resource | Endpoint>(
    [...children, ...endpoints],
    (member) => ({ wire: textOf('method' in member ? member.method : member.name) }),
    { join: camelCase, reserved: isRoot ? isReservedRootMember : isReservedMember },
  )

interface TypeToName {
  readonly key: string
  readonly nameable: Nameable
}

const typeNameables = ({ types }: ClientModel, resources: Resource[], split: ReadonlySet<string>): TypeToName[] => {
  const endpoints = resources.flatMap((resource) => resource.endpoints)
  return [
    ...types.map(({ id, label }) => toName(`type ${id}`, textOf(label))),
    ...types
      .filter(({ id }) => split.has(id))
      .map(({ id, label }: NamedType) => toName(`input ${id}`, `${textOf(label)} input`)),
    ...endpoints.map(({ name }) => toName(`params ${textOf(name)}`, `${textOf(name)} params`)),
  ]
}

const toName = (key: string, label: string): TypeToName => ({ key, nameable: { wire: key, label } })

const named = <Thing>(
  things: readonly Thing[],
  nameableOf: (thing: Thing) => Nameable,
  naming: Parameters<typeof assignNames>[1],
): Map<Thing, string> => {
  const names = assignNames(things.map(nameableOf), naming)
  return new Map(things.map((thing, index) => [thing, names[index]!]))
}
