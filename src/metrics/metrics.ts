import { Counter, Gauge, Histogram, Registry } from '@prometheus-io/client'
import { METRICS, type MetricDefinition, type MetricName } from './definitions.ts'
import { callLabels, methodLabel, statusLabel } from './labels.ts'
import { createProcessReadings } from './process-readings.ts'
import type { Snapshot } from './together.ts'

/** A value that is read when it is asked for; by the value of its label where there is one. Undefined where there is none. */
export type Reading = () => Value | undefined | Promise<Value | undefined>
export type Readings = Readonly<Partial<Record<MetricName, Reading>>>
type Value = number | Readonly<Record<string, number>>

/** Of what connector something is. */
interface Called {
  readonly name: string
  /** The application that uploaded it. */
  readonly owner?: string
}

/** What is measured, in memory alone. Nothing of it says who called, and labels have no values that anybody could make up. */
export interface Metrics {
  /** An answer of the API. The route is a pattern, or undefined of what is not there. */
  observeRequest(method: string, route: string | undefined, status: number, ms: number): void
  observeCall(connector: Called, endpoint: string | undefined, status: number, ms: number): void
  /** An attempt to refresh a credential that was made, and what came of it. */
  observeRefresh(connector: Called, cause: string, outcome: string, ms: number): void
  /** Has values read whenever somebody asks. */
  read(readings: Readings): void
  /** Everything, in the text format of Prometheus. */
  render(): Promise<string>
  /** The same, for another process to show it together with its own. */
  snapshot(): Promise<Snapshot>
  readonly contentType: string
  stop(): void
}

export const createMetrics = (version: string): Metrics => {
  const registry = new Registry()
  const histogram = (name: MetricName): Histogram<string> =>
    new Histogram({ ...configOf(registry, name), buckets: [...(METRICS[name] as MetricDefinition).buckets!] })
  const requests = histogram('http_request_duration_seconds')
  const calls = histogram('connector_call_duration_seconds')
  const refreshDurations = histogram('connector_refresh_duration_seconds')
  const refreshes = new Counter(configOf(registry, 'connector_refreshes_total'))
  const read: Metrics['read'] = (readings) => {
    for (const [name, reading] of Object.entries(readings)) addReading(registry, name as MetricName, reading)
  }
  const ofProcess = createProcessReadings()
  read({ ...ofProcess.readings, connector_build_info: () => ({ [version]: 1 }) })

  return {
    observeRequest: (method, route = 'none', status, ms) =>
      requests.observe({ method: methodLabel(method), route, status: statusLabel(status) }, ms / 1000),
    observeCall: (connector, endpoint, status, ms) =>
      calls.observe({ ...callLabels(connector, endpoint), status: statusLabel(status) }, ms / 1000),
    observeRefresh: (called, cause, outcome, ms) => {
      const { connector } = callLabels(called, undefined)
      refreshes.inc({ connector, cause, outcome })
      refreshDurations.observe({ connector }, ms / 1000)
    },
    read,
    render: () => registry.metrics(),
    snapshot: () => registry.getMetricsAsJSON(),
    contentType: registry.contentType,
    stop: ofProcess.stop,
  }
}

const configOf = (registry: Registry, name: MetricName) => {
  const { says: help, labels, together }: MetricDefinition = METRICS[name]
  return { name, help, labelNames: [...labels], registers: [registry], aggregator: together ?? ('sum' as const) }
}

const addReading = (registry: Registry, name: MetricName, reading: Reading): void => {
  const config = configOf(registry, name)
  const [label] = config.labelNames
  if (METRICS[name].type === 'gauge')
    new Gauge({
      ...config,
      async collect() {
        for (const [value, number] of entriesOf(await reading()))
          this.set(label === undefined ? {} : { [label]: value }, number)
      },
    })
  else
    new Counter({
      ...config,
      async collect() {
        const total = await reading()
        this.reset()
        this.inc(typeof total === 'number' ? total : 0)
      },
    })
}

const entriesOf = (value: Value | undefined): [label: string, number: number][] => {
  if (value === undefined) return []
  return typeof value === 'number' ? [['', value]] : Object.entries(value)
}
