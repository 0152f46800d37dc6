import type { Connection, Scope } from '../connections/connection.ts'
import type { Page } from '../connections/connection-store.ts'
import type { ConnectionEvent } from '../connections/timeline/connection-event.ts'

/** A connection to which an event goes. */
export interface Recipient extends Pick<Connection, 'id' | 'applicationId' | 'userId' | 'accountId'> {
  /** The key of its owner, sealed, where that has one. */
  readonly ownerKey?: Buffer
}

/** An event of one connection, as it is stored. */
export interface StoredEvent {
  readonly id: string
  readonly applicationId: string
  readonly connectionId: string
  readonly userId: string
  readonly connector: string
  readonly type: string
  /** A digest of what makes the event one: unique within its connection. */
  readonly sourceId: string
  /** The provider's JSON, sealed: it may speak of people. */
  readonly payload: Buffer
  readonly occurredAt?: Date
  readonly receivedAt: Date
}

export interface EventFilter {
  readonly connector?: string
  readonly connectionId?: string
}

/** An event as applications read it: what a provider has told, or what happened to a connection. */
export type ListedEvent =
  | ({ readonly source: 'provider' } & StoredEvent & Pick<Recipient, 'ownerKey'>)
  | ({ readonly source: 'platform' } & ConnectionEvent)

/**
 * Where events live. Those of providers do for 30 days or until their connection goes, those of connections for 90 days
 * whatever becomes of the connection. An event outside the scope is as
 * absent as one that never was.
 */
export interface EventStore {
  /** The usable connections of a connector, of every application, that have one of these accounts. */
  withAccounts(connector: string, accounts: readonly string[]): Promise<Recipient[]>
  /** The usable connections of a connector among these. */
  withIds(connector: string, ids: readonly string[]): Promise<Recipient[]>
  /** Keeps events that their connections do not have yet; with `replaces`, puts them in the place of those they have. */
  keep(events: readonly StoredEvent[], replaces: boolean): Promise<void>
  /** A page of both, newest first: shorter than asked for where it would be large, but never empty before the end. */
  list(scope: Scope, filter: EventFilter, page: Page): Promise<{ events: ListedEvent[]; isEnd: boolean }>
  /** Removes those of providers that are too old; gives how many there were. */
  removeExpired(): Promise<number>
}
