import { LRUCache } from 'lru-cache'
import type { HealthStore } from './health-store.ts'

/** When idle connections are looked after, in milliseconds. Tests pass shorter ones. */
export interface HealthTiming {
  /** How long a connection may be idle before the provider is asked whether it takes it. */
  readonly idle: number
  /** How far two refusals lie apart before the user is asked to connect again. */
  readonly confirmAfter: number
  /** How often idle connections are looked for. */
  readonly roundEvery: number
}

const HEALTH_TIMING: HealthTiming = { idle: 24 * 3_600_000, confirmAfter: 60_000, roundEvery: 60_000 }

/** What looking after connections needs beside what connections need. */
export interface HealthParts {
  readonly store: HealthStore
  readonly timing: HealthTiming
  readonly uses: Uses
}

/** Connections that were called with success. It is told of every call, and tells the store of few. */
export interface Uses {
  note(connectionId: string): void
  /** Tells the store of those that it was not told of for a while. */
  store(): Promise<void>
}

/** How often the store is told that a connection is in use, in the time after which it would count as idle. */
const TOLD_IN_IDLE_TIME = 4
const REMEMBERED_MAX = 100_000
/** To know the end of a rest by the millisecond would cost a timer for each. */
const RESOLUTION_MS = 1_000

export const createHealthParts = (store: HealthStore, own: Partial<HealthTiming> = {}): HealthParts => {
  const timing = { ...HEALTH_TIMING, ...own }
  return { store, timing, uses: createUses(timing.idle / TOLD_IN_IDLE_TIME, store) }
}

/** Remembers in memory which connections were used; the store is told of each once in `restMs`, however often it is. */
const createUses = (restMs: number, { touch }: Pick<HealthStore, 'touch'>): Uses => {
  const given = new LRUCache<string, true>({
    max: REMEMBERED_MAX,
    ttl: restMs,
    ttlResolution: Math.min(RESOLUTION_MS, restMs),
  })
  const pending = new Set<string>()
  return {
    note: (id) => {
      if (given.has(id)) return
      given.set(id, true)
      pending.add(id)
    },
    store: async () => {
      if (pending.size === 0) return
      const ids = [...pending]
      pending.clear()
      await touch(ids).catch((error: unknown) => {
        for (const id of ids) pending.add(id)
        throw error
      })
    },
  }
}
