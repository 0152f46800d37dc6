import type { Flow } from '../auth/auth-type.ts'
import type { ForOwner } from '../vault/for-owner.ts'
import type { Connection, UserScope } from './connection.ts'
import type { StoredCredential } from './connection-store.ts'

/** One user's way through connecting: `open`, then `authorized` by the user, then `completed` by the backend. */
export interface ConnectSession {
  readonly id: string
  readonly applicationId: string
  readonly userId: string
  readonly connectionId: string
  readonly connector: string
  readonly connectorVersion: string
  readonly authType: string
  readonly returnUrl: string
  readonly scopes: readonly string[]
  readonly inputs: Readonly<Record<string, string>>
  /** Secret inputs that are known beforehand, sealed. */
  readonly secrets?: Buffer
  /** How the user signs in. */
  readonly flow: Flow
  readonly status: 'open' | 'authorized' | 'completed'
  /** What the user brought, sealed: callback parameters or form fields with what was remembered. */
  readonly answer?: Buffer
  readonly expiresAt: Date
  /** The key of its owner, sealed, where that has one: read with it. */
  readonly ownerKey?: Buffer
}

/** An authorization request that is under way in one browser. */
export interface OAuthState {
  readonly stateHash: string
  readonly browserHash: string
  readonly sessionId: string
  readonly connector: string
  /** The PKCE verifier and the like, sealed. */
  readonly memory: Buffer
  readonly inputs: Readonly<Record<string, string>>
  readonly expiresAt: Date
  /** Where a code for another device was given out: when the provider may next be asked, and how often. */
  readonly polling?: { readonly after: Date; readonly intervalSeconds: number }
}

export interface ConnectSessionStore {
  /** Stores a session, and with it the pending connection unless it reconnects one that exists. */
  insert(session: ForOwner<ConnectSession>, pending: Connection | undefined): Promise<void>
  /** The session unless it has expired. */
  find(id: string): Promise<ConnectSession | undefined>
  insertState(state: OAuthState): Promise<void>
  /** Takes a state out, once: for the browser that began, at the connector it began with, before it expires. */
  takeState(key: { stateHash: string; browserHash: string; connector: string }): Promise<OAuthState | undefined>
  /** The code for another device that this browser was given last in this session, unless it has expired. */
  findDeviceState(sessionId: string, browserHash: string): Promise<OAuthState | undefined>
  /** Claims the next question to the provider: gives whether it is due. Of many who ask at once, one is told yes. */
  claimPoll(stateHash: string, now: Date): Promise<boolean>
  /** Lengthens the time between questions by so many seconds, beginning now. */
  slowDown(stateHash: string, now: Date, seconds: number): Promise<void>
  /** Keeps the user's answer, for whoever shows the completion token. Gives false where the session is no longer open. */
  authorize(
    id: string,
    answer: {
      sealed: Buffer
      inputs: Readonly<Record<string, string>>
      completionHash: string
      completionExpiresAt: Date
    },
  ): Promise<boolean>
  /** Spends the session, once, if it is in the scope and the completion token is right. */
  spend(scope: UserScope, id: string, completionHash: string): Promise<ConnectSession | undefined>
  /**
   * Stores what the answer was redeemed for, makes the connection active and erases the answer, in one commit. Does
   * nothing where the connection is `gone`, or its credential is no longer of the generation before: `overtaken`.
   */
  finish(session: ConnectSession, credential: StoredCredential): Promise<'stored' | 'gone' | 'overtaken'>
  /** Erases the answer of a session that could not be redeemed. */
  eraseAnswer(id: string): Promise<void>
  /** The generation of the connection's present credential, or one past that of the last it had; 0 where it never had one. */
  generationOf(connectionId: string): Promise<number>
  /** Removes expired sessions and states, and the connections that were never completed. */
  removeExpired(): Promise<number>
}
