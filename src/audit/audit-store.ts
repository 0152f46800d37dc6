import type { Action } from './actions.ts'
import type { AuditEntry } from './audit-entry.ts'

/** Which entries are wanted; all of the application where nothing is said. */
export interface AuditFilter {
  readonly actor?: string
  readonly userId?: string
  readonly connectionId?: string
  /** Of one of these connections. */
  readonly connectionIds?: readonly string[]
  readonly action?: Action
  /** From then on. */
  readonly since?: Date
  /** Before then. */
  readonly until?: Date
}

export interface AuditPage {
  readonly limit: number
  readonly after?: { readonly createdAt: Date; readonly id: string }
}

/** Where audit entries are kept. Nothing changes one, and only age removes it. */
export interface AuditStore {
  /** Keeps entries, all or none. One that is there already is left as it is, so that a write can be tried again. */
  append(entries: readonly AuditEntry[]): Promise<void>
  /** An application's entries, newest first. */
  list(applicationId: string, filter: AuditFilter, page: AuditPage): Promise<AuditEntry[]>
  /** Removes entries older than so many days, 30 at least. Gives how many. */
  removeOlderThan(days: number): Promise<number>
}
