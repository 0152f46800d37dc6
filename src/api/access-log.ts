import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Dependencies } from './dependencies.ts'

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
  raw.once('close', () => {
    const { connectionId } = request.params as { connectionId?: string }
    log.info(
      {
        request_id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: raw.headersSent ? raw.statusCode : 499,
        ms: Math.round((clock.monotonicMs() - startedAt) * 10) / 10,
        ...(request.caller !== undefined && {
          application_id: request.caller.applicationId,
          key_id: request.caller.keyId,
          ...(request.caller.tokenId !== undefined && { token_id: request.caller.tokenId }),
        }),
        ...(connectionId !== undefined && /^con_[0-9a-z]{25}$/.test(connectionId) && { connection_id: connectionId }),
        ...(!raw.writableFinished && { cut_off: true }),
      },
      'request',
    )
  })
}
