import type { ServerResponse } from 'node:http'

/** Aborted when whoever waits for an answer goes away before it is whole. */
export const goneSignal = (reply: ServerResponse): AbortSignal => {
  const gone = new AbortController()
  reply.on('close', () => {
    if (!reply.writableFinished) gone.abort()
  })
  return gone.signal
}
