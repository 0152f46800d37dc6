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
    log.info(
      {
        request_id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: raw.headersSent ? raw.statusCode : 499,
        bytes: socket.bytesWritten - writtenBefore,
        ms: Math.round((clock.monotonicMs() - startedAt) * 10) / 10,
        ...(request.caller !== undefined && {
          application_id: request.caller.applicationId,
          key_id: request.caller.keyId,
          ...(request.caller.tokenId !== undefined && { token_id: request.caller.tokenId }),
        }),
        ...(connectionId !== undefined && /^con_[0-9a-z]{25}$/.test(connectionId) && { connection_id: connectionId }),
        ...request.called,
        ...(!raw.writableFinished && { cut_off: true }),
      },
      'request',
    )
  })
}
