import type { ErrorCode } from '../../errors/catalogue.ts'
import type { Scope } from '../connection.ts'
import type { Page } from '../connection-store.ts'
import type { AttemptOutcome, RefreshCause } from '../refresh/refresh-store.ts'
import type { ConnectionEvent } from './connection-event.ts'

/** An attempt to refresh a connection's credential, as it is remembered. */
export interface RefreshRecord {
  readonly id: string
  /** When it began. */
  readonly at: Date
  readonly endedAt?: Date
  readonly cause: RefreshCause
  /** The process that tried, as `host:pid`. */
  readonly process: string
  /** Of the credential that it was to replace. */
  readonly generation: number
  /** Of the token that was spent, and of the one that came in its place; never a token. */
  readonly fingerprint?: string
  readonly newFingerprint?: string
  /** Undefined while it is under way. */
  readonly outcome?: AttemptOutcome
  readonly errorCode?: ErrorCode
  readonly providerStatus?: number
  readonly providerCode?: string
  readonly providerMessage?: string
  /** When the token may be tried again. */
  readonly nextTryAt?: Date
}

/** One thing that happened to a connection. */
export type TimelineEntry = ({ readonly is: 'event' } & ConnectionEvent) | ({ readonly is: 'refresh' } & RefreshRecord)

/** What happened to connections in the last 90 days, also to those that are gone. */
export interface TimelineStore {
  /** A page, newest first; undefined where there is no such connection in the scope and never was one. */
  list(scope: Scope, connectionId: string, page: Page): Promise<TimelineEntry[] | undefined>
}
