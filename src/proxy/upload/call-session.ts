import { templateValues as connectionValues } from '../../connections/live-connection.ts'
import { pathsOf, readPath } from '../../definition/json-path.ts'
import type { Upload } from '../../definition/schema.ts'
import { fillJson } from '../../definition/template.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { buildRequest } from '../../outgoing/build.ts'
import { sharedHeaders } from '../../outgoing/shared-headers.ts'
import { findEndpoint } from '../../registry/registry.ts'
import { sendAs } from '../send-as.ts'
import { attempt, isGone, jsonOf } from './attempt.ts'
import type { Piece } from './pieces.ts'
import { type Outcome, type Session, type UploadFacts, templateValues } from './session.ts'

type OfCalls = Extract<Upload, { style: 'calls' }>

const NOTHING = Buffer.alloc(0)

/** A session whose pieces go to endpoints of the connector. */
export const callSession = (session: unknown, upload: OfCalls, facts: UploadFacts): Session => {
  if (session === undefined || session === null)
    throw new PlatformError('provider_answer_invalid', { detail: 'The provider opened an upload without naming it.' })
  const { live, connector, deps } = facts
  const call = (
    word: 'append' | 'finish',
    { from, bytes, total }: Omit<Piece, 'isLast'>,
    signal?: AbortSignal,
  ): Promise<ProviderResponse> => {
    const values = templateValues(facts, { session, offset: from, length: total })
    const endpoint = findEndpoint(connector, upload[word])
    const params = {
      ...sharedHeaders(connector, endpoint, facts.params),
      ...(fillJson(upload[`${word}Params`], values) as Record<string, unknown>),
    }
    const request = buildRequest(connector, endpoint, { params, body: bytes }, connectionValues(connector, live))
    return sendAs(live, connector, signal === undefined ? request : { ...request, signal }, 'return', deps)
  }
  return {
    memory: { style: 'calls', session },
    canTell: upload.expected !== undefined,
    send: (piece, signal) =>
      attempt(
        () => call(piece.isLast ? 'finish' : 'append', piece, signal),
        (response) => judge(response, upload, piece.isLast ? undefined : piece.from + piece.bytes.length),
        signal,
      ),
    // A piece of nothing at the wrong place is refused with the right one.
    ask: (near, total, signal) =>
      attempt(
        () => call('append', { from: near, bytes: NOTHING, total }, signal),
        (response) => judge(response, upload, near),
        signal,
      ),
    // Such sessions end by themselves.
    abandon: async () => {},
  }
}

/** `taken` is where the upload stands after a success; undefined where a success is the end. */
const judge = async (
  response: ProviderResponse,
  { expected }: OfCalls,
  taken: number | undefined,
): Promise<Outcome> => {
  if (response.status < 300) {
    if (taken === undefined) return { kind: 'answer', response }
    await jsonOf(response)
    return { kind: 'at', offset: taken }
  }
  if (isGone(response)) return { kind: 'lost' }
  const refusal = await jsonOf(response)
  const offset = (expected === undefined ? [] : pathsOf(expected))
    .map((path) => readPath(refusal, path))
    .find((value) => typeof value === 'number')
  return offset === undefined ? { kind: 'answer', response } : { kind: 'at', offset: offset as number }
}
