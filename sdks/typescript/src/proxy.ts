import { CallPromise } from './call-promise.js'
import { Download } from './download.js'
import { type Caller, callerHeaders } from './invoke.js'
import type { UploadOptions } from './options.js'
import { readerOf } from './read-answer.js'
import type { ProxyMethod, Query } from './routes.js'
import { proxyPath } from './target.js'
import { type Outbound, send } from './transport.js'
import { isUpload, outgoingOf } from './upload.js'

/** What a request that is passed through may have. */
export interface ProxyOptions extends UploadOptions {
  /** Added to the path; values are percent-encoded, and left out where undefined. */
  readonly query?: Query | undefined
  /** An upload goes as it is, anything else as JSON. */
  readonly body?: unknown
  /** Another of the connector's hosts than its first, by name. */
  readonly host?: string | undefined
}

/** Passes a request through to the provider, with the connection's credential. The answer comes as it is, streamed. */
export const passThrough = (
  caller: Caller,
  method: ProxyMethod,
  path: string,
  { query, body, host, contentType, ...options }: ProxyOptions = {},
): CallPromise<Download> =>
  new CallPromise(
    (async () => {
      const { transport, target } = caller
      const sent = bodyOf(body, contentType)
      const outbound = {
        method,
        path: proxyPath(target, path, query),
        headers: { ...callerHeaders(caller), ...(host !== undefined && { 'Connector-Host': host }), ...sent.headers },
        ...(sent.body !== undefined && { body: sent.body }),
        effect: method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? ('read' as const) : ('write' as const),
        // The provider would get a key that its caller knows nothing of.
        keyed: false,
        connectionId: target.connection,
      }
      const { data, response } = await send(transport, outbound, options, readerOf('binary', transport))
      return { data: data as Download, response }
    })(),
  )

const bodyOf = (
  body: unknown,
  contentType: string | undefined,
): Pick<Outbound, 'body'> & { headers: Record<string, string> } => {
  if (body === undefined) return { headers: {} }
  const isRaw = typeof body === 'string' || isUpload(body)
  const outgoing = outgoingOf(isRaw ? body : JSON.stringify(body))
  const plain = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/octet-stream'
  const type = contentType ?? (isRaw ? (outgoing.contentType ?? plain) : 'application/json')
  return { headers: { 'Content-Type': type }, body: outgoing }
}
