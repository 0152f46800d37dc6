import type { IncomingMessage } from 'node:http'
import type { Answer } from '../definition/schema.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { answerHeaders, answerTrailers, withoutDescription } from './headers.ts'
import { lingerAtEnd } from './linger.ts'
import type { Call } from './proxy.ts'

/** What every proxied answer carries, so that a provider's content cannot act on our origin. */
const GUARDS = [
  'content-security-policy',
  'sandbox',
  'x-content-type-options',
  'nosniff',
  'connector-source',
  'provider',
]

type Answered = Pick<Call, 'incoming' | 'reply' | 'requestId' | 'moreHeaders'>

/** Adds what the platform itself says in an answer. */
const addOwn = (headers: string[], { incoming, requestId, moreHeaders }: Answered): void => {
  headers.push(...GUARDS, 'connector-request-id', requestId, ...moreHeaders)
  if (endsConnection(incoming)) headers.push('connection', 'close')
}

/** An answer that does not wait for the whole body ends its connection, so that the caller can read it all the same. */
const endsConnection = (incoming: IncomingMessage): boolean => {
  if (!isCutShort(incoming)) return false
  lingerAtEnd(incoming.socket)
  return true
}

/** Sends an answer whose content was changed, with the provider's status and other headers. */
export const sendWhole = (
  response: ProviderResponse,
  content: Answer,
  answered: Answered,
  more: readonly string[] = [],
): void => {
  const { reply } = answered
  if (reply.destroyed) return
  const bytes = 'json' in content ? Buffer.from(JSON.stringify(content.json)) : content.bytes
  const type = 'json' in content ? 'application/json' : content.contentType
  const headers = withoutDescription(answerHeaders(response.rawHeaders))
  if (type !== undefined) headers.push('content-type', type)
  addOwn(headers, answered)
  headers.push(...more, 'content-length', String(bytes.length))
  reply.writeHead(response.status, headers)
  reply.end(bytes)
}

/** Streams the provider's answer to the caller as it is: status, end-to-end headers, bytes. Resolves when it is over. */
export const relay = (response: ProviderResponse, answered: Answered, more: readonly string[] = []): Promise<void> =>
  new Promise((resolve) => {
    const { reply } = answered
    if (reply.destroyed) {
      response.abort()
      return resolve()
    }
    const headers = contentLengthLast(answerHeaders(response.rawHeaders))
    if (mayHaveTrailers(response, answered.incoming))
      for (const names of response.headers('trailer')) headers.push('trailer', names)
    addOwn(headers, answered)
    headers.push(...more)
    reply.writeHead(response.status, headers)
    // The caller has gone: the provider must not go on sending.
    reply.on('close', () => {
      if (!reply.writableFinished) response.abort()
      resolve()
    })
    let hasBegun = false
    response.pipe({
      write: (chunk, resume) => {
        hasBegun = true
        const wantsMore = reply.write(chunk)
        if (!wantsMore) reply.once('drain', resume)
        return wantsMore
      },
      end: (last) => {
        hasBegun = true
        // Node leaves them out where the answer is not in chunks.
        if (response.rawTrailers.length > 0) reply.addTrailers(answerTrailers(response.rawTrailers))
        reply.end(last)
      },
      // Ending properly would make a truncated body look complete.
      fail: () => reply.destroy(),
    })
    // Node sends a head with what comes first of the body, which may be an event in an hour.
    if (!hasBegun && !reply.destroyed) reply.flushHeaders()
  })

/** Node refuses to announce trailers where it will not write in chunks. */
const mayHaveTrailers = (
  { status, isChunked }: ProviderResponse,
  { httpVersionMinor, method }: IncomingMessage,
): boolean => isChunked && httpVersionMinor > 0 && method !== 'HEAD' && status !== 204 && status !== 304

/** Node decodes `content-disposition` as UTF-8 once it knows a length, and then refuses most of what is not ASCII. */
const contentLengthLast = (headers: string[]): string[] => {
  const at = headers.indexOf('content-length')
  if (at === -1 || at % 2 === 1) return headers
  headers.push(...headers.splice(at, 2))
  return headers
}

/** Whether an answer comes before the whole body: nobody will read the rest, so that the connection cannot go on. */
export const isCutShort = ({ complete, headers }: IncomingMessage): boolean =>
  !complete && (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined)
