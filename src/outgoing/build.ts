import type { Readable } from 'node:stream'
import { LRUCache } from 'lru-cache'
import type { Connector, Endpoint, Host, Parameter } from '../definition/connector.ts'
import { goesAlong } from '../definition/fixed-values.ts'
import { callJudgeOf, namedSchema, parametersSchema } from '../definition/json-schema.ts'
import { didYouMean } from '../definition/nearest.ts'
import { fillAddress, fillTemplate } from '../definition/template.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { isObject } from '../runtime/json.ts'
import { encodePath } from './encode-path.ts'
import { bodyOf, takesBody } from './body.ts'
import { paramsIn } from './by-place.ts'
import { headerJson, textOf } from './encode-value.ts'
import type { OutgoingRequest } from './outgoing-request.ts'
import { queryOf } from './query.ts'

/** What a caller gives to a named endpoint. */
export interface EndpointCall {
  readonly params: Readonly<Record<string, unknown>>
  /** A JSON value, or the bytes of a binary or text body. */
  readonly body?: unknown
  /** Bytes that are on their way, for binary bodies. */
  readonly stream?: { readonly source: Readable; readonly contentType?: string; readonly contentLength?: string }
}

/** What templates may name: the connection's inputs, `input.shop`, and what was captured, `capture.x` and `token.x`. */
export type Inputs = Readonly<Record<string, string>>

/** Builds the request to a named endpoint. Throws `invalid_request` with everything that is wrong with the call. */
export const buildRequest = (
  connector: Connector,
  endpoint: Endpoint,
  call: EndpointCall,
  inputs: Inputs,
): OutgoingRequest => {
  judgeCall(connector, endpoint, call)
  const params = withRequiredDefaults(endpoint, call.params)
  const host = connector.hosts.get(endpoint.host)!
  const path = encodePath(endpoint, params)
  const url = urlOf(host, path + queryOf(connector, endpoint, params, inputs), inputs)
  const { body, around, headers: bodyHeaders } = bodyOf(endpoint, { ...call, params })
  return {
    method: endpoint.method,
    url,
    headers: [...headersOf(connector, endpoint, params, inputs), ...bodyHeaders],
    host,
    timeoutMs: endpoint.timeoutMs ?? connector.defaults.timeoutMs,
    ...(endpoint.idleMs !== undefined && { idleMs: endpoint.idleMs }),
    ...(endpoint.auth !== undefined && { auth: endpoint.auth }),
    ...(body !== undefined && { body }),
    ...(around !== undefined && { around }),
  }
}

const requiredDefaults = new WeakMap<Endpoint, EndpointCall['params']>()

/** Without a prototype: a parameter called `constructor` is there only where it was given. */
const withRequiredDefaults = (endpoint: Endpoint, given: EndpointCall['params']): EndpointCall['params'] => {
  let defaults = requiredDefaults.get(endpoint)
  if (defaults === undefined) {
    const required = endpoint.params.filter((parameter) => parameter.required && parameter.default !== undefined)
    defaults = Object.fromEntries(required.map(({ wireName, default: value }) => [wireName, value]))
    requiredDefaults.set(endpoint, defaults)
  }
  return Object.assign(Object.create(null) as Record<string, unknown>, defaults, given)
}

const parameterSchemas = new WeakMap<Endpoint, object>()

/** Throws `invalid_request` with everything that is wrong with a call. */
export const judgeCall = (connector: Connector, endpoint: Endpoint, { params, body, stream }: EndpointCall): void => {
  const judge = callJudgeOf(connector)
  const schema = parameterSchemas.get(endpoint) ?? parametersSchema(endpoint)
  parameterSchemas.set(endpoint, schema)
  const issues = judge.misfits(schema, params).map(({ at, says, unknownMember }) => ({
    at: `params${at.replaceAll('/', '.')}`,
    says: unknownMember === undefined ? says : `has no parameter "${unknownMember}".${meant(unknownMember, endpoint)}`,
  }))

  const wanted = endpoint.body
  if (!takesBody(endpoint) && (body !== undefined || stream !== undefined))
    issues.push({ at: 'body', says: 'must be absent: this endpoint takes no body' })
  if (wanted?.required === true && takesBody(endpoint) && body === undefined && stream === undefined)
    issues.push({ at: 'body', says: 'is required' })
  if (typeof wanted?.json === 'string' && body !== undefined) {
    issues.push(
      ...judge
        .misfits(namedSchema(wanted.json), body)
        .map(({ at, says }) => ({ at: `body${at.replaceAll('/', '.')}`, says })),
    )
  }
  if (wanted?.form !== undefined && body !== undefined && !isObject(body))
    issues.push({ at: 'body', says: 'must be an object' })
  if (issues.length > 0) {
    const [{ at, says }] = issues as [{ at: string; says: string }]
    throw new PlatformError('invalid_request', {
      detail: `${endpoint.name}: ${at} ${says}${says.endsWith('?') ? '' : '.'}`,
      members: { issues },
    })
  }
}

