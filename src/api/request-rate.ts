import { LRUCache } from 'lru-cache'
import type { FastifyReply } from 'fastify'
import { PlatformError } from '../errors/platform-error.ts'
import type { Clock } from '../runtime/clock.ts'

/** How often the holder of an API key may ask this process. */
export interface RequestRate {
  /** Counts a request, and says on its answer what is left. Throws `too_many_requests` where nothing is. */
  count(keyId: string, reply: Pick<FastifyReply, 'header'>): void
}

const MINUTE_MS = 60_000
/** Of the least recent one nothing is known any more: it begins anew. */
const KEYS_MAX = 10_000

/**
 * Allows so many requests a minute, at once or spread: what is spent comes back evenly. 0 allows any. Known of a key is
 * one number, the time at which all of it will be back.
 */
export const createRequestRate = (perMinute: number, clock: Clock): RequestRate => {
  if (perMinute === 0) return { count: () => {} }
  const eachMs = MINUTE_MS / perMinute
  const wholeAt = new LRUCache<string, number>({ max: KEYS_MAX })
  return {
    count: (keyId, reply) => {
      const nowMs = clock.monotonicMs()
      const spentMs = Math.max(0, (wholeAt.get(keyId) ?? 0) - nowMs)
      const isOver = spentMs + eachMs > MINUTE_MS + ROUNDING_MS
      const afterMs = isOver ? spentMs : spentMs + eachMs
      const left = Math.max(0, Math.floor((MINUTE_MS - afterMs + ROUNDING_MS) / eachMs))
      reply.header('ratelimit-limit', String(perMinute))
      reply.header('ratelimit-remaining', String(left))
      reply.header('ratelimit-reset', String(Math.ceil(afterMs / 1000)))
      if (isOver) throw tooMany(spentMs + eachMs - MINUTE_MS)
      wholeAt.set(keyId, nowMs + afterMs)
    },
  }
}

/** Sums of fractions are not exact. */
const ROUNDING_MS = 1e-3

const tooMany = (waitMs: number): PlatformError => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new PlatformError('too_many_requests', {
    retryAfterSeconds: seconds,
    members: { retry_after: String(seconds) },
  })
}
