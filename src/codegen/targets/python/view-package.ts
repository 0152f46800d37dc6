import { type Encoded, type View, code, joinCode } from '../../encoded.ts'
import type { Endpoint, Resource, Type } from '../../model.ts'
import { byCodeUnit } from '../../order.ts'
import { oneLineDoc } from './docs.ts'
import { ident, label, markdown, markdownLink, tomlString } from './encode.ts'
import { memberNames, paramNames, resourcesBelow } from './names.ts'
import { KEYWORDS } from './reserved.ts'
import type { Package } from './scopes.ts'
import { namesIn } from './view-types.ts'

/** The runtimes that generated code works with. */
const AT_LEAST = '0.1.0'
const BELOW = '0.2.0'

/** What is said of the package itself: its names, the runtime that it needs. */
export const packageView = ({ model, names }: Package): { readonly [name: string]: View } => ({
  connector: label(names.connector),
  version: label(model.version),
  distribution: label(names.distribution),
  module: ident(names.module),
  at_least: label(AT_LEAST),
  below: label(BELOW),
})

/** The view of `__init__.py`: which module has which public name. */
export const initView = (pack: Package): View => {
  const { names, layout, model } = pack
  const homes = [
    { stem: 'root_api', names: [names.root.sync] },
    { stem: 'root_async_api', names: [names.root.async] },
    ...[...layout.typeFiles].map(([stem, types]) => ({ stem, names: namesIn(types, pack) })),
  ]
  return {
    ...packageView(pack),
    doc: oneLineDoc(model.displayName, model.doc.summary),
    homes: homes
      .filter((home) => home.names.length > 0)
      .map((home) => ({ stem: ident(home.stem), names: [...home.names].sort(byCodeUnit).map(ident) })),
    names: homes
      .flatMap((home) => home.names)
      .sort(byCodeUnit)
      .map(ident),
  }
}

export const pyprojectView = (pack: Package): View => ({
  ...packageView(pack),
  description: tomlString(pack.model.doc.summary),
})

export const readmeView = (pack: Package): View => {
  const { model, names } = pack
  const wanted = model.words.join('_')
  const variable = KEYWORDS.has(wanted) || wanted === 'client' ? `${wanted}_` : wanted
  return {
    ...packageView(pack),
    name: ident(names.root.sync),
    variable: ident(variable),
    display_name: markdown(model.displayName),
    summary: markdown(model.doc.summary),
    link: model.doc.url === null ? null : markdownLink(model.doc.url),
    example: exampleOf(pack, ident(variable)),
  }
}

/** A call that reads something and needs little: of lists, the first few items. */
const exampleOf = ({ model }: Package, variable: Encoded): Encoded => {
  const all = [model.root, ...resourcesBelow(model.root)].flatMap((resource) =>
    resource.endpoints.map((endpoint) => ({ resource, endpoint })),
  )
  const [best] = all
    .filter(({ endpoint }) => isSimple(endpoint))
    .sort((one, other) => difficulty(one.endpoint) - difficulty(other.endpoint))
  if (best === undefined) return code`print(${variable}.proxy("GET", "/").text)`
  const call = code`${joinCode([variable, ...pathTo(model.root, best.resource)], '.')}.${methodName(best.resource, best.endpoint)}`
  const given = argumentsOf(best.endpoint)
  if (best.endpoint.paging === null) return code`print(${call}(${given}))`
  return code`for item in ${call}(${[...given, code`max_items=10`]}):\n    print(item)`
}

const isSimple = ({ params, body, result, effect }: Endpoint): boolean =>
  effect === 'read' &&
  body?.required !== true &&
  (result.kind === 'json' || result.kind === 'text') &&
  params.every(({ type, required }) => !required || placeholder(type) !== null)

const difficulty = ({ params, paging, deprecated }: Endpoint): number =>
  params.filter(({ required }) => required).length * 2 + (paging === null ? 1 : 0) + (deprecated ? 100 : 0)

const placeholder = ({ kind }: Type): Encoded | null => {
  if (kind === 'string' || kind === 'enum') return code`"…"`
  if (kind === 'int32' || kind === 'int64' || kind === 'float') return code`1`
  return kind === 'bool' ? code`True` : null
}

const argumentsOf = (endpoint: Endpoint): Encoded[] => {
  const names = paramNames(endpoint)
  return endpoint.params.flatMap(({ required, type }, index) =>
    required ? [code`${ident(names[index]!)}=${placeholder(type)!}`] : [],
  )
}

const methodName = (resource: Resource, endpoint: Endpoint): Encoded =>
  ident(memberNames(resource)[resource.endpoints.indexOf(endpoint)]!)

const pathTo = (from: Resource, to: Resource): Encoded[] => {
  if (from === to) return []
  const index = from.children.findIndex((child) => child === to || resourcesBelow(child).includes(to))
  return [ident(memberNames(from)[from.endpoints.length + index]!), ...pathTo(from.children[index]!, to)]
}
