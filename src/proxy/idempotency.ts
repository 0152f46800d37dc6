import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Endpoint } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'

/**
 * The request with the key by which the provider knows it again: the caller's `Idempotency-Key`, else one made for this
 * call. All attempts carry the same one.
 */
export const withIdempotencyKey = (
  request: OutgoingRequest,
  { idempotency }: Endpoint,
  { headers }: IncomingMessage,
): OutgoingRequest => {
  if (idempotency === undefined) return request
  const name = idempotency.header.toLowerCase()
  // A parameter of the endpoint may be that header; whoever gives it has said enough.
  if (request.headers.some((known, at) => at % 2 === 0 && known === name)) return request
  return { ...request, headers: [...request.headers, name, givenKey(headers) ?? randomUUID()] }
}

/** The caller's `Idempotency-Key`, if any. Throws `invalid_request` where it is none that a header can carry on. */
export const givenKey = (headers: IncomingHttpHeaders): string | undefined => {
  const given = headers['idempotency-key']
  if (given === undefined) return undefined
  if (/^[\x21-\x7e]{1,255}$/.test(String(given))) return String(given)
  throw new PlatformError('invalid_request', {
    detail: 'Idempotency-Key must be 1 to 255 visible characters of ASCII.',
  })
}
