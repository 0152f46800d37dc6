import type { Connector } from '../definition/connector.ts'
import { buildModel } from './build-model.ts'
import type { ClientModel, Endpoint, Resource } from './model.ts'
import type { Language } from './targets/index.ts'
import { inlineTypesOf } from './targets/go/inline-types.ts'
import { fieldNames, namesOf as goNames } from './targets/go/names.ts'
import { memberNames, packageNames, paramNames } from './targets/python/names.ts'
import { namesOf as typescriptNames } from './targets/typescript/names.ts'
import { splitTypes } from './targets/typescript/sides.ts'
import { textOf } from './wire.ts'

/** What users of a generated client write, by what it stands for: `method users.messages.list`, `type Message`. */
export type Surface = Readonly<Record<Language, ReadonlyMap<string, string>>>

/** The names that a connector's generated clients have, in every language. */
export const surfaceOf = (connector: Connector): Surface => {
  const model = buildModel(connector)
  return { python: pythonSurface(model), go: goSurface(model), typescript: typescriptSurface(model) }
}

type Names = Map<string, string>
type MemberName = (parent: Resource, member: Resource | Endpoint, index: number) => string

const pythonSurface = (model: ClientModel): Names => {
  const { response, request, root, module } = packageNames(model)
  const names = methodNames(model, (parent, _member, index) => memberNames(parent)[index]!)
  addParameters(names, model, paramNames)
  names.set('class', root.sync)
  names.set('module', module)
  for (const { id, label } of model.types) {
    const name = response.get(id) ?? request.get(id)
    if (name !== undefined) names.set(`type ${textOf(label)}`, name)
  }
  return names
}

const goSurface = (model: ClientModel): Names => {
  const own = goNames(model, inlineTypesOf(model))
  const names = methodNames(model, (parent, member) => own.memberOf(parent, member))
  addParameters(names, model, ({ params }) => fieldNames(params, () => false))
  names.set('package', own.package)
  for (const endpoint of endpointsBelow(model.root))
    names.set(`params ${textOf(endpoint.name)}`, own.paramsOf(endpoint))
  for (const { id, label, used, kind } of model.types)
    names.set(`type ${textOf(label)}`, used.response || kind === 'alias' ? own.received(id) : own.param(id))
  return names
}

/** TypeScript has parameters as they are on the wire. */
const typescriptSurface = (model: ClientModel): Names => {
  const own = typescriptNames(model, splitTypes(model.types))
  const names = methodNames(model, (parent, member) =>
    'method' in member ? own.methodOf(parent, member) : own.childOf(parent, member),
  )
  names.set('class', own.root)
  for (const { id, label } of model.types) names.set(`type ${textOf(label)}`, own.typeOf(id))
  return names
}

/** Each method as it is reached from the connector's object. Members are numbered methods first, then children. */
const methodNames = ({ root }: ClientModel, nameOf: MemberName): Names => {
  const names: Names = new Map()
  const visit = (resource: Resource, before: readonly string[]): void => {
    for (const [index, endpoint] of resource.endpoints.entries())
      names.set(`method ${textOf(endpoint.name)}`, [...before, nameOf(resource, endpoint, index)].join('.'))
    for (const [index, child] of resource.children.entries())
      visit(child, [...before, nameOf(resource, child, resource.endpoints.length + index)])
  }
  visit(root, [])
  return names
}

const addParameters = (
  names: Names,
  { root }: ClientModel,
  namesOf: (endpoint: Endpoint) => readonly string[],
): void => {
  for (const endpoint of endpointsBelow(root))
    for (const [index, name] of namesOf(endpoint).entries())
      names.set(`parameter ${textOf(endpoint.name)} ${textOf(endpoint.params[index]!.name)}`, name)
}

const endpointsBelow = ({ endpoints, children }: Resource): Endpoint[] => [
  ...endpoints,
  ...children.flatMap(endpointsBelow),
]
