import type { ServerResponse } from 'node:http'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { answerHeaders } from './headers.ts'

/** What every proxied answer carries, so that a provider's content cannot act on our origin. */
const GUARDS = [
  'content-security-policy',
  'sandbox',
  'x-content-type-options',
  'nosniff',
  'connector-source',
  'provider',
]

/** Streams the provider's answer to the caller as it is: status, end-to-end headers, bytes. Resolves when it is over. */
export const relay = (response: ProviderResponse, requestId: string, reply: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    reply.writeHead(response.status, [
      ...answerHeaders(response.rawHeaders),
      ...GUARDS,
      'connector-request-id',
      requestId,
    ])
    // The caller has gone: the provider must not go on sending.
    reply.once('close', () => {
      if (!reply.writableFinished) response.abort()
      resolve()
    })
    response.pipe({
      write: (chunk, resume) => {
        const wantsMore = reply.write(chunk)
        if (!wantsMore) reply.once('drain', resume)
        return wantsMore
      },
      end: () => reply.end(),
      // Ending properly would make a truncated body look complete.
      fail: () => reply.destroy(),
    })
  })
