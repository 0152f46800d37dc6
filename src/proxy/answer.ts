import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Vault } from '../vault/vault.ts'
import { ENVELOPE_CONTENT_TYPE, type Envelope, readEnvelope, wantsEnvelope } from './envelope.ts'
import { type NextPage, deltaOf, isSamePage, nextPageOf, sealPage, withEmptyList } from './pages.ts'
import type { Call } from './proxy.ts'
import { relay } from './relay.ts'

/** A call of a named endpoint that a provider has answered. */
export interface Exchange {
  readonly call: Call
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly live: LiveConnection
  readonly params: Readonly<Record<string, unknown>>
  /** The page that was asked for by a cursor. */
  readonly page: NextPage | undefined
  /** What the provider was asked. */
  readonly url: URL
}

/** Answers a call: as an envelope where the caller wants one, else as a stream of what the provider sends. */
export const answerCall = async (response: ProviderResponse, exchange: Exchange, vault: Vault): Promise<void> => {
  const { call, endpoint } = exchange
  if (!wantsEnvelope(call.incoming.headers.accept)) return relay(response, call)
  const envelope = await readEnvelope(response, endpoint.response.json !== undefined)
  const isAnswer = envelope.status >= 200 && envelope.status < 300
  writeEnvelope(isAnswer ? paged(envelope, response, exchange, vault) : envelope, call)
}

/** The envelope with what leads on from it, sealed. */
const paged = (envelope: Envelope, response: ProviderResponse, exchange: Exchange, vault: Vault): Envelope => {
  const { endpoint, params, page, live, url } = exchange
  if (endpoint.paginate === undefined) return envelope
  const given = page !== undefined && 'params' in page ? page.params : params
  const answer = { body: envelope.body, link: response.headers('link').join(', '), url }
  const next = nextPageOf(endpoint, given, answer)
  if (next !== undefined && isSamePage(next, page))
    throw new PlatformError('provider_answer_invalid', {
      detail: 'The provider names the same page as the next one again.',
    })
  const seal = (to: NextPage | undefined): string | null =>
    to === undefined ? null : sealPage(to, live.connection, endpoint.name, vault)
  const delta = 'delta' in endpoint.paginate && endpoint.paginate.delta !== undefined
  return {
    ...envelope,
    body: withEmptyList(endpoint, envelope.body),
    next: seal(next),
    ...(delta && { delta: next === undefined ? seal(deltaOf(endpoint, given, answer)) : null }),
  }
}

/** Writes an envelope, whose own status is 200. */
export const writeEnvelope = (envelope: Envelope, { reply, requestId }: Call): void => {
  if (reply.destroyed) return
  const body = JSON.stringify(envelope)
  reply.writeHead(200, {
    'content-type': ENVELOPE_CONTENT_TYPE,
    'content-length': Buffer.byteLength(body),
    'connector-source': 'platform',
    'x-content-type-options': 'nosniff',
    'connector-request-id': requestId,
  })
  reply.end(body)
}
