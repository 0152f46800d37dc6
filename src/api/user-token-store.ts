import type { Scope } from '../connections/connection.ts'
import type { Grant } from '../permissions/grant.ts'

/** A token that a backend made for a browser or an agent, as it is stored: its secret half only as SHA-256. */
export interface UserToken {
  readonly id: string
  readonly applicationId: string
  /** The key that made it, and with which it ends. */
  readonly keyId: string
  readonly hash: string
  readonly grant: UserGrant
  readonly createdAt: Date
}

/** What a user token may: always for one user, and always for a time. */
export type UserGrant = Grant & Required<Pick<Grant, 'userId' | 'expiresAt'>>

export interface UserTokenStore {
  insert(token: UserToken): Promise<void>
  find(id: string): Promise<UserToken | undefined>
  /** Gives whether it was there: of the scope's user, and for nothing outside its connections. */
  remove(scope: Scope, id: string): Promise<boolean>
  /** Removes what has ended; gives how many. */
  removeExpired(): Promise<number>
}
