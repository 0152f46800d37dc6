import type { Socket } from 'node:net'

/** For so long, and so many bytes, somebody who was answered early may go on sending. */
const LINGER_MS = 2_000
const LINGER_BYTES_MAX = 16 * 1024 * 1024

/**
 * Has a connection that ends with its answer end in two steps: our side at once, and the whole when the other side has
 * ended too. To close with unread bytes would be to reset, and a reset may take the answer along, RFC 9112 section 9.6.
 */
export const lingerAtEnd = (socket: Socket): void => {
  const close = socket.destroySoon.bind(socket)
  // What Node calls when the last answer of a connection is written.
  socket.destroySoon = () => {
    let bytes = 0
    // Nothing that still comes is a request, whatever it looks like.
    socket.removeAllListeners('data')
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > LINGER_BYTES_MAX) socket.destroy()
    })
    socket.resume()
    const late = setTimeout(() => socket.destroy(), LINGER_MS)
    socket.once('end', close)
    socket.once('close', () => clearTimeout(late))
    socket.end()
  }
}
