import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../runtime/log.ts'
import type { LiveConnection } from '../live-connection.ts'
import type { Journal } from './journal.ts'
import type { Refreshed, RefreshStore } from './refresh-store.ts'

/**
 * What the database could not take when it happened: credentials that a provider has renewed, and ends of leases. The
 * credentials are served from here and all of it is stored as soon as it can be, however long that takes.
 */
export interface Backlog {
  keep(live: LiveConnection, refreshed: Refreshed): void
  find(connectionId: string): LiveConnection | undefined
  /** It is not served any more: the user has connected again, or the connection was ended. What becomes of it is seen when it is stored. */
  drop(connectionId: string): void
  /** Runs something until it succeeds. */
  retry(what: string, run: () => Promise<unknown>): void
  /** Credentials that are not stored yet. */
  readonly size: number
  /** Tries once more, at shutdown. */
  flush(): Promise<void>
}

const FIRST_RETRY_MS = 200
const LAST_RETRY_MS = 5_000

interface Entry {
  readonly live: LiveConnection
  readonly refreshed: Refreshed
}

export const createBacklog = ({
  store,
  journal,
  giveBack,
  log,
}: {
  store: Pick<RefreshStore, 'apply'>
  journal: Pick<Journal, 'forget'>
  /** What is done with a grant whose connection is gone. */
  giveBack: (refreshed: Refreshed) => Promise<void>
  log: Log
}): Backlog => {
  const served = new Map<string, Entry>()
  const unstored = new Set<Entry>()
  const others = new Map<symbol, () => Promise<boolean>>()

  const isDone = async (what: string, run: () => Promise<unknown>): Promise<boolean> => {
    try {
      return (await run()) !== false
    } catch (err) {
      log.debug({ err }, `could not ${what} yet`)
      return false
    }
  }

  const untilDone = async (run: () => Promise<boolean>): Promise<void> => {
    for (let delayMs = FIRST_RETRY_MS; !(await run()); delayMs = Math.min(delayMs * 2, LAST_RETRY_MS))
      await sleep(delayMs, undefined, { ref: false })
  }

  /** Gives whether nothing is left to do: stored now, or replaced by somebody else's, or given back. */
  const storeEntry = (entry: Entry): Promise<boolean> =>
    isDone('store a renewed credential', async () => {
      if (!unstored.has(entry)) return true
      const { refreshed } = entry
      const { connectionId: id } = refreshed
      const outcome = await store.apply(refreshed)
      if (outcome === 'busy') return false
      unstored.delete(entry)
      if (served.get(id) === entry) served.delete(id)
      if (outcome === 'gone') await giveBack(refreshed)
      log.info({ connection_id: id, outcome }, 'a renewed credential was stored at last')
      journal.forget(refreshed)
      return true
    })

  return {
    keep: (live, refreshed) => {
      const { id } = live.connection
      const entry = { live, refreshed }
      served.set(id, entry)
      unstored.add(entry)
      log.error({ connection_id: id }, 'a renewed credential cannot be stored: it is in the journal, and tried again')
      void untilDone(() => storeEntry(entry))
    },
    find: (id) => served.get(id)?.live,
    drop: (id) => void served.delete(id),
    retry: (what, run) => {
      const key = Symbol(what)
      const once = async (): Promise<boolean> => {
        const done = await isDone(what, async () => void (await run()))
        if (done) others.delete(key)
        return done
      }
      others.set(key, once)
      void untilDone(once)
    },
    get size() {
      return unstored.size
    },
    flush: async () => {
      await Promise.all([...[...unstored].map(storeEntry), ...[...others.values()].map((run) => run())])
      if (unstored.size > 0)
        log.error(
          { connections: [...unstored].map(({ refreshed }) => refreshed.connectionId) },
          'renewed credentials were not stored: the next start does it',
        )
    },
  }
}
