import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../runtime/log.ts'
import type { ConnectionStore, StoredCredential } from './connection-store.ts'
import type { LiveConnection } from './live-connection.ts'

/**
 * Credentials that a provider has renewed while the database could not take them. The old ones may be spent, so these
 * are served from memory and stored as soon as it can be done.
 */
export interface Unstored {
  keep(live: LiveConnection, stored: StoredCredential): void
  find(connectionId: string): LiveConnection | undefined
  drop(connectionId: string): void
  /** Tries once more, at shutdown. */
  flush(): Promise<void>
}

const FIRST_RETRY_MS = 200
const LAST_RETRY_MS = 5_000

export const createUnstored = ({ connections, log }: { connections: ConnectionStore; log: Log }): Unstored => {
  const waiting = new Map<string, { live: LiveConnection; stored: StoredCredential }>()

  /** Gives whether nothing is left to do: stored now, or replaced by somebody else's, or dropped. */
  const store = async (id: string): Promise<boolean> => {
    const entry = waiting.get(id)
    if (entry === undefined) return true
    try {
      await connections.replaceCredential(id, entry.stored)
    } catch {
      return false
    }
    if (waiting.get(id) === entry) waiting.delete(id)
    log.info({ connection_id: id }, 'a renewed credential was stored at last')
    return true
  }

  const storeAtLast = async (id: string): Promise<void> => {
    for (let delayMs = FIRST_RETRY_MS; !(await store(id)); delayMs = Math.min(delayMs * 2, LAST_RETRY_MS)) {
      await sleep(delayMs, undefined, { ref: false })
    }
  }

  return {
    keep: (live, stored) => {
      const { id } = live.connection
      const isRetrying = waiting.has(id)
      waiting.set(id, { live, stored })
      log.error({ connection_id: id }, 'a renewed credential cannot be stored: kept in memory, tried again')
      if (!isRetrying) void storeAtLast(id)
    },
    find: (id) => waiting.get(id)?.live,
    drop: (id) => void waiting.delete(id),
    flush: async () => {
      await Promise.all([...waiting.keys()].map(store))
      if (waiting.size > 0) log.error({ connections: [...waiting.keys()] }, 'renewed credentials were not stored')
    },
  }
}
