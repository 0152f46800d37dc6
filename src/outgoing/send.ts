import type { Egress } from '../egress/egress.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { OutgoingRequest } from './outgoing-request.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const HOPS_MAX = 5
/** Headers that ask for a part or a version of what is fetched: they are for whoever has it. */
const FOLLOWING_HEADERS = ['range', 'if-range', 'if-none-match', 'if-modified-since', 'accept', 'accept-encoding']

/**
 * Sends a GET, signed for each address anew, and follows redirects. To another origin only where the host allows it,
 * and never with the credential, from then on.
 */
export const sendFollowing = async (
  request: OutgoingRequest,
  egress: Egress,
  sign: (request: OutgoingRequest) => OutgoingRequest = asItIs,
): Promise<ProviderResponse> => {
  let current = request
  let isAtHome = true
  for (let hop = 0; hop <= HOPS_MAX; hop++) {
    const response = await egress.send(isAtHome ? sign(current) : current)
    const location = REDIRECTS.has(response.status) ? response.header('location') : undefined
    if (location === undefined) return response
    response.abort()
    const next = redirected(current, location)
    isAtHome &&= next.url.origin === current.url.origin
    current = next
  }
  throw new PlatformError('provider_answer_invalid', { detail: `The provider redirected more than ${HOPS_MAX} times.` })
}

const asItIs = (request: OutgoingRequest): OutgoingRequest => request

const redirected = (request: OutgoingRequest, location: string): OutgoingRequest => {
  const url = URL.parse(location, request.url.href)
  if (url === null)
    throw new PlatformError('provider_answer_invalid', {
      detail: 'The provider redirected to something that is no address.',
    })
  if (url.origin === request.url.origin) return { ...request, url }
  const isSafe = url.protocol === 'https:' || url.protocol === request.url.protocol
  if (!isSafe || !isAllowed(url, request.host.allow)) {
    throw new PlatformError('address_forbidden', {
      detail: `The provider redirected to "${url.host}", which the connector does not allow.`,
    })
  }
  const headers: string[] = []
  for (let index = 0; index < request.headers.length; index += 2) {
    if (FOLLOWING_HEADERS.includes(request.headers[index]!))
      headers.push(request.headers[index]!, request.headers[index + 1]!)
  }
  const { method, host, timeoutMs, idleMs, signal } = request
  return {
    method,
    host,
    timeoutMs,
    url,
    headers,
    ...(idleMs !== undefined && { idleMs }),
    ...(signal !== undefined && { signal }),
  }
}

/** Whether a host is one of those that the connector names, exactly or below `*.`. */
export const isAllowed = ({ host }: URL, allow: readonly string[]): boolean =>
  allow.some((pattern) => (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern))
