import { type Encoded, type View, code, joinCode } from '../../encoded.ts'
import type { Body, Endpoint, Resource } from '../../model.ts'
import type { Wire } from '../../wire.ts'
import { allDoc, methodDoc, resourceDoc } from './docs.ts'
import { ident, literal } from './encode.ts'
import {
  type FileContext,
  type Import,
  type PackageContext,
  bodyExpression,
  resultExpression,
  typeExpression,
} from './types.ts'

/** A method as its template takes it, with what its file must import for it. */
export interface Method {
  readonly view: View
  readonly uses: ReadonlySet<Import>
}

/** The type of a resource: what hangs on it. */
export const resourceView = (resource: Resource, { model, names }: PackageContext): View => ({
  doc: resource === model.root ? null : resourceDoc(names.resourceType(resource), resource.path),
  type: ident(names.resourceType(resource)),
  hasMethods: resource.endpoints.length > 0,
  children: resource.children.map((child) => ({
    name: ident(names.memberOf(resource, child)),
    type: ident(names.resourceType(child)),
  })),
})

/** The methods of a resource. */
export const methodsOf = (resource: Resource, context: PackageContext): Method[] =>
  resource.endpoints.map((endpoint) => {
    const uses = new Set<Import>(['context', 'runtime'])
    return { view: methodView(endpoint, resource, { ...context, use: (name) => void uses.add(name) }), uses }
  })

const methodView = (endpoint: Endpoint, resource: Resource, context: FileContext): View => {
  const { names, model } = context
  const name = names.memberOf(resource, endpoint)
  const args = argumentsOf(endpoint, context)
  return {
    doc: methodDoc(name, endpoint),
    name: ident(name),
    receiver: ident(names.resourceType(resource)),
    base: resource === model.root ? code`r.BaseConnector` : code`r.base`,
    operation: ident(names.operationOf(endpoint)),
    spec: specView(endpoint),
    declared: joinCode(
      args.map(({ declared }) => declared),
      ', ',
    ),
    hasArguments: args.length > 0,
    params: endpoint.params.length > 0 ? code`params` : code`nil`,
    body: endpoint.body === null ? code`nil` : code`body`,
    ...resultView(endpoint, context),
    all: endpoint.paging === null ? null : allView(endpoint, resource, context),
  }
}

const argumentsOf = ({ params, body, ...endpoint }: Endpoint, context: FileContext): { declared: Encoded }[] => [
  ...(params.length > 0
    ? [{ declared: code`params ${ident(context.names.paramsOf({ params, body, ...endpoint }))}` }]
    : []),
  ...(body === null ? [] : [{ declared: code`body ${bodyType(body, context)}` }]),
]

const bodyType = ({ kind, type, required }: Body, context: FileContext): Encoded => {
  if (kind === 'text') return required ? code`string` : code`*string`
  if (kind !== 'binary') return bodyExpression(type, required, context)
  context.use('io')
  return code`io.Reader`
}

/** What a method gives beside an error, and the function of the runtime that gets it. */
const resultView = (
  { result, paging }: Endpoint,
  context: FileContext,
): { result: Encoded | null; invoke: Encoded } => {
  if (paging !== null) {
    const item = typeExpression(paging.item, 'response', context)
    return { result: code`*connector.Page[${item}]`, invoke: code`connector.InvokeList[${item}]` }
  }
  if (result.kind === 'json') {
    const type = resultExpression(result.type, context)
    return { result: type, invoke: code`connector.InvokeJSON[${type}]` }
  }
  return PLAIN_RESULTS[result.kind]
}

const PLAIN_RESULTS = {
  binary: { result: code`*connector.Answer`, invoke: code`connector.InvokeBinary` },
  text: { result: code`string`, invoke: code`connector.InvokeText` },
  empty: { result: null, invoke: code`connector.InvokeEmpty` },
}

const allView = (endpoint: Endpoint, resource: Resource, context: FileContext): View => {
  context.use('iter')
  const name = context.names.allOf(resource, endpoint)
  return {
    doc: allDoc(name, context.names.memberOf(resource, endpoint), endpoint),
    name: ident(name),
    item: typeExpression(endpoint.paging!.item, 'response', context),
  }
}

/** What the runtime needs to know of an endpoint; what goes without saying is left out. */
const specView = ({ name, effect, body, paging, waits }: Endpoint): View => ({
  name: literal(name),
  effect: EFFECTS[effect],
  body: body === null ? null : BODIES[body.kind],
  isBodyOptional: body?.required === false,
  items: paging === null ? null : code`${paging.items.map(step)}`,
  size: paging === null || paging.size === null ? null : literal(paging.size.name),
  waits,
})

const step = (member: Wire | number): Encoded => (typeof member === 'number' ? code`${member}` : literal(member))

const EFFECTS = { read: code`connector.Read`, write: code`connector.Write`, destructive: code`connector.Destructive` }
const BODIES = {
  json: code`connector.JSONBody`,
  form: code`connector.JSONBody`,
  binary: code`connector.BinaryBody`,
  text: code`connector.TextBody`,
}
