import type { Connection } from '../connections/connection.ts'
import type { ConnectionWithCredential, StoredCredential } from '../connections/connection-store.ts'

/** Which connections are exported: those of one application, narrowed. */
export interface Wanted {
  readonly applicationId: string
  readonly connector?: string
  readonly userId?: string
}

/** What moving connections needs of the database, beside what serving them does. */
export interface TransferStore {
  /** Completed connections in the order of their ids, `limit` after the one that is named. */
  page(wanted: Wanted, after: string, limit: number): Promise<ConnectionWithCredential[]>
  /**
   * Erases the credential and marks the connection as revoked, reason `handed_over`, without a word to the provider.
   * Gives false, and does nothing, where the credential is of another generation by now, or is being refreshed.
   */
  handOver(id: string, generation: number): Promise<boolean>
  /** Whose a connection is, and the generation of its credential, or of the last that was erased; 0 where it never had one. */
  ownerOf(id: string): Promise<{ applicationId: string; userId: string; generation: number } | undefined>
  /** Puts a connection and its credential in the place of those of the same id. */
  replace(connection: Connection, credential: StoredCredential | undefined): Promise<void>
}
