import { type MetricType, Registry } from '@prometheus-io/client'

/** What a process has measured at one moment, as it can be sent to another one. */
export type Snapshot = readonly Measured[]

interface Measured {
  readonly name: string
  readonly type: MetricType
}

/** Several processes as one, in the text format of Prometheus: each metric as its definition says, which is a sum unless it says otherwise. */
export const renderTogether = (snapshots: readonly Snapshot[]): Promise<string> => merge(snapshots).metrics()

/**
 * What is left of processes that have ended: what they have counted. It is added to that of those who live, so that no
 * count ever falls; what they held, such as memory, is gone.
 */
export const countsOf = (snapshots: readonly Snapshot[]): Snapshot =>
  merge(snapshots.map((snapshot) => snapshot.filter(({ type }) => type !== 'gauge'))).getMetricsAsArray()

const merge = (snapshots: readonly Snapshot[]): Registry => Registry.aggregate([...snapshots])
