import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Closes, when the server closes, the sockets on which nothing was ever asked, such as browsers keep in reserve. Node
 * does not count them as idle, and would wait for them for good.
 */
export const closeUnaskedSockets = (server: FastifyInstance): void => {
  const unasked = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    unasked.add(socket)
    socket.once('close', () => unasked.delete(socket))
  })
  server.server.on('request', ({ socket }) => unasked.delete(socket))
  server.addHook('preClose', (done) => {
    for (const socket of unasked) socket.destroy()
    done()
  })
}
