import { PlatformError } from '../errors/platform-error.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import type { Egress } from './egress.ts'

/** Headers whose values are never a credential. Of all others neither name nor value is logged. */
const SHOWN: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'cache-control',
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'date',
  'range',
  'retry-after',
  'server',
  'transfer-encoding',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
])

/**
 * Logs each request that leaves, and its answer, for debugging. Of an address the origin alone is logged, as paths and
 * queries hold ids, codes and keys; of headers those that are on a list; of bodies nothing.
 */
export const logExchanges = (egress: Egress, log: Log, clock: Clock): Egress => ({
  send: async (request) => {
    const begunAt = clock.monotonicMs()
    const asked = { method: request.method, origin: request.url.origin, request: shownOf(request.headers) }
    const ms = (): number => Math.round((clock.monotonicMs() - begunAt) * 10) / 10
    try {
      const response = await egress.send(request)
      log.debug({ ...asked, status: response.status, response: shownOf(response.rawHeaders), ms: ms() }, 'exchange')
      return response
    } catch (error) {
      log.debug({ ...asked, code: error instanceof PlatformError ? error.code : 'internal', ms: ms() }, 'exchange')
      throw error
    }
  },
  close: egress.close,
})

/** What may be shown of headers, which are names and values in turn. */
const shownOf = (headers: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    headers.flatMap((name, at) => {
      const isShown = at % 2 === 0 && SHOWN.has(name.toLowerCase())
      return isShown ? [[name.toLowerCase(), headers[at + 1]!] as const] : []
    }),
  )
