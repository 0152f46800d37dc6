import type { Metrics } from '../../metrics/metrics.ts'
import type { LiveConnection } from '../live-connection.ts'
import type { Backlog } from './backlog.ts'
import type { Journal } from './journal.ts'
import type { IncidentStore, RefreshStore } from './refresh-store.ts'
import type { RefreshTiming } from './timing.ts'

/** What refreshing needs beside what connections need. */
export interface RefreshParts {
  readonly store: RefreshStore
  readonly incidents: IncidentStore
  readonly journal: Journal
  readonly backlog: Backlog
  readonly timing: RefreshTiming
  /** Refreshes that are under way in this process, by connection. */
  readonly flights: Map<string, Promise<LiveConnection>>
  /** Once it is set off, no refresh begins any more: the process could end before the answer comes. */
  readonly closing: AbortSignal
  /** This process, as the timeline names it. */
  readonly process: string
  /** Told of every attempt that was made. */
  readonly observe: Metrics['observeRefresh']
}
