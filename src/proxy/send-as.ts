import type { Readable } from 'node:stream'
import type { Dependencies } from '../connections/dependencies.ts'
import { freshConnection, isRenewable, renewed } from '../connections/refresh/refresh.ts'
import type { Injection } from '../auth/injection.ts'
import { secretsOf, secretsOfAll } from '../connections/redact.ts'
import { type LiveConnection, injectionFor, usesConnection } from '../connections/live-connection.ts'
import type { Connector } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { sendFollowing } from '../outgoing/send.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { signRequest } from '../outgoing/sign.ts'

/**
 * Sends a request as the connection's user: with a token that lives, and, where the provider refuses it all the same,
 * once more with a new one. A body that was streamed is gone and cannot be sent again.
 */
export const sendAs = async (
  live: LiveConnection,
  connector: Connector,
  request: OutgoingRequest,
  redirect: 'return' | 'follow_without_auth',
  deps: Dependencies,
): Promise<ProviderResponse> => {
  const send = redirect === 'return' ? sendSigned : sendSignedFollowing
  const usesCredential = usesConnection(request, live.connection)
  const current = usesCredential ? freshConnection(live, connector, deps) : live
  const fresh = current instanceof Promise ? await current : current
  const response = await send(fresh, connector, request, deps)
  if (usesCredential && response.status < 400) deps.health.uses.note(live.connection.id)
  if (response.status !== 401 || !usesCredential || !isRenewable(fresh, connector)) return response

  const renewal = renewed(fresh, connector, 'refused', deps)
  const next = await renewal.catch((error: unknown) => {
    // A dead grant is said as such, at once; of any other failure the caller gets the provider's own 401.
    if (!(error instanceof PlatformError) || error.code !== 'connection_needs_reauth') return undefined
    response.abort()
    throw error
  })
  if (next === undefined || isStream(request.body)) return response
  response.abort()
  return send(next, connector, request, deps)
}

type SendSigned = (
  live: LiveConnection,
  connector: Connector,
  request: OutgoingRequest,
  deps: Dependencies,
) => Promise<ProviderResponse>

const sendSigned: SendSigned = ({ connection, credential }, connector, request, deps) => {
  const injection = injectionFor(request, connector, connection, credential, deps)
  const arrived = (response: ProviderResponse): void => deps.redact(response, secretsOf(credential, injection))
  return deps.egress.send(signRequest(request, injection, arrived))
}

/** Signed for each address anew. */
const sendSignedFollowing: SendSigned = async ({ connection, credential }, connector, request, deps) => {
  const injections: Injection[] = []
  const response = await sendFollowing(request, deps.egress, (unsigned) => {
    const injection = injectionFor(unsigned, connector, connection, credential, deps)
    injections.push(injection)
    return signRequest(unsigned, injection)
  })
  deps.redact(response, secretsOfAll(credential, injections))
  return response
}

const isStream = (body: OutgoingRequest['body']): body is Readable => typeof body === 'object' && !Buffer.isBuffer(body)
