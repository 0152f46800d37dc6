import { LRUCache } from 'lru-cache'
import type { Soon } from './soon.ts'

/** A bounded cache in which an entry forgotten while it is being loaded is not stored stale. */
export interface Cache<Value extends object> {
  /** The cached value, at once; or what `load` gives, which is cached unless it is undefined. */
  get(key: string, load: () => Promise<Value | undefined>): Soon<Value | undefined>
  forget(key: string): void
  clear(): void
  readonly size: number
}

const RESOLUTION_MS = 50

/** Loads of one entry that began since it was last forgotten. */
interface Loads {
  underWay: number
}

export const createCache = <Value extends object>({
  entriesMax,
  lifetimeMs,
}: {
  entriesMax: number
  lifetimeMs: number
}): Cache<Value> => {
  // So exactly the end of a lifetime is known; to know it by the millisecond would cost a timer for each.
  const ttlResolution = Math.min(RESOLUTION_MS, lifetimeMs)
  const entries = new LRUCache<string, Value>({ max: entriesMax, ttl: lifetimeMs, ttlResolution })
  const loading = new Map<string, Loads>()
  // Each by itself, as another's may find less; but the first that is there serves who comes then. Were it only the last,
  // none would be stored as long as more come.
  const loaded = async (key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined> => {
    const loads = loading.get(key) ?? { underWay: 0 }
    loading.set(key, loads)
    loads.underWay += 1
    try {
      const value = await load()
      if (value !== undefined && loading.get(key) === loads) entries.set(key, value)
      return value
    } finally {
      loads.underWay -= 1
      if (loads.underWay === 0 && loading.get(key) === loads) loading.delete(key)
    }
  }
  return {
    get: (key, load) => entries.get(key) ?? loaded(key, load),
    forget: (key) => {
      loading.delete(key)
      entries.delete(key)
    },
    clear: () => {
      loading.clear()
      entries.clear()
    },
    get size() {
      return entries.size
    },
  }
}
