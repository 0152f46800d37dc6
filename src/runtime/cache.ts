import { LRUCache } from 'lru-cache'

/** A bounded cache in which an entry forgotten while it is being loaded is not stored stale. */
export interface Cache<Value extends object> {
  /** The cached value, or what `load` gives, which is cached unless it is undefined. */
  get(key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined>
  forget(key: string): void
  clear(): void
  readonly size: number
}

export const createCache = <Value extends object>({
  entriesMax,
  lifetimeMs,
}: {
  entriesMax: number
  lifetimeMs: number
}): Cache<Value> => {
  const entries = new LRUCache<string, Value>({ max: entriesMax, ttl: lifetimeMs })
  const loading = new Map<string, symbol>()
  return {
    get: async (key, load) => {
      const cached = entries.get(key)
      if (cached !== undefined) return cached
      const ticket = Symbol(key)
      loading.set(key, ticket)
      try {
        const loaded = await load()
        if (loaded !== undefined && loading.get(key) === ticket) entries.set(key, loaded)
        return loaded
      } finally {
        if (loading.get(key) === ticket) loading.delete(key)
      }
    },
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
