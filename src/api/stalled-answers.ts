import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

const SWEEPS_PER_TIME = 6

/**
 * Ends connections whose other side has taken nothing of an answer for too long. An answer that waits for its provider,
 * or for the next event, has nothing to be taken, and may wait.
 */
export const endStalledAnswers = (server: FastifyInstance, idleMs: number): void => {
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  // Node's own time-out of a socket knows how much of one large piece has left already. Without a listener it ends it.
  const sweep = (): void => {
    for (const socket of sockets) {
      const isWaitedFor = socket.writableLength > 0
      if (isWaitedFor && socket.timeout !== idleMs) socket.setTimeout(idleMs)
      else if (!isWaitedFor && socket.timeout === idleMs) socket.setTimeout(0)
    }
  }
  const timer = setInterval(sweep, Math.ceil(idleMs / SWEEPS_PER_TIME))
  timer.unref()
  server.addHook('onClose', async () => clearInterval(timer))
}
