import { type LiveConnection, templateValues } from '../connections/live-connection.ts'
import type { Connector } from '../definition/connector.ts'
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
  const [pathname = '', ...query] = path.split('?')
  // RFC 9112 section 3.2: no request's target has a fragment.
  if (pathname.includes('#')) throw new PlatformError('invalid_request', { detail: 'The path must not hold a "#".' })
  if (hasDotSegment(pathname))
    throw new PlatformError('invalid_request', {
      detail: 'The path must hold no "." or ".." as a segment, and no control characters.',
    })
  const values = templateValues(connector, live)
  const url = urlOf(host, `/${pathname}`, values)
  if (query.length > 0) url.search = query.join('?')
  const going = (fixed: Readonly<Record<string, string>>): [name: string, template: string][] =>
    Object.entries(fixed).filter(([, template]) => goesAlong(template, connector, host, undefined))
  for (const [name, value] of going(connector.defaults.query))
    if (!url.searchParams.has(name)) url.searchParams.set(name, fillTemplate(value, values))

  const headers = passThroughHeaders(incoming.rawHeaders)
  for (const [name, value] of going(connector.defaults.headers)) {
    if (!headers.some((known, at) => at % 2 === 0 && known === name.toLowerCase()))
      headers.push(name.toLowerCase(), filledHeader(name, value, values))
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
