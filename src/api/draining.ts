import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** How a server goes out of service. */
export interface Draining {
  /** Whether no more is to be sent here; what comes nevertheless is served. */
  readonly isUnderWay: boolean
  /** Follows the answers of a server from now on. */
  follow(server: FastifyInstance): void
  /** From now on readiness is off, and every answer ends its connection. */
  begin(): void
  /** Cuts what is still going on, by a reset: nobody can take half an answer for a whole one. Gives how much that was. */
  cut(): number
}

export const createDraining = (): Draining => {
  const open = new Set<ServerResponse>()
  let isUnderWay = false
  return {
    get isUnderWay() {
      return isUnderWay
    },
    follow: (server) => {
      server.addHook('onRequest', (_request, { raw }, done) => {
        if (isUnderWay) raw.shouldKeepAlive = false
        open.add(raw)
        raw.on('close', () => {
          open.delete(raw)
          // The head of a long answer may have left before: then it said nothing of the end of its connection. While the
          // server listens nothing is closed: what looks idle here may have a request on its way.
          if (isUnderWay && !server.server.listening) setImmediate(() => server.server.closeIdleConnections())
        })
        done()
      })
    },
    begin: () => {
      isUnderWay = true
      for (const answer of open) if (!answer.headersSent) answer.shouldKeepAlive = false
    },
    cut: () => {
      const still = [...open]
      for (const { req } of still) req.socket.resetAndDestroy()
      return still.length
    },
  }
}
