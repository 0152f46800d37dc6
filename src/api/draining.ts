import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { createRoster } from '../runtime/roster.ts'

/** How a server goes out of service. */
export interface Draining {
  /** Whether no more is to be sent here; what comes nevertheless is served. */
  readonly isUnderWay: boolean
  /** Follows the answers of a server from now on. */
  follow(server: FastifyInstance): void
  /** From now on readiness is off, and every answer ends its connection. */
  begin(): void
  /**
   * From now on every answer ends its connection, while readiness stays: others go on at the same address. Resolves when
   * the connections that are open now have ended, or it has taken too long. An idle one ends when its keep-alive time is
   * over: to close it before could meet a request on its way.
   */
  retire(patienceMs: number): Promise<void>
  /** Cuts what is still going on, by a reset: nobody can take half an answer for a whole one. Gives how much that was. */
  cut(): number
}

export const createDraining = (): Draining => {
  const open = createRoster<ServerResponse>()
  const connections = new Set<Socket>()
  let isUnderWay = false
  let isRetiring = false
  const endConnections = (): void => {
    for (const answer of open.items) if (!answer.headersSent) answer.shouldKeepAlive = false
  }
  return {
    get isUnderWay() {
      return isUnderWay
    },
    follow: (server) => {
      server.server.on('connection', (socket: Socket) => {
        connections.add(socket)
        socket.once('close', () => connections.delete(socket))
      })
      server.addHook('onRequest', (_request, { raw }, done) => {
        if (isUnderWay || isRetiring) raw.shouldKeepAlive = false
        const place = open.add(raw)
        raw.on('close', () => {
          open.remove(place)
          // The head of a long answer may have left before: then it said nothing of the end of its connection. While the
          // server listens nothing is closed: what looks idle here may have a request on its way.
          if (isUnderWay && !server.server.listening) setImmediate(() => server.server.closeIdleConnections())
        })
        done()
      })
    },
    begin: () => {
      isUnderWay = true
      endConnections()
    },
    retire: async (patienceMs) => {
      isRetiring = true
      endConnections()
      const over = new AbortController()
      const closed = [...connections].map(
        (socket) => new Promise<void>((resolve) => void socket.once('close', () => resolve())),
      )
      const late = sleep(patienceMs, undefined, { signal: over.signal, ref: false }).catch(() => {})
      await Promise.race([Promise.all(closed), late])
      over.abort()
    },
    cut: () => {
      const { size } = open
      for (const { req } of open.items) req.socket.resetAndDestroy()
      return size
    },
  }
}
