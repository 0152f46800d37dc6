import type { ServerResponse } from 'node:http'

/** Aborted when whoever waits for an answer goes away before it is whole. */
export const goneSignal = (reply: ServerResponse): AbortSignal => {
  const gone = new AbortController()
  reply.on('close', () => {
    if (!reply.writableFinished) gone.abort()
  })
  // Who left before is heard of no more.
  if (reply.destroyed) gone.abort()
  return gone.signal
}
