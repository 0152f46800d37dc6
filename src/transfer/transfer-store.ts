import type { Connection } from '../connections/connection.ts'
import type { ConnectionWithCredential, StoredCredential } from '../connections/connection-store.ts'
import type { ForOwner } from '../vault/for-owner.ts'

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
  /** Whose a connection is. */
  ownerOf(id: string): Promise<{ applicationId: string; userId: string } | undefined>
  /** Puts a connection where there is none of its id. Gives false, and does nothing, where there is one by now. */
  insert(connection: Connection, seal: Seal): Promise<boolean>
  /**
   * Puts a connection and its credential in the place of those of the same id and owner. Gives false, and does nothing,
   * where those are gone by now.
   */
  replace(connection: Connection, seal: Seal): Promise<boolean>
}

/** Gives the credential to store, or none. The generation is told under lock: it follows every other that the id has had. */
export type Seal = ForOwner<(generation: number) => StoredCredential | undefined>
