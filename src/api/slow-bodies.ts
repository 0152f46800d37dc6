import type { FastifyRequest } from 'fastify'
import { createRoster } from '../runtime/roster.ts'

const SWEEP_MS = 5_000

interface Watched {
  readonly request: FastifyRequest['raw']
  bytesRead: number
  since: number
}

/** Ends requests whose body has gone silent for so long. A body of any size may take as long as it keeps coming. */
export const createBodyWatch = (monotonicMs: () => number, idleMs: number) => {
  const watched = createRoster<Watched>()
  const sweep = (): void => {
    for (const entry of watched.items) {
      const { request } = entry
      if (request.complete || request.socket === null) continue
      // A body that waits for its turn, or for a slow provider, is not the caller's fault.
      if (request.socket.bytesRead !== entry.bytesRead || request.readableFlowing !== true) {
        entry.bytesRead = request.socket.bytesRead
        entry.since = monotonicMs()
      } else if (monotonicMs() - entry.since > idleMs) request.socket.destroy()
    }
  }
  const timer = setInterval(sweep, Math.min(SWEEP_MS, idleMs))
  timer.unref()
  return {
    watch: (request: FastifyRequest['raw']): void => {
      const { headers } = request
      const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
      if (!hasBody) return
      const place = watched.add({ request, bytesRead: request.socket.bytesRead, since: monotonicMs() })
      request.on('close', () => watched.remove(place))
    },
    stop: (): void => clearInterval(timer),
  }
}
