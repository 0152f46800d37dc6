import { type CallLog, createCallLog } from './calls/call-log.ts'
import type { Dependencies } from './api/dependencies.ts'
import { listenForMetrics } from './api/metrics-listener.ts'
import type { Egress } from './egress/egress.ts'
import { logExchanges } from './egress/log-exchanges.ts'
import { traceExchanges } from './egress/trace-exchanges.ts'
import { type Metrics, createMetrics } from './metrics/metrics.ts'
import type { Clock } from './runtime/clock.ts'
import type { Log } from './runtime/log.ts'
import { packageVersion } from './runtime/package.ts'
import { repeat } from './runtime/repeat.ts'
import type { Settings } from './runtime/settings.ts'
import type { Started } from './runtime/started.ts'
import { type Role, shareMetrics } from './shared-metrics.ts'
import type { Redis } from './storage/redis/redis.ts'
import type { Storage } from './storage/storage.ts'
import { startTraces } from './traces.ts'
import type { Tracer } from './tracing/tracer.ts'

/** How often what is due is counted: the one thing that is measured by a statement. */
const COUNT_DUE_EVERY_MS = 15_000
/** Twice a second, so that with the time of a write nothing is older than one. */
const STORE_USES_EVERY_MS = 500

/** What is measured, and what is taken down of calls. */
export interface Observation {
  readonly metrics: Metrics
  readonly calls: CallLog
  readonly traces: { readonly tracer?: Tracer }
  /** The way out, with what leaves by it taken down where that is asked for. */
  watch(egress: Egress): Egress
  readonly observeRefresh: Metrics['observeRefresh']
}

interface Needs {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Log
  readonly started: Started
  readonly role: Role
}

export const startObservation = (storage: Storage, { settings, clock, log, started, role }: Needs): Observation => {
  const metrics = started.add(createMetrics(packageVersion()))
  // Whoever is asked shows what all have measured. Handed over last, when nothing is counted any more.
  const { render } = started.add(shareMetrics(metrics, role))
  const calls = started.add(createCallLog({ store: storage.calls, log }))
  const tracer = startTraces(settings, { clock, log })
  if (tracer !== undefined) started.add(tracer)
  return {
    metrics: { ...metrics, render },
    calls,
    traces: tracer === undefined ? {} : { tracer },
    watch: (egress) => {
      const logged = settings.LOG_LEVEL === 'debug' ? logExchanges(egress, log, clock) : egress
      return tracer === undefined ? logged : traceExchanges(logged, tracer)
    },
    observeRefresh: (connector, cause, outcome, ms) => {
      metrics.observeRefresh(connector, cause, outcome, ms)
      const attributes = { 'connector.name': connector.name, 'refresh.cause': cause, 'refresh.outcome': outcome }
      tracer?.tell({ name: 'refresh', ms, isError: outcome !== 'refreshed', attributes })
    },
  }
}

/** Has measured what the parts of a platform have under way, served where that was asked for, and what was used stored soon. */
export const observeParts = async (
  { metrics, calls, proxy, refresh, live, keys, tokens, health, log }: Dependencies,
  storage: Storage,
  {
    settings: { HOST: host, METRICS_PORT: port },
    started,
    role,
    redis,
  }: Pick<Needs, 'settings' | 'started' | 'role'> & { readonly redis: Redis | undefined },
): Promise<void> => {
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
    ...(redis !== undefined && { redis_up: () => Number(redis.isUp), redis_errors_total: () => redis.errors }),
  })
  // Workers leave it to the one that looks after them, which is there while they come and go.
  if (role !== 'worker' && port !== undefined) started.add(await listenForMetrics({ host, port }, metrics))
}
