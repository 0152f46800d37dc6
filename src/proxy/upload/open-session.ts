import { templateValues as connectionValues } from '../../connections/live-connection.ts'
import { readPath } from '../../definition/json-path.ts'
import { fillJson } from '../../definition/template.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { buildRequest } from '../../outgoing/build.ts'
import { readPlace } from '../../outgoing/given-address.ts'
import { sharedHeaders } from '../../outgoing/shared-headers.ts'
import { findEndpoint } from '../../registry/registry.ts'
import { sendAs } from '../send-as.ts'
import { addressSession } from './address-session.ts'
import { attempt, jsonOf } from './attempt.ts'
import { callSession } from './call-session.ts'
import { type Patience, patiently } from './deliver.ts'
import {
  type InPieces,
  type Outcome,
  type Session,
  type SessionMemory,
  type UploadFacts,
  templateValues,
} from './session.ts'

/** Has the provider open an upload. Gives its answer instead where it does not. */
export const openSession = async (
  upload: InPieces,
  length: number | undefined,
  facts: UploadFacts,
  { sending, waiting }: Patience,
): Promise<Session | { readonly refusal: ProviderResponse }> => {
  const { live, connector, deps } = facts
  const endpoint = findEndpoint(connector, upload.start)
  const values = templateValues(facts, { length })
  const params = {
    ...sharedHeaders(connector, endpoint, facts.params),
    ...(fillJson(upload.startParams, values) as Record<string, unknown>),
  }
  const body = endpoint.body?.binary ? Buffer.alloc(0) : fillJson(upload.startBody, values)
  const call = { params, ...(body !== undefined && { body }) }
  const request = buildRequest(connector, endpoint, call, connectionValues(connector, live))
  const send = (): Promise<ProviderResponse> =>
    sendAs(live, connector, sending === undefined ? request : { ...request, signal: sending }, 'return', deps)
  const judge = (answer: ProviderResponse): Outcome => ({ kind: 'answer', response: answer })
  const opened = await patiently(() => attempt(send, judge, sending), deps, waiting)
  const { response } = opened as Extract<Outcome, { kind: 'answer' }>
  if (response.status >= 300) return { refusal: response }
  const json = await jsonOf(response)
  return upload.style === 'session'
    ? addressSession(readPlace(response, json, upload.url), upload, facts)
    : callSession(readPath(json, upload.session), upload, facts)
}

/** A session as it was before a break. */
export const knownSession = (memory: SessionMemory, upload: InPieces, facts: UploadFacts): Session | undefined => {
  if (memory.style === 'session' && upload.style === 'session') return addressSession(memory.url, upload, facts)
  if (memory.style === 'calls' && upload.style === 'calls') return callSession(memory.session, upload, facts)
  return undefined
}
