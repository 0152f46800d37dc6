import { type Encoded, type View, code, joinCode } from '../../encoded.ts'
import type { Endpoint, Resource, Union } from '../../model.ts'
import { connectorDoc } from './docs.ts'
import { connectorName, ident, literal, markdownText, pathStep, versionText } from './encode.ts'
import type { InlineType } from './inline-types.ts'
import { isNamed } from './names.ts'
import { RUNTIME } from './runtime.ts'
import { type Import, type PackageContext, type Way, typeExpression } from './types.ts'
import { resourcesBelow } from './walk.ts'

/** What every file's template may need of its package. */
export const headView = ({ model, names }: PackageContext) => ({
  connector: connectorName(model.name),
  version: versionText(model.version),
  package: ident(names.package),
  path: pathStep(names.pathStep),
  root: ident(names.root),
  title: markdownText(model.displayName),
  summary: markdownText(model.doc.summary),
  runtimeVersion: versionText(RUNTIME.version),
  generation: RUNTIME.generation,
})

/** What a file imports, in the order of gofmt: the standard library before the runtime. */
export const importsView = (uses: ReadonlySet<Import>): { standard: Encoded[]; usesRuntime: boolean } => ({
  standard: STANDARD.filter(([name]) => uses.has(name)).map(([, path]) => path),
  usesRuntime: uses.has('runtime'),
})

const STANDARD: readonly (readonly [Import, Encoded])[] = [
  ['context', code`"context"`],
  ['encoding/json', code`"encoding/json"`],
  ['io', code`"io"`],
  ['iter', code`"iter"`],
  ['time', code`"time"`],
]

/** The file that has New: the connector's type, and what the runtime has to know of the package. */
export const connectorView = (context: PackageContext) => ({
  doc: connectorDoc(context.names.root, context.model.doc),
  name: literal(context.model.name),
  unions: [...new Set(context.inline.values())].flatMap((inline) => unionViews(inline, context)),
})

const unionViews = (inline: InlineType, context: PackageContext): View[] => {
  const { type, used } = inline
  if (type.kind !== 'union' || type.tag === null) return []
  const tag = type.tag
  const side = (way: Way): View => unionView(inline, type, tag, way, context)
  return [...(used.response ? [side('response')] : []), ...(used.request ? [side('request')] : [])]
}

const unionView = (
  inline: InlineType,
  { of }: Union,
  tag: NonNullable<Union['tag']>,
  way: Way,
  context: PackageContext,
): View => {
  const { names } = context
  const key = isNamed(inline) && 'id' in inline.owner ? inline.owner.id : inline.key
  const within = { ...context, use: () => {} }
  return {
    name: ident(way === 'response' ? names.received(key) : names.param(key)),
    unknown: ident(names.unknownOf(inline)),
    tag: literal(tag.name),
    variants: of.map((variant, index) => ({
      type: typeExpression(variant, way, within),
      values: code`${tag.values[index]!.map(literal)}`,
    })),
  }
}

/** What the README shows: every part of the connector, and a call to begin with. */
export const readmeView = (context: PackageContext) => ({
  parts: resourcesBelow(context.model.root)
    .filter(({ endpoints }) => endpoints.length > 0)
    .map((resource): View => ({ path: memberPath(resource, context), methods: resource.endpoints.length })),
  example: exampleOf(context),
})

/** A call that needs no arguments: of a list, if there is one; null where there is none. */
const exampleOf = (context: PackageContext): View => {
  const { names, model } = context
  const calls = resourcesBelow(model.root)
    .flatMap((resource) => resource.endpoints.map((endpoint) => ({ resource, endpoint })))
    .filter(({ endpoint }) => isEasy(endpoint))
  const call = calls.find(({ endpoint }) => endpoint.paging !== null) ?? calls[0]
  if (call === undefined) return null
  const { resource, endpoint } = call
  const isList = endpoint.paging !== null
  const method = isList ? names.allOf(resource, endpoint) : names.memberOf(resource, endpoint)
  const params =
    endpoint.params.length === 0 ? null : code`${ident(names.package)}.${ident(names.paramsOf(endpoint))}{}`
  return { call: joinCode([memberPath(resource, context), ident(method)], '.'), isList, params }
}

const isEasy = ({ effect, deprecated, params, body, result }: Endpoint): boolean =>
  effect === 'read' &&
  !deprecated &&
  body === null &&
  result.kind === 'json' &&
  params.every(({ required }) => !required)

/** `api.Users.Messages`. */
const memberPath = (resource: Resource, { model, names }: PackageContext): Encoded => {
  let at = model.root
  const steps = resource.path.map((_, depth) => {
    const child = at.children.find((each) => isPrefix(each, resource, depth + 1))!
    const step = ident(names.memberOf(at, child))
    at = child
    return step
  })
  return joinCode([ident('api'), ...steps], '.')
}

/** Whether a resource stands on the way to another one; below one parent, only one does. */
const isPrefix = (each: Resource, target: Resource, depth: number): boolean =>
  each === target || (each.path.length === depth && resourcesBelow(each).includes(target))
