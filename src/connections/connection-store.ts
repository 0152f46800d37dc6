import type { ForOwner } from '../vault/for-owner.ts'
import type { Connection, ConnectionStatus, Scope } from './connection.ts'

/** A credential as it is stored: tokens sealed, everything that refresh decides on in the clear. */
export interface StoredCredential {
  readonly accessToken: Buffer
  readonly refreshToken?: Buffer
  readonly tokenType: string
  readonly expiresAt?: Date
  readonly scope?: string
  /** A map of texts, sealed as one. */
  readonly extra?: Buffer
  /** Grows by one with every credential that replaces another. Sealed values are bound to it. */
  readonly generation: number
  /** When it is refreshed without being asked for. Written, not read. */
  readonly refreshAt?: Date
  /** The authorization server that refreshes it, where that spends something. Written, not read. */
  readonly server?: string
  /** The key of its owner, sealed, where that has one: read with it and journaled, not written. */
  readonly ownerKey?: Buffer
}

export interface ConnectionWithCredential {
  readonly connection: Connection
  readonly credential?: StoredCredential
  /** When the credential was stored. */
  readonly issuedAt?: Date
}

export interface ConnectionFilter {
  readonly connector?: string
  readonly status?: ConnectionStatus
}

/** A page of a list, newest first: at most `limit` after the item named by `after`. */
export interface Page {
  readonly limit: number
  readonly after?: { readonly createdAt: Date; readonly id: string }
}

/** Where connections and their sealed credentials live. A connection outside the scope is as absent as one that never was. */
export interface ConnectionStore {
  insert(connection: Connection, credential?: ForOwner<StoredCredential>): Promise<void>
  find(scope: Scope, id: string): Promise<ConnectionWithCredential | undefined>
  list(scope: Scope, filter: ConnectionFilter, page: Page): Promise<Connection[]>
  /** Gives the changed connection, or undefined where there is none. */
  update(
    scope: Scope,
    id: string,
    change: { name?: string; inputs?: Record<string, string>; accountId?: string; connectorVersion?: string },
  ): Promise<Connection | undefined>
  /** Gives up a connection that serves and whose credential is still of this generation; gives whether it was. */
  demote(id: string, generation: number, status: 'needs_reauth', reason: string): Promise<boolean>
  /** Erases the credential and sets the status, in one commit. */
  eraseCredential(connectionId: string, status: 'revoked', reason: string): Promise<void>
  /** Removes the connection with all that belongs to it; gives whether it was there. */
  remove(scope: Scope, id: string): Promise<boolean>
}
