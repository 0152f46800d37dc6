import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Dependencies } from './dependencies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What a call turned out to be of: names of a definition, never what the caller wrote. */
    called?: { readonly connection_id: string; readonly connector: string; readonly endpoint?: string }
  }
}

/**
 * Writes one line a request when its answer is over, also where the answer is streamed past the framework. The route's
 * pattern stands for the address, as queries and paths carry codes and tokens.
 */
export const logAccess = (
  request: FastifyRequest,
  reply: FastifyReply,
  { log, clock }: Pick<Dependencies, 'log' | 'clock'>,
): void => {
  const startedAt = clock.monotonicMs()
  const { raw } = reply
  const { socket } = request.raw
  const writtenBefore = socket.bytesWritten
  raw.once('close', () => {
    const { connectionId } = request.params as { connectionId?: string }
    const { caller, called } = request
    const ms = Math.round((clock.monotonicMs() - startedAt) * 10) / 10
    log.infoJson(
      `"request_id":"${request.id}","method":"${request.method}","route":"${request.routeOptions.url ?? 'none'}",` +
        `"status":${raw.headersSent ? raw.statusCode : 499},"bytes":${socket.bytesWritten - writtenBefore},"ms":${ms}` +
        member('application_id', caller?.applicationId) +
        member('key_id', caller?.keyId) +
        member('token_id', caller?.tokenId) +
        member('connection_id', called?.connection_id ?? idIn(connectionId)) +
        member('connector', called?.connector) +
        member('endpoint', called?.endpoint) +
        (raw.writableFinished ? '' : ',"cut_off":true') +
        ',"msg":"request"',
    )
  })
}

const member = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `,"${name}":${JSON.stringify(value)}`

const idIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^con_[0-9a-z]{25}$/.test(text) ? text : undefined
