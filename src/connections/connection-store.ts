import type { Connection, ConnectionStatus, Scope } from './connection.ts'
import type { IdleQuery } from './keep-alive.ts'

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
}

export interface ConnectionWithCredential {
  readonly connection: Connection
  readonly credential?: StoredCredential
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
  insert(connection: Connection, credential?: StoredCredential): Promise<void>
  find(scope: Scope, id: string): Promise<ConnectionWithCredential | undefined>
  list(scope: Scope, filter: ConnectionFilter, page: Page): Promise<Connection[]>
  /** Gives the changed connection, or undefined where there is none. */
  update(
    scope: Scope,
    id: string,
    change: { name?: string; inputs?: Record<string, string>; accountId?: string; connectorVersion?: string },
  ): Promise<Connection | undefined>
  /** Sets the status of an active connection whose credential is still of this generation; gives whether it was. */
  demote(id: string, generation: number, status: ConnectionStatus, reason: string): Promise<boolean>
  /** Replaces the credential if it is still of the generation before; gives whether it was. */
  replaceCredential(connectionId: string, credential: StoredCredential): Promise<boolean>
  /** Every connector of which there are active connections, with the auth types that these use. */
  inUse(): Promise<{ connector: string; authType: string }[]>
  /** Claims active connections that were not refreshed for long, the longest first: of many who ask at once, each gets others. */
  claimIdle(query: IdleQuery): Promise<Pick<Connection, 'id' | 'applicationId'>[]>
  /** Erases the credential and sets the status, in one commit. */
  eraseCredential(connectionId: string, status: ConnectionStatus, reason: string | null): Promise<void>
  /** Removes the connection with all that belongs to it; gives whether it was there. */
  remove(scope: Scope, id: string): Promise<boolean>
}
