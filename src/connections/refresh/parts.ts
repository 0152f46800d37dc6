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
  /** This process, as the timeline names it. */
  readonly process: string
}
