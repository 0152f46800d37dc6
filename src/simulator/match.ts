import { RE2JS } from 're2js'
import type { Connector, Endpoint, Parameter, PathPiece } from '../definition/connector.ts'
import { badRequest } from './reply.ts'
import type { Arrival } from './wire.ts'

/** The endpoint that a request is for, with what stands at the places of its path. */
export interface Match {
  readonly endpoint: Endpoint
  readonly pathParams: Readonly<Record<string, string>>
}

interface Route {
  readonly endpoint: Endpoint
  readonly pattern: RegExp
  readonly literalLength: number
  /** What the values in the path must match, in their order; where a parameter says nothing, anything does. */
  readonly values: readonly ((value: string) => boolean)[]
}

/** Finds the endpoint of a path below a host: the most literal one that fits. Else the methods that the path takes. */
export const matchEndpoint = (connector: Connector, host: string, path: string, arrival: Arrival): Match | string[] => {
  if (hasDotSegment(path)) throw badRequest('The path holds a dot segment.')
  const fitting = routesOf(connector).filter((route) => route.endpoint.host === host && fits(route, path))
  const methods = arrival.method === 'HEAD' ? ['HEAD', 'GET'] : [arrival.method]
  const taken = fitting.filter(({ endpoint }) => methods.includes(endpoint.method))
  const [best] = taken.toSorted((one, other) => other.literalLength - one.literalLength)
  if (best === undefined) return [...new Set(fitting.map(({ endpoint }) => endpoint.method))]
  const equals = taken.filter(({ literalLength }) => literalLength === best.literalLength)
  const { endpoint, pattern } = meantByQuery(equals, arrival.query) ?? best
  return { endpoint, pathParams: readPlaces(endpoint, pattern.exec(path)!) }
}

/** A path that has the form of an endpoint's may still be another's, told apart by the values at its places. */
const fits = ({ pattern, values }: Route, path: string): boolean => {
  const places = pattern.exec(path)?.slice(1)
  return places !== undefined && places.every((text, index) => values[index]!(decode(text)))
}

/** Of endpoints with one path, the one whose fixed query parameters are there; more of them say more. */
const meantByQuery = (routes: readonly Route[], query: URLSearchParams): Route | undefined => {
  const isThere = ([name, value]: [string, string]): boolean => query.getAll(name).includes(value)
  const [meant] = routes
    .filter(({ endpoint }) => Object.entries(endpoint.query).every(isThere))
    .toSorted((one, other) => weight(other, query) - weight(one, query))
  return meant
}

const weight = ({ endpoint }: Route, query: URLSearchParams): number => {
  const misses = endpoint.params.filter((p) => p.in === 'query' && p.required && !query.has(p.wireName)).length
  return Object.keys(endpoint.query).length - misses
}

const routes = new WeakMap<Connector, readonly Route[]>()

const routesOf = (connector: Connector): readonly Route[] => {
  const known = routes.get(connector)
  if (known !== undefined) return known
  const made = [...connector.endpoints.values()].map((endpoint) => ({
    endpoint,
    pattern: new RegExp(`^${endpoint.path.map((piece) => patternOf(piece, endpoint)).join('')}$`),
    literalLength: endpoint.path.reduce((sum, piece) => sum + ('literal' in piece ? piece.literal.length : 0), 0),
    values: endpoint.path.flatMap((piece) => ('param' in piece ? [judgeOf(parameterOf(endpoint, piece.param))] : [])),
  }))
  routes.set(connector, made)
  return made
}

const patternOf = (piece: PathPiece, endpoint: Endpoint): string => {
  if ('param' in piece) return parameterOf(endpoint, piece.param)?.allowSlash ? '(.+?)' : '([^/]+)'
  const { literal } = piece
  const escaped = [literal, encodeURI(literal)].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return `(?:${[...new Set(escaped)].join('|')})`
}

const judgeOf = (parameter: Parameter | undefined): ((value: string) => boolean) => {
  // Of a value that spans segments the pattern also says where it ends; any other is judged with the other parameters.
  if (parameter?.pattern === undefined || !parameter.allowSlash) return () => true
  const pattern = RE2JS.compile(parameter.pattern)
  return (value) => pattern.matcher(value).find()
}

const parameterOf = (endpoint: Endpoint, wireName: string) => endpoint.params.find((p) => p.wireName === wireName)

const readPlaces = (endpoint: Endpoint, match: RegExpExecArray): Record<string, string> => {
  const names = endpoint.path.flatMap((piece) => ('param' in piece ? [piece.param] : []))
  return Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1]!)]))
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw badRequest('The path is not percent-encoded UTF-8.')
  }
}

const hasDotSegment = (path: string): boolean =>
  path.split('/').some((segment) => ['.', '..'].includes(segment.replaceAll(/%2e/gi, '.')))
