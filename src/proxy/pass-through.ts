import { type LiveConnection, templateValues } from '../connections/live-connection.ts'
import type { Connector, Host } from '../definition/connector.ts'
import { goesAlong } from '../definition/fixed-values.ts'
import { didYouMean } from '../definition/nearest.ts'
import { fillTemplate } from '../definition/template.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { filledHeader, urlOf } from '../outgoing/build.ts'
import { hasDotSegment } from '../outgoing/encode-path.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { CallerBody } from './caller-body.ts'
import { passThroughHeaders } from './headers.ts'
import type { Call } from './proxy.ts'

/** The caller's request, readdressed to one of the connector's hosts: path, query, headers and body as they came. */
export const passThroughRequest = (
  connector: Connector,
  live: LiveConnection,
  path: string,
  hostName: string | undefined,
  { incoming, signal }: Call,
): OutgoingRequest => {
  const host = hostName === undefined ? connector.defaultHost : connector.hosts.get(hostName)
  if (host === undefined) {
    throw new PlatformError('host_not_found', {
      detail: `${connector.displayName} has no host "${hostName}".${didYouMean(hostName!, connector.hosts.keys())}`,
    })
  }
  const queryAt = path.indexOf('?')
  const pathname = queryAt === -1 ? path : path.slice(0, queryAt)
  // RFC 9112 section 3.2: no request's target has a fragment.
  if (pathname.includes('#')) throw new PlatformError('invalid_request', { detail: 'The path must not hold a "#".' })
  if (hasDotSegment(pathname))
    throw new PlatformError('invalid_request', {
      detail: 'The path must hold no "." or ".." as a segment, and no control characters.',
    })
  const values = templateValues(connector, live)
  const url = urlOf(host, `/${pathname}`, values)
  if (queryAt !== -1) url.search = path.slice(queryAt + 1)
  const fixed = fixedOf(connector, host)
  for (const [name, value] of fixed.query)
    if (!url.searchParams.has(name)) url.searchParams.set(name, fillTemplate(value, values))

  const headers = passThroughHeaders(incoming.rawHeaders)
  for (const [name, value] of fixed.headers) {
    if (!headers.some((known, at) => at % 2 === 0 && known === name))
      headers.push(name, filledHeader(name, value, values))
  }
  const { 'content-length': contentLength, 'transfer-encoding': transferEncoding } = incoming.headers
  const hasBody = transferEncoding !== undefined || (contentLength !== undefined && contentLength !== '0')
  if (contentLength !== undefined && hasBody) headers.push('content-length', contentLength)
  return {
    method: incoming.method!,
    url,
    headers,
    host,
    timeoutMs: connector.defaults.timeoutMs,
    signal,
    ...(hasBody && { body: new CallerBody(incoming) }),
  }
}

type Fixed = readonly (readonly [name: string, template: string])[]

const known = new WeakMap<Connector, Map<Host, { readonly query: Fixed; readonly headers: Fixed }>>()

/** What the connector adds to every request to a host; names of headers in lower case. */
const fixedOf = (connector: Connector, host: Host): { readonly query: Fixed; readonly headers: Fixed } => {
  const ofHosts = known.get(connector) ?? new Map<Host, { readonly query: Fixed; readonly headers: Fixed }>()
  known.set(connector, ofHosts)
  const last = ofHosts.get(host)
  if (last !== undefined) return last
  const going = (templates: Readonly<Record<string, string>>): Fixed =>
    Object.entries(templates).filter(([, template]) => goesAlong(template, connector, host, undefined))
  const headers = going(connector.defaults.headers).map(([name, template]) => [name.toLowerCase(), template] as const)
  const fixed = { query: going(connector.defaults.query), headers }
  ofHosts.set(host, fixed)
  return fixed
}
