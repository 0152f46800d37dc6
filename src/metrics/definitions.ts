/** One measurement, as Prometheus knows it. */
export interface MetricDefinition {
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly labels: readonly string[]
  readonly says: string
  /** Upper bounds, in seconds. */
  readonly buckets?: readonly number[]
  /** What several processes show together: the sum, unless it says otherwise. */
  readonly together?: 'first' | 'max' | 'min'
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
/** Fewer, as there are many endpoints. */
const CALL_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/**
 * Everything that is measured. The guide of observability lists it, and no label has values that a caller or a provider
 * can make up: a connector that an application uploaded is `own`, what is passed through is `proxy`.
 */
export const METRICS = {
  http_request_duration_seconds: {
    type: 'histogram',
    labels: ['method', 'route', 'status'],
    says: "Requests of the API by their route's pattern, until the last byte of the answer.",
    buckets: SECONDS,
  },
  connector_call_duration_seconds: {
    type: 'histogram',
    labels: ['connector', 'endpoint', 'status'],
    says: "Calls to providers, with what the platform adds. The status is the provider's where it answered.",
    buckets: CALL_SECONDS,
  },
  connector_calls_under_way: { type: 'gauge', labels: [], says: 'Calls that are being made.' },
  connector_calls_waiting: {
    type: 'gauge',
    labels: [],
    says: 'Calls that wait for the end of others of their connection.',
  },
  connector_calls_unstored: {
    type: 'gauge',
    labels: [],
    says: 'Calls that are made and not written to the database yet.',
  },
  connector_calls_dropped_total: {
    type: 'counter',
    labels: [],
    says: 'Calls that were never written, as the database was away for too long.',
  },
  connector_refreshes_total: {
    type: 'counter',
    labels: ['connector', 'cause', 'outcome'],
    says: 'Attempts to refresh a credential, and what came of them.',
  },
  connector_refresh_duration_seconds: {
    type: 'histogram',
    labels: ['connector'],
    says: 'How long they took, until the answer was stored.',
    buckets: SECONDS,
  },
  connector_refreshes_under_way: { type: 'gauge', labels: [], says: 'Credentials that are being refreshed.' },
  connector_refresh_queue_depth: {
    type: 'gauge',
    labels: [],
    says: 'Credentials of all processes that are due to be refreshed ahead of their end; looked at every 15 seconds.',
    together: 'max',
  },
  connector_refresh_backlog: {
    type: 'gauge',
    labels: [],
    says: 'Refreshed credentials that the database could not take yet.',
  },
  database_pool_connections: {
    type: 'gauge',
    labels: ['state'],
    says: 'Connections to PostgreSQL that are `used` and `idle`.',
  },
  database_pool_waiting: { type: 'gauge', labels: [], says: 'Statements that wait for a connection.' },
  redis_up: {
    type: 'gauge',
    labels: [],
    says: 'With `REDIS_URL`: 1 while Redis answers, 0 while PostgreSQL serves in its place.',
    together: 'min',
  },
  redis_errors_total: {
    type: 'counter',
    labels: [],
    says: 'Commands that Redis did not do, and connections to it that broke or could not be made.',
  },
  cache_entries: {
    type: 'gauge',
    labels: ['cache'],
    says: 'What is in memory: opened `connections`, `keys` and `user_tokens`.',
  },
  nodejs_eventloop_lag_mean_seconds: {
    type: 'gauge',
    labels: [],
    says: 'How late the event loop came round since the last look: on average,',
    together: 'max',
  },
  nodejs_eventloop_lag_p99_seconds: { type: 'gauge', labels: [], says: 'at the 99th percentile,', together: 'max' },
  nodejs_eventloop_lag_max_seconds: { type: 'gauge', labels: [], says: 'and at most.', together: 'max' },
  nodejs_eventloop_utilization: {
    type: 'gauge',
    labels: [],
    says: 'The share of the time since the last look in which the event loop was busy, from 0 to 1.',
    together: 'max',
  },
  nodejs_heap_size_used_bytes: { type: 'gauge', labels: [], says: 'What lives on the heap of JavaScript.' },
  process_resident_memory_bytes: { type: 'gauge', labels: [], says: 'Memory of the process.' },
  process_cpu_seconds_total: { type: 'counter', labels: [], says: 'Processor time of the process, user and system.' },
  process_open_fds: { type: 'gauge', labels: [], says: 'Open files and sockets; on Linux alone.' },
  process_start_time_seconds: {
    type: 'gauge',
    labels: [],
    says: 'When the process started, in seconds since 1970.',
    together: 'min',
  },
  connector_build_info: {
    type: 'gauge',
    labels: ['version'],
    says: 'Always 1; the label says which version runs.',
    together: 'first',
  },
} as const satisfies Record<string, MetricDefinition>

export type MetricName = keyof typeof METRICS