const meant = (name: string, { params }: Endpoint): string =>
  didYouMean(
    name,
    params.map(({ wireName }) => wireName),
  )

/** The address of a path, with a query or without, below a host. The result is judged, not the parts: it must still be at the host and below its path. */
export const urlOf = (host: Host, path: string, inputs: Inputs): URL => {
  const base = baseOf(fillAddress(host.url, inputs))
  const url = new URL(`${base.origin}${base.path}${path}`)
  if (url.origin !== base.origin || !`${url.pathname}/`.startsWith(`${base.path}/`)) {
    throw new PlatformError('invalid_request', { detail: 'The path leads away from the host.' })
  }
  return url
}

interface Base {
  readonly origin: string
  /** Without a slash at its end. */
  readonly path: string
}

const BASES_MAX = 2_000
const bases = new LRUCache<string, Base>({ max: BASES_MAX })

/** An address, taken apart; the same few are called again and again. */
const baseOf = (address: string): Base => {
  const known = bases.get(address)
  if (known !== undefined) return known
  const { origin, pathname } = new URL(address)
  const base = { origin, path: pathname.replace(/\/$/, '') }
  bases.set(address, base)
  return base
}

type Fixed = ReadonlyMap<string, string>
const filled = new WeakMap<Inputs, WeakMap<Endpoint, Fixed>>()

/** The headers that the connector says for every call of an endpoint, under lower case names. Filled once for the same inputs. */
export const fixedHeaders = (connector: Connector, endpoint: Endpoint, inputs: Inputs): Fixed => {
  const ofInputs = filled.get(inputs) ?? new WeakMap<Endpoint, Fixed>()
  filled.set(inputs, ofInputs)
  const known = ofInputs.get(endpoint)
  if (known !== undefined) return known
  const headers = fill(connector, endpoint, inputs)
  ofInputs.set(endpoint, headers)
  return headers
}

const fill = (connector: Connector, endpoint: Endpoint, inputs: Inputs): Fixed => {
  const host = connector.hosts.get(endpoint.host)!
  const all = [...Object.entries(connector.defaults.headers), ...Object.entries(endpoint.headers)]
  const templates = new Map(all.map(([name, template]) => [name.toLowerCase(), template]))
  return new Map(
    [...templates]
      .filter(([, template]) => goesAlong(template, connector, host, endpoint.auth))
      .map(([name, template]) => [name, filledHeader(name, template, inputs)]),
  )
}

/** A fixed header's value. Throws `invalid_request` where what fills it cannot stand in a header. */
export const filledHeader = (name: string, value: string, inputs: Inputs): string =>
  headerText(name, fillTemplate(value, inputs))

const IN_HEADERS = ['header', 'header_json', 'cookie'] as const

const headersOf = (
  connector: Connector,
  endpoint: Endpoint,
  params: EndpointCall['params'],
  inputs: Inputs,
): string[] => {
  const fixed = fixedHeaders(connector, endpoint, inputs)
  if (!IN_HEADERS.some((place) => paramsIn(endpoint, place).length > 0)) return [...fixed].flat()
  const headers = new Map(fixed)
  for (const { wireName } of paramsIn(endpoint, 'header')) {
    const value = params[wireName]
    if (value !== undefined) headers.set(wireName.toLowerCase(), headerText(wireName, value))
  }
  const objects = new Map<string, Record<string, unknown>>()
  for (const { wireName, header } of paramsIn(endpoint, 'header_json')) {
    const name = header!.toLowerCase()
    const value = params[wireName]
    // A header whose parameters are all left out still goes, as an empty object.
    objects.set(name, { ...objects.get(name), ...(value !== undefined && { [wireName]: value }) })
  }
  for (const [name, object] of objects) headers.set(name, headerJson(object))
  const cookies = paramsIn(endpoint, 'cookie').filter(({ wireName }) => params[wireName] !== undefined)
  if (cookies.length > 0) headers.set('cookie', cookies.map((cookie) => cookieOf(cookie, params)).join('; '))
  return [...headers].flat()
}

const cookieOf = ({ wireName }: Parameter, params: EndpointCall['params']): string =>
  `${wireName}=${encodeURIComponent(textOf(params[wireName]))}`

/** A list by commas, an object as JSON. */
const headerText = (name: string, value: unknown): string => {
  if (isObject(value)) return headerJson(value)
  const text = Array.isArray(value) ? value.map(textOf).join(',') : textOf(value)
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) return text
  throw new PlatformError('invalid_request', {
    detail: `The header or parameter "${name}" holds characters that no header may hold.`,
  })
}
