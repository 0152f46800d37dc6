import { type Encoded, type View, code, joinCode } from '../../encoded.ts'
import type { Endpoint, Resource } from '../../model.ts'
import { textOf } from '../../wire.ts'
import { type DeclarationContext, argumentNames } from './declarations.ts'
import { connectorDoc, methodDoc } from './docs.ts'
import { docComment, fileStem, ident, inlineCode, literal, memberName, step, versionText } from './encode.ts'
import { type Places, importsOf } from './imports.ts'
import { type TypeContext, typeExpression } from './types.ts'

/** What the templates of a resource’s class need: the code and its declarations are of one view, so that they agree. */
export const apiView = (resource: Resource, context: DeclarationContext, places: Places): View => {
  const { model, names } = context
  const isRoot = resource === model.root
  const uses = new Set<string>()
  const within: TypeContext = { ...context, use: (name) => void uses.add(name) }
  const methods = resource.endpoints.map((endpoint) => methodView(endpoint, resource, within))
  const stem = `${names.stemOf(resource)}-api`
  return {
    doc: isRoot ? connectorDoc(model.doc) : resourceDoc(resource),
    class: ident(names.classOf(resource)),
    isRoot,
    connector: literal(model.name),
    version: versionText(model.version),
    children: resource.children.map((child) => ({
      name: ident(names.childOf(resource, child)),
      class: ident(names.classOf(child)),
      file: fileStem(`${names.stemOf(child)}-api`),
    })),
    methods,
    imports: importsOf(uses, places, stem),
  }
}

const resourceDoc = ({ path }: Resource): Encoded | null =>
  docComment([code`The endpoints below ${inlineCode(path.at(-1)!)}.`])

const methodView = (endpoint: Endpoint, resource: Resource, context: TypeContext): View => {
  const { names } = context
  const { params, body } = endpoint
  const takesSomething = params.length > 0 || body !== null
  const paramsName = names.paramsOf(endpoint)
  if (takesSomething) context.use(paramsName)
  return {
    doc: methodDoc(endpoint),
    name: ident(names.methodOf(resource, endpoint)),
    params: takesSomething ? ident(paramsName) : code`sdk.NoParams`,
    isParamsRequired: params.some(({ required }) => required) || body?.required === true,
    options: optionsType(endpoint),
    result: resultType(endpoint, context),
    spec: specView(endpoint),
  }
}

const optionsType = ({ paging, body, waits }: Endpoint): Encoded => {
  if (waits) return code`sdk.JobOptions`
  if (paging !== null) return paging.size === null ? code`sdk.ListOptions` : code`sdk.SizedListOptions`
  return body?.kind === 'binary' || body?.kind === 'text' ? code`sdk.UploadOptions` : code`sdk.CallOptions`
}

const resultType = ({ result, captures, paging }: Endpoint, context: TypeContext): Encoded => {
  if (captures.length > 0) return code`sdk.CallPromise<sdk.Download<${capturedType(captures, context)}>>`
  if (result.kind !== 'json') return PLAIN_RESULTS[result.kind]
  const type = typeExpression(result.type, 'response', context)
  if (paging === null) return code`sdk.CallPromise<${type}>`
  return code`sdk.PagePromise<${typeExpression(paging.item, 'response', context)}, ${type}>`
}

/** A header may be missing, so that no member of it must be there. */
const capturedType = (captures: Endpoint['captures'], context: TypeContext): Encoded => {
  const members = captures.map(
    ({ name, type }) => code`readonly ${memberName(name)}?: ${typeExpression(type, 'response', context)}`,
  )
  return code`{ ${joinCode(members, ', ')} }`
}

const PLAIN_RESULTS = {
  binary: code`sdk.CallPromise<sdk.Download>`,
  text: code`sdk.CallPromise<string>`,
  empty: code`sdk.CallPromise<void>`,
}

/** What the runtime needs to know of an endpoint; what goes without saying is left out. */
const specView = (endpoint: Endpoint): View => {
  const { name, effect, body, result, paging, waits } = endpoint
  const renamed = [...argumentNames(endpoint)].filter(([field, argument]) => textOf(field.name) !== textOf(argument))
  return {
    name: literal(name),
    effect: EFFECTS[effect],
    body: body === null ? null : BODIES[body.kind],
    result: result.kind === 'json' ? null : RESULTS[result.kind],
    items: paging === null ? null : paging.items.map(step),
    size: paging === null || paging.size === null ? null : literal(paging.size.name),
    waits,
    renamed: renamed.map(([field, argument]) => ({ from: memberName(argument), to: literal(field.name) })),
  }
}

const EFFECTS = { read: code`'read'`, write: code`'write'`, destructive: code`'destructive'` }
const BODIES = { json: code`'json'`, form: code`'form'`, binary: code`'binary'`, text: code`'text'` }
const RESULTS = { binary: code`'binary'`, text: code`'text'`, empty: code`'empty'` }
