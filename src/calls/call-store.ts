import type { Page } from '../connections/connection-store.ts'
import type { Scope } from '../connections/connection.ts'
import type { CallBatch } from './call-batch.ts'
import type { CallRecord, Usage } from './call-record.ts'

/** Which calls are wanted; all in the scope where nothing is said. */
export interface CallFilter {
  readonly connectionId?: string
  readonly connector?: string
  readonly endpoint?: string
  /** The least and the greatest status. */
  readonly statuses?: readonly [least: number, greatest: number]
}

/** Which usage is wanted. Days are of UTC, as `2026-03-02`, both included. */
export interface UsageFilter {
  readonly from: string
  readonly to: string
  readonly connector?: string
}

export interface UsagePage {
  readonly limit: number
  readonly after?: Pick<Usage, 'day' | 'userId' | 'connector'>
}

/** Where calls are kept for a while, and counted for longer. */
export interface CallStore {
  /** Keeps calls and counts them, all or none. A packet that is there already is neither kept nor counted again, so that a write can be tried again. */
  append(batch: CallBatch): Promise<void>
  /** Newest first. */
  list(scope: Scope, filter: CallFilter, page: Page): Promise<CallRecord[]>
  /** By day, the last one first, then by user and connector. Usage has no connection: a scope of connections sees none. */
  usage(scope: Scope, filter: UsageFilter, page: UsagePage): Promise<Usage[]>
  /** Removes everything of a user. */
  removeUser(user: { readonly applicationId: string; readonly userId: string }): Promise<void>
  /** Removes calls and usage that are older than so many days. Gives how many calls. */
  removeOlderThan(days: { readonly calls: number; readonly usage: number }): Promise<number>
}
