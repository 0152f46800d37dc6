import type { Connector, Endpoint as Defined, Parameter } from '../definition/connector.ts'
import { namedSchema, parameterSchema } from '../definition/json-schema.ts'
import { byCodeUnit, requiredFirst } from './order.ts'
import { type TypeBuilder, createTypeBuilder } from './build-types.ts'
import type { Body, Capture, ClientModel, Doc, Endpoint, Field, Paging, Result, Type } from './model.ts'
import { endOf, isAwaited } from './jobs.ts'
import { wordsOf } from './names.ts'
import { resourceTree } from './resource-tree.ts'
import { type Wire, wire } from './wire.ts'

/** What languages need to know of a connector. The same for every order of the definition's keys. */
export const buildModel = (connector: Connector): ClientModel => {
  const types = createTypeBuilder(connector.schemas)
  const endpoints = [...connector.endpoints.values()]
    .sort((one, other) => byCodeUnit(one.name, other.name))
    .map((endpoint) => endpointOf(endpoint, connector, types))
  return {
    name: wire(connector.name),
    words: classWords(connector),
    displayName: wire(connector.displayName),
    version: connector.version,
    doc: docOf(connector.description, undefined, connector.docsUrl),
    root: resourceTree(connector.name, endpoints),
    types: types.finish(endpoints),
  }
}

/** The display name shows where words begin, as in `OneDrive`; it counts where it says nothing but the name. */
const classWords = ({ name, displayName }: Connector): string[] => {
  const shown = wordsOf(displayName)
  return shown.join('') === name.replaceAll('-', '') ? shown : wordsOf(name)
}

const docOf = (summary: string, description?: string, url?: string): Doc => ({
  summary: wire(summary),
  description: optional(description),
  url: url !== undefined && /^https?:\/\//.test(url) ? wire(url) : null,
})

const optional = (text: string | undefined): Wire | null => (text === undefined ? null : wire(text))

const endpointOf = (endpoint: Defined, connector: Connector, types: TypeBuilder): Endpoint => {
  const { name, summary, docsUrl, deprecated, effect, paginate } = endpoint
  const waits = isAwaited(endpoint)
  const result = waits ? endResultOf(endpoint, connector, types) : resultOf(endpoint, types)
  const size = paginate?.size
  return {
    name: wire(name),
    // The tree knows the names beside it, and says what the method is called.
    method: wire(name),
    doc: docOf(summary, described(endpoint), docsUrl),
    deprecated,
    effect,
    scopes: scopesOf(endpoint),
    params: endpoint.params
      .filter(({ wireName }) => wireName !== size)
      .map((parameter) => fieldOf(parameter, name, types))
      .sort(requiredFirst),
    body: bodyOf(endpoint, types),
    result,
    captures: capturesOf(endpoint, types),
    paging: pagingOf(endpoint, result, types),
    waits,
  }
}

const scopesOf = ({ scopes, scopesAny }: Defined): Endpoint['scopes'] => {
  if (scopesAny !== undefined) return { need: 'any', names: scopesAny.map(wire) }
  return scopes === undefined || scopes.length === 0 ? null : { need: 'all', names: scopes.map(wire) }
}

const fieldOf = (parameter: Parameter, endpoint: string, types: TypeBuilder): Field => {
  const { wireName, name = wireName, required, deprecated, description } = parameter
  const { type, nullable } = types.typeOf(parameterSchema(parameter), [endpoint, wireName])
  return {
    name: wire(wireName),
    label: wire(name),
    type,
    required: required && parameter.default === undefined,
    nullable,
    side: 'request',
    deprecated,
    doc: optional(description),
    default: parameter.default === undefined ? null : wire(JSON.stringify(parameter.default)),
  }
}

const bodyOf = ({ name, body }: Defined, types: TypeBuilder): Body | null => {
  if (body === undefined) return null
  const { required } = body
  const isBinary = body.binary === true || body.related === true || body.multipart?.file !== undefined
  if (isBinary) return { kind: 'binary', type: { kind: 'any' }, required }
  // Only parameters, which the platform makes the parts of.
  if (body.multipart !== undefined) return null
  if (body.text === true) return { kind: 'text', type: { kind: 'string' }, required }
  const kind = body.json === undefined ? 'form' : 'json'
  return { kind, type: shapeOf(body.json ?? body.form, [name, 'body'], types), required }
}

const capturesOf = ({ name, response }: Defined, types: TypeBuilder): Capture[] =>
  response.binary !== true
    ? []
    : Object.entries(response.capture)
        .sort(([one], [other]) => byCodeUnit(one, other))
        .map(([captured, { parse, schema }]) => ({
          name: wire(captured),
          type: parse === 'text' ? { kind: 'string' } : shapeOf(schema ?? true, [name, captured], types),
        }))

/** The description, and what comes beside the bytes, or is waited for. */
const described = (endpoint: Defined): string | undefined => {
  const { description, response } = endpoint
  const names = response.binary === true ? Object.keys(response.capture).sort(byCodeUnit) : []
  const told = [
    ...(description === undefined ? [] : [description]),
    ...(names.length === 0 ? [] : [`Beside the bytes comes what is captured of the headers: ${names.join(', ')}.`]),
    ...(isAwaited(endpoint)
      ? ['The work may go on behind the first answer: its end is waited for, a minute unless another time is given.']
      : []),
  ]
  return told.length === 0 ? undefined : told.join('\n\n')
}

const resultOf = ({ name, response }: Defined, types: TypeBuilder): Result => {
  if (response.binary === true) return { kind: 'binary' }
  if (response.text === true) return { kind: 'text' }
  const shape = response.json ?? response.xml
  if (shape === undefined) return { kind: 'empty' }
  return { kind: 'json', type: shapeOf(shape, [name, 'result'], types) }
}

/** What is said at the end of the work, by the endpoint itself or by the one that tells of it. */
const endResultOf = (endpoint: Defined, connector: Connector, types: TypeBuilder): Result => {
  const wait = endpoint.wait!
  const own = resultOf(endpoint, types)
  const told = wait.endpoint === undefined ? own : resultOf(connector.endpoints.get(wait.endpoint)!, types)
  if (told.kind !== 'json') return own
  return { kind: 'json', type: endOf(own.kind === 'json' ? own.type : undefined, told.type, wait, types) }
}

/** `true` stands for any shape. */
const shapeOf = (schema: string | true | undefined, place: readonly string[], types: TypeBuilder): Type =>
  schema === undefined || schema === true ? { kind: 'any' } : types.typeOf(namedSchema(schema), place).type

const pagingOf = ({ name, params, paginate, response }: Defined, result: Result, types: TypeBuilder): Paging | null => {
  if (paginate === undefined || result.kind !== 'json') return null
  // The definition's paths are those of the provider's answer; a caller gets the part that is unwrapped.
  const items = paginate.items.slice(response.unwrap?.length ?? 0)
  const size = params.find(({ wireName }) => wireName === paginate.size)
  return {
    items: items.map((step) => (typeof step === 'number' ? step : wire(step))),
    item: types.itemAt(result.type, items),
    size: size === undefined ? null : fieldOf(size, name, types),
  }
}
