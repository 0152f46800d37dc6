import type { FastifyReply, FastifyRequest } from 'fastify'
import { type CallFacts, providerRequestId } from '../proxy/call-facts.ts'
import { jsonText } from '../runtime/json.ts'
import type { Dependencies } from './dependencies.ts'
import { type Answered, observeAnswer } from './observe-answer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What a call turned out to be of: names of a definition, never what the caller wrote. */
    called?: CallFacts
  }
}

/**
 * Writes one line a request when its answer is over, also where the answer is streamed past the framework; then it is
 * measured, and a call taken down. The route's pattern stands for the address, as queries and paths carry codes and tokens.
 */
export const logAccess = (
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Pick<Dependencies, 'log' | 'clock' | 'metrics' | 'calls'>,
): void => {
  const { log, clock } = deps
  const startedAt = clock.monotonicMs()
  const at = clock.now()
  const { raw } = reply
  const { socket } = request.raw
  const writtenBefore = socket.bytesWritten
  raw.on('close', () => {
    const { connectionId } = request.params as { connectionId?: string }
    const { caller, called } = request
    const answered: Answered = {
      at,
      status: raw.headersSent ? raw.statusCode : 499,
      bytes: socket.bytesWritten - writtenBefore,
      ms: Math.round((clock.monotonicMs() - startedAt) * 10) / 10,
      providerRequestId: called?.response && providerRequestId(called.response),
    }
    const { status, bytes, ms } = answered
    log.infoJson(
      `"request_id":"${request.id}","method":"${request.method}","route":"${request.matched.url ?? 'none'}",` +
        `"status":${status},"bytes":${bytes},"ms":${ms}` +
        member('application_id', caller?.applicationId) +
        member('key_id', caller?.keyId) +
        member('token_id', caller?.tokenId) +
        member('connection_id', called?.connection?.id ?? idIn(connectionId)) +
        member('connector', called?.connector?.name) +
        member('endpoint', called?.endpoint?.name) +
        member('code', called?.errorCode) +
        member('trace_id', request.span?.traceId) +
        (called?.response === undefined ? '' : `,"provider_status":${called.response.status}`) +
        member('provider_request_id', answered.providerRequestId) +
        (raw.writableFinished ? '' : ',"cut_off":true') +
        ',"msg":"request"',
    )
    observeAnswer(request, answered, deps)
  })
}

const member = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `,"${name}":${jsonText(value)}`

const idIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^con_[0-9a-z]{25}$/.test(text) ? text : undefined
