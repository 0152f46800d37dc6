import { type CallLog, createCallLog } from './calls/call-log.ts'
import type { Dependencies } from './api/dependencies.ts'
import { type Metrics, createMetrics } from './metrics/metrics.ts'
import type { Log } from './runtime/log.ts'
import { repeat } from './runtime/repeat.ts'
import type { Started } from './runtime/started.ts'
import type { Storage } from './storage/storage.ts'

/** How often what is due is counted: the one thing that is measured by a statement. */
const COUNT_DUE_EVERY_MS = 15_000
/** Twice a second, so that with the time of a write nothing is older than one. */
const STORE_USES_EVERY_MS = 500

/** What is measured, and what is taken down of calls. */
export interface Observation {
  readonly metrics: Metrics
  readonly calls: CallLog
}

export const startObservation = (
  storage: Storage,
  { log, version, started }: { readonly log: Log; readonly version: string; readonly started: Started },
): Observation => {
  const metrics = started.add(createMetrics(version))
  const calls = started.add(createCallLog({ store: storage.calls, log }))
  return { metrics, calls }
}

/** Has measured what the parts of a platform have under way, and what was used stored soon. */
export const observeParts = (
  { metrics, calls, proxy, refresh, live, keys, tokens, health, log }: Dependencies,
  storage: Storage,
  started: Started,
): void => {
  let due: number | undefined
  const countDue = async (): Promise<void> => {
    due = await storage.countDue()
  }
  started.add(repeat(COUNT_DUE_EVERY_MS, countDue, log, 'count what is due to be refreshed'))
  started.add({ stop: () => health.uses.store().catch((err: unknown) => log.warn({ err }, 'uses were not stored')) })
  started.add(repeat(STORE_USES_EVERY_MS, health.uses.store, log, 'store which connections are in use'))
  metrics.read({
    connector_calls_under_way: () => proxy.load().underWay,
    connector_calls_waiting: () => proxy.load().waiting,
    connector_calls_unstored: () => calls.waiting,
    connector_calls_dropped_total: () => calls.dropped,
    connector_refreshes_under_way: () => refresh.flights.size,
    connector_refresh_queue_depth: () => due,
    connector_refresh_backlog: () => refresh.backlog.size,
    database_pool_connections: () => {
      const { used, idle } = storage.poolUse()
      return { used, idle }
    },
    database_pool_waiting: () => storage.poolUse().waiting,
    cache_entries: () => ({ connections: live.size, keys: keys.size, user_tokens: tokens.size }),
  })
}
