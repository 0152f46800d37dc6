import { templateValues } from '../connections/live-connection.ts'
import { buildRequest, fixedHeaders } from '../outgoing/build.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { isTransformed } from '../transform/answer-for.ts'
import type { AskedCall } from './asked-call.ts'
import { callHeaders } from './headers.ts'
import { pageEndpoint, pageUrl } from './pages.ts'

/** The request of a call, or of the page that it asks for, with the caller's own headers. */
export const callRequest = (opened: AskedCall): OutgoingRequest => withCallerHeaders(requestOf(opened), opened)

const requestOf = ({ connector, endpoint, asked, page, live }: AskedCall): OutgoingRequest => {
  const values = templateValues(connector, live)
  if (page === undefined) return buildRequest(connector, endpoint, asked, values)
  if ('endpoint' in page)
    return buildRequest(connector, pageEndpoint(connector, page, endpoint), { ...asked, params: page.params }, values)
  const { method, auth, idleMs } = endpoint
  return {
    method,
    url: pageUrl(page.url, connector, endpoint, values),
    headers: [...fixedHeaders(connector, endpoint, values)].flat(),
    host: connector.hosts.get(endpoint.host)!,
    timeoutMs: endpoint.timeoutMs ?? connector.defaults.timeoutMs,
    ...(idleMs !== undefined && { idleMs }),
    ...(auth !== undefined && { auth }),
  }
}

/** The connector's own headers win over the caller's. */
const withCallerHeaders = (request: OutgoingRequest, { call, endpoint }: AskedCall): OutgoingRequest => {
  const headers = [...request.headers]
  const given = callHeaders(call.incoming.rawHeaders, isTransformed(endpoint) ? 'whole' : 'as_asked')
  for (let index = 0; index < given.length; index += 2) {
    if (!request.headers.some((name, at) => at % 2 === 0 && name === given[index]))
      headers.push(given[index]!, given[index + 1]!)
  }
  return { ...request, headers, signal: call.signal }
}
