import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { Answer } from '../definition/schema.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { headerJson } from '../outgoing/encode-value.ts'
import { changed, isTransformed, readAnswer } from '../transform/answer-for.ts'
import type { Vault } from '../vault/vault.ts'
import { CAPTURED_HEADER, capturedOf } from './captured.ts'
import {
  ENVELOPE_CONTENT_TYPE,
  type Envelope,
  changedEnvelopeOf,
  contentOf,
  envelopeOf,
  readWhole,
  wantsEnvelope,
} from './envelope.ts'
import { type NextPage, deltaOf, isSamePage, nextPageOf, onBehalf, sealPage, withEmptyList } from './pages.ts'
import { type Operation, sealOperation } from './job/operation.ts'
import type { Call } from './proxy.ts'
import { namedHeaders } from './headers.ts'
import { relay, sendWhole } from './relay.ts'

/** A call of a named endpoint that a provider has answered. */
export interface Exchange {
  readonly call: Call
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly live: LiveConnection
  readonly params: Readonly<Record<string, unknown>>
  /** The page that was asked for by a cursor. */
  readonly page: NextPage | undefined
  /** What its cursors are sealed for. */
  readonly place: string
  /** What the provider was asked. */
  readonly url: URL
  /** What may be gathered of the answer. */
  readonly bytesMax: number
}

/** In which an answer says how its end can be learnt. */
const OPERATION_HEADER = 'connector-operation'

/** A provider's answer, and the job that it tells of. */
interface Answered {
  readonly response: ProviderResponse
  readonly operation?: Operation
  /** For how many seconds the end was waited for. */
  readonly waited?: number
}

/**
 * Answers a call: as an envelope where the caller wants one, else as a stream of what the provider sends. Only an
 * answer that the connector changes is gathered first.
 */
export const answerCall = (answered: Answered, exchange: Exchange, vault: Vault): Promise<void> => {
  const { response, operation, waited } = answered
  const { call, endpoint, live, place } = exchange
  const captured = capturedOf(endpoint, response)
  const sealed = operation && sealOperation(operation, live.connection, place, vault)
  const applied = waited === undefined ? [] : ['preference-applied', `wait=${waited}`]
  // What tells of a job is not what the endpoint answers at its end.
  const isJob = operation !== undefined || waited !== undefined
  const isChanged = !isJob && isChangedAnswer(response, endpoint)
  if (wantsEnvelope(call.incoming.headers.accept)) {
    const ofJob = endpoint.wait !== undefined && { operation: sealed ?? null }
    const more = { ...(captured !== undefined && { captured }), ...ofJob }
    return (isChanged ? changedEnvelope : plainEnvelope)(response, exchange, vault).then((envelope) =>
      writeEnvelope({ ...envelope, ...more }, call, applied),
    )
  }
  const more = [
    ...(captured === undefined ? [] : [CAPTURED_HEADER, headerJson(captured)]),
    ...(sealed === undefined ? [] : [OPERATION_HEADER, sealed]),
    ...applied,
  ]
  return isChanged ? sendChanged(response, exchange, more) : relay(response, call, more)
}

const sendChanged = async (response: ProviderResponse, exchange: Exchange, more: readonly string[]): Promise<void> => {
  const bytes = await readWhole(response, exchange.bytesMax)
  const content: Answer = bytes.length === 0 ? { bytes } : changed(exchange.endpoint, readOf(exchange, bytes))
  sendWhole(response, content, exchange.call, more)
}

/** The envelope of an answer that tells of no job. */
export const envelopeOfCall = (response: ProviderResponse, exchange: Exchange, vault: Vault): Promise<Envelope> =>
  (isChangedAnswer(response, exchange.endpoint) ? changedEnvelope : plainEnvelope)(response, exchange, vault)

const isChangedAnswer = (response: ProviderResponse, endpoint: Endpoint): boolean =>
  isTransformed(endpoint) && isContent(response) && endpoint.method !== 'HEAD'

/** Whether an answer holds what the definition describes, whole; a failure is the provider's own words. */
const isContent = ({ status }: ProviderResponse): boolean =>
  status >= 200 && status < 300 && status !== 204 && status !== 205 && status !== 206

const readOf = ({ endpoint, connector }: Exchange, bytes: Buffer): unknown =>
  readAnswer(endpoint, connector.schemas, bytes)

const plainEnvelope = async (response: ProviderResponse, exchange: Exchange, vault: Vault): Promise<Envelope> => {
  const { endpoint, bytesMax } = exchange
  const content = contentOf(
    await readWhole(response, bytesMax),
    response.header('content-type'),
    endpoint.response.json !== undefined,
  )
  const envelope = envelopeOf(response, content)
  const isAnswer = response.status >= 200 && response.status < 300
  if (endpoint.paginate === undefined || !isAnswer) return envelope
  return {
    ...envelope,
    ...leadingOn(response, content.body, exchange, vault),
    body: withEmptyList(endpoint, content.body),
  }
}

/** Pages are found in the answer as the provider gave it, before anything is changed. */
const changedEnvelope = async (response: ProviderResponse, exchange: Exchange, vault: Vault): Promise<Envelope> => {
  const { endpoint, bytesMax } = exchange
  const bytes = await readWhole(response, bytesMax)
  if (bytes.length === 0) return envelopeOf(response, contentOf(bytes, undefined, false))
  const json = withEmptyList(endpoint, readOf(exchange, bytes))
  const answer = changed(endpoint, json)
  const content =
    'json' in answer
      ? { content_type: 'application/json', encoding: 'json' as const, body: answer.json }
      : contentOf(answer.bytes, answer.contentType, false)
  return { ...changedEnvelopeOf(response, content), ...leadingOn(response, json, exchange, vault) }
}

/** What leads on from an answer, sealed. */
const leadingOn = (
  response: ProviderResponse,
  body: unknown,
  { connector, endpoint, params, page, place, live, url }: Exchange,
  vault: Vault,
): Pick<Envelope, 'next' | 'delta'> => {
  const { paginate } = endpoint
  if (paginate === undefined) return { next: null }
  const given = page !== undefined && 'params' in page ? page.params : params
  const answer = { body, link: response.headers('link').join(', '), url }
  const next = onBehalf(nextPageOf(endpoint, given, answer), given, connector)
  if (next !== undefined && isSamePage(next, page))
    throw new PlatformError('provider_answer_invalid', {
      detail: 'The provider names the same page as the next one again.',
    })
  const seal = (to: NextPage | undefined): string | null =>
    to === undefined ? null : sealPage(to, live.connection, place, vault)
  const hasDelta = 'delta' in paginate && paginate.delta !== undefined
  const delta = next === undefined ? onBehalf(deltaOf(endpoint, given, answer), given, connector) : undefined
  return { next: seal(next), ...(hasDelta && { delta: seal(delta) }) }
}

/** Writes an envelope, whose own status is 200. */
export const writeEnvelope = (
  envelope: Envelope,
  { reply, requestId, moreHeaders }: Call,
  more: readonly string[] = [],
): void => {
  if (reply.destroyed) return
  const body = JSON.stringify(envelope)
  reply.writeHead(200, {
    'content-type': ENVELOPE_CONTENT_TYPE,
    'content-length': Buffer.byteLength(body),
    'connector-source': 'platform',
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'connector-request-id': requestId,
    ...namedHeaders(moreHeaders),
    ...namedHeaders(more),
  })
  reply.end(body)
}
