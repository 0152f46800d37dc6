import type { METHODS, ConnectorDocument, EndpointDocument, ParameterDocument } from './schema.ts'

export type Method = (typeof METHODS)[number]
export type Effect = 'read' | 'write' | 'destructive'

/** A named base URL of a connector. */
export interface Host {
  readonly name: string
  readonly url: string
  readonly sendAuth: boolean
  readonly allow: readonly string[]
}

/** A piece of a path: literal text, or the wire name of the parameter that stands there. */
export type PathPiece = { readonly literal: string } | { readonly param: string }

/** A parameter under its wire name. */
export type Parameter = ParameterDocument & { readonly wireName: string }

export interface Endpoint extends Omit<EndpointDocument, 'host' | 'effect' | 'params' | 'request'> {
  readonly name: string
  readonly method: Method
  readonly path: readonly PathPiece[]
  readonly pathText: string
  readonly host: string
  readonly effect: Effect
  readonly params: readonly Parameter[]
}

/** A connector ready for use: what its file says, with every default made explicit. Frozen in spirit: nobody writes to it. */
export interface Connector extends Omit<ConnectorDocument, 'hosts' | 'endpoints'> {
  readonly hosts: ReadonlyMap<string, Host>
  readonly defaultHost: Host
  readonly endpoints: ReadonlyMap<string, Endpoint>
  /** The connectors that it extends, nearest first. */
  readonly parents: readonly string[]
  /** The application that uploaded it; absent where it is of the catalogue, for which the operator vouches. */
  readonly owner?: string
}

/**
 * Names a connector among those of all applications, in addresses and keys. No name has a dot, so that none of an
 * application's own can be mistaken for one of the catalogue, or of another application.
 */
export const connectorKey = ({ name, owner }: Pick<Connector, 'name' | 'owner'>): string =>
  owner === undefined ? name : `${owner}.${name}`

/** A parsed file with what it leaves to others filled in. */
export type StatedDocument = ConnectorDocument & { readonly parents?: readonly string[] }

/** Makes explicit what a parsed file leaves to defaults. The document must have passed the rules. */
export const connectorOf = (document: StatedDocument): Connector => {
  const hosts = new Map(Object.entries(document.hosts).map(([name, host]) => [name, hostOf(name, host)]))
  const [defaultHost] = hosts.values()
  const endpoints = Object.entries(document.endpoints).map(
    ([name, endpoint]) => [name, endpointOf(name, endpoint, defaultHost!)] as const,
  )
  return {
    ...document,
    hosts,
    defaultHost: defaultHost!,
    endpoints: new Map(endpoints),
    parents: document.parents ?? [],
  }
}

const hostOf = (name: string, host: ConnectorDocument['hosts'][string]): Host =>
  typeof host === 'string' ? { name, url: host, sendAuth: true, allow: [] } : { name, ...host }

const endpointOf = (name: string, document: EndpointDocument, defaultHost: Host): Endpoint => {
  const { method, path } = splitRequest(document.request)
  return {
    ...document,
    name,
    method,
    path: pathPieces(path),
    pathText: path,
    host: document.host ?? defaultHost.name,
    effect: document.effect ?? effectOf(method),
    params: Object.entries(document.params).map(([wireName, parameter]) => ({ ...parameter, wireName })),
  }
}

/** `GET /items/{id}` as method and path. */
export const splitRequest = (request: string): { method: Method; path: string } => {
  const space = request.indexOf(' ')
  return { method: request.slice(0, space) as Method, path: request.slice(space + 1) }
}

/** Cuts a path at its `{placeholders}`. */
export const pathPieces = (path: string): PathPiece[] =>
  path
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{[^{}]+\}$/.test(piece) ? { param: piece.slice(1, -1) } : { literal: piece }))

/** What a request of a method does, unless its endpoint says. */
export const effectOf = (method: Method): Effect => {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 'read'
  return method === 'DELETE' ? 'destructive' : 'write'
}
