import { type Encoded, type View, joinCode } from '../../encoded.ts'
import type { ClientModel, Endpoint, Resource } from '../../model.ts'
import type { DeclarationContext } from './declarations.ts'
import { connectorName, fileStem, ident, jsonText, markdownText, packageName, versionText } from './encode.ts'
import { type Places, importsOf } from './imports.ts'
import type { TypesFile } from './layout.ts'
import { type Names, resourcesBelow } from './names.ts'
import { RUNTIME_RANGE } from './runtime-range.ts'
import { SDK } from './types.ts'

/** What every file's template may need of its package. */
export const headView = ({ name, version, displayName, doc }: ClientModel, { names }: DeclarationContext) => ({
  connector: connectorName(name),
  package: packageName(name),
  version: versionText(version),
  class: ident(names.root),
  title: markdownText(displayName),
  summary: markdownText(doc.summary),
  description: jsonText(doc.summary),
  from: versionText(RUNTIME_RANGE.from),
  below: versionText(RUNTIME_RANGE.below),
})

/** What the package exports: its class to run, everything else as types. */
export const indexView = ({ model, names }: DeclarationContext, files: readonly TypesFile[]) => ({
  file: fileStem(`${names.stemOf(model.root)}-api`),
  resources: resourcesBelow(model.root)
    .filter((resource) => resource !== model.root)
    .map((resource) => ({
      class: ident(names.classOf(resource)),
      file: fileStem(`${names.stemOf(resource)}-api`),
    })),
  types: files.map(({ stem }) => fileStem(stem)),
})

/** A file of types. */
export const typesView = ({ stem, declarations }: TypesFile, places: Places) => {
  const uses = new Set(declarations.flatMap((declaration) => [...declaration.uses]))
  return {
    usesSdk: uses.delete(SDK),
    imports: importsOf(uses, places, stem),
    declarations: declarations.map(({ view }) => view),
  }
}

/** What the README shows: every part of the connector, and a call to begin with. */
export const readmeView = (context: DeclarationContext) => ({
  parts: resourcesBelow(context.model.root)
    .filter(({ endpoints }) => endpoints.length > 0)
    .map(
      (resource): View => ({
        path: memberPath(resource, context),
        methods: resource.endpoints.length,
      }),
    ),
  example: exampleOf(context),
})

/** A call that needs no arguments: of a list, if there is one; null where there is none. */
const exampleOf = (context: DeclarationContext): View => {
  const calls = resourcesBelow(context.model.root)
    .flatMap((resource) => resource.endpoints.map((endpoint) => ({ resource, endpoint })))
    .filter(({ endpoint }) => endpoint.effect === 'read' && !endpoint.deprecated && needsNothing(endpoint))
  const call = calls.find(({ endpoint }) => endpoint.paging !== null) ?? calls[0]
  if (call === undefined) return null
  const { resource, endpoint } = call
  return {
    path: joinCode([memberPath(resource, context), ident(context.names.methodOf(resource, endpoint))], '.'),
    isList: endpoint.paging !== null,
  }
}

const needsNothing = ({ params, body }: Endpoint): boolean =>
  params.every(({ required }) => !required) && body?.required !== true

/** `connector.users.messages`. */
const memberPath = (resource: Resource, { model, names }: DeclarationContext) =>
  joinCode([ident('connector'), ...membersTo(resource, model.root, names)!], '.')

/** The members that lead from one resource to another below it; undefined where it is not there. */
const membersTo = (target: Resource, from: Resource, names: Names): Encoded[] | undefined => {
  if (from === target) return []
  for (const child of from.children) {
    const rest = membersTo(target, child, names)
    if (rest !== undefined) return [ident(names.childOf(from, child)), ...rest]
  }
  return undefined
}
