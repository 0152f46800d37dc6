import { LRUCache } from 'lru-cache'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { type TimeForm, writeWait } from '../definition/time-form.ts'
import type { Clock } from '../runtime/clock.ts'
import { Refusal, type Reply } from './reply.ts'

/** What has been spent of the limits that providers set, in windows that begin with their first call. */
export interface Limits {
  /**
   * Counts a call of this user's and gives the headers that say what is left. Throws a 429 where too much was spent.
   * `leave` is called when the call is over.
   */
  spend(connector: Connector, endpoint: Endpoint, user: string): { headers: Reply['headers']; leave(): void }
  /** When to come again, in the header and the form of this provider. */
  retryHeaders(connector: Connector, waitMs: number): Reply['headers']
}

interface Window {
  spent: number
  endsAtMs: number
  running: number
}

const WINDOWS_MAX = 10_000

export const createLimits = (clock: Clock): Limits => {
  const windows = new LRUCache<string, Window>({ max: WINDOWS_MAX })
  const windowOf = (connector: Connector, user: string): Window => {
    const { per, windowMs } = connector.rateLimit!
    const key = JSON.stringify(per === 'connection' ? [connector.name, user] : [connector.name])
    const known = windows.get(key) ?? { spent: 0, endsAtMs: 0, running: 0 }
    windows.set(key, known)
    const nowMs = clock.monotonicMs()
    if (known.endsAtMs <= nowMs) Object.assign(known, { spent: 0, endsAtMs: nowMs + windowMs })
    return known
  }
  const retryHeaders: Limits['retryHeaders'] = ({ retry }, waitMs) => ({
    [(retry?.header ?? 'Retry-After').toLowerCase()]: writeWait(waitMs, retry?.after ?? 'seconds', clock.now()),
  })

  return {
    retryHeaders,
    spend: (connector, { cost }, user) => {
      const { rateLimit } = connector
      if (rateLimit === undefined) return { headers: {}, leave: () => {} }
      const window = windowOf(connector, user)
      const { limit = Number.POSITIVE_INFINITY, concurrency = Number.POSITIVE_INFINITY } = rateLimit
      const waitMs = window.endsAtMs - clock.monotonicMs()
      const price = cost ?? rateLimit.cost
      const isRefused = window.spent + price > limit || window.running >= concurrency
      if (!isRefused) window.spent += price
      const headers = saying(
        rateLimit,
        limit - window.spent,
        writeWait(waitMs, rateLimit.reset as TimeForm, clock.now()),
      )
      if (isRefused)
        throw new Refusal(429, 'rate_limited', 'Too many calls.', { ...headers, ...retryHeaders(connector, waitMs) })
      window.running += 1
      return {
        headers,
        leave: () => {
          window.running -= 1
        },
      }
    },
  }
}

const saying = (
  { limit, headers }: NonNullable<Connector['rateLimit']>,
  left: number,
  reset: string,
): Reply['headers'] => {
  const pairs: [name: string | undefined, value: string][] =
    limit === undefined
      ? []
      : [
          [headers?.limit, String(limit)],
          [headers?.remaining, String(Math.max(0, left))],
          [headers?.reset, reset],
        ]
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name === undefined ? [] : [[name.toLowerCase(), value]])))
}
