import type { Connection, ConnectionStatus } from '../connection.ts'
import type { StoredCredential } from '../connection-store.ts'

/** Why a token is refreshed. */
export const REFRESH_CAUSES = ['call', 'refused', 'request', 'probe', 'ahead', 'recovery'] as const
export type RefreshCause = (typeof REFRESH_CAUSES)[number]

/**
 * How an attempt ended. `refreshed`: the new token is stored. `superseded`: somebody else's credential came first.
 * `refused`: the provider says that the grant is dead. `client_refused`: it refuses the OAuth client. `failed`: nothing
 * was spent, and it is tried again later. `unknown`: the refresh token may have been spent without an answer.
 * `not_sent`: nothing left the process. `abandoned`: the process ended, or was silent for longer than its lease.
 */
export const ATTEMPT_OUTCOMES = [
  'refreshed',
  'superseded',
  'refused',
  'client_refused',
  'failed',
  'unknown',
  'not_sent',
  'abandoned',
] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

/** The right to refresh one generation of a credential, which nobody else has meanwhile. */
export interface Lease {
  readonly connectionId: string
  readonly generation: number
  readonly token: string
  readonly attemptId: string
}

/** What is written before a refresh token is spent. */
export interface Claim extends Lease {
  readonly applicationId: string
  readonly leaseMs: number
  readonly cause: RefreshCause
  /** The journal in which the answer will stand, and the process that writes it. */
  readonly journalId: string
  readonly process: string
  /** Of the token that will be spent; never the token. */
  readonly fingerprint: string
  /** Whether a connection may be claimed whose grant was given up. */
  readonly isRevival: boolean
}

/** What came of asking for a lease. */
export type Claimed =
  | {
      readonly is: 'leased'
      readonly connection: Connection
      readonly credential: StoredCredential
      readonly trial: number
      readonly isSuspect: boolean
    }
  /** The credential is of another generation by now, the connection is gone, or in a status in which it is not refreshed. */
  | { readonly is: 'changed' }
  /** Somebody else holds the lease. */
  | { readonly is: 'busy' }
  /** It must not be tried yet. */
  | { readonly is: 'waiting'; readonly ms: number }
  /** The commit may have happened although nobody heard of it. Whatever fails before that is thrown, and took nothing. */
  | { readonly is: 'uncertain'; readonly cause: unknown }

/** What of a connection is needed to use its credential, or give that back, when the connection is gone. */
export type Origin = Pick<
  Connection,
  'applicationId' | 'userId' | 'connector' | 'connectorVersion' | 'authType' | 'inputs'
>

/** A credential that a refresh brought, as it is journaled and stored. */
export interface Refreshed extends Lease, Origin {
  /** Of generation `generation + 1`. */
  readonly credential: StoredCredential
  readonly fingerprint: string
}

/** What becomes of a lease that brought no credential. */
export interface Settled {
  readonly outcome: AttemptOutcome
  /** When the refresh token may be tried again; undefined for at any time. */
  readonly nextTryMs?: number
  /** Whether the provider refused the grant, which is believed when it says so twice. */
  readonly isSuspect?: boolean
  readonly status?: { readonly to: ConnectionStatus; readonly reason: string }
  readonly errorCode?: string
  readonly providerStatus?: number
  readonly providerCode?: string
  readonly providerMessage?: string
}

/** A lease whose holder is gone. */
export interface Abandoned {
  readonly connection: Connection
  readonly lease: Lease
}

/** A credential that is due. */
export interface Due {
  readonly connectionId: string
  readonly applicationId: string
  readonly generation: number
}

/** Where leases, attempts and their outcomes live. All times are the database's. */
export interface RefreshStore {
  /** Takes the lease and records the attempt, in one durable commit. */
  claim(claim: Claim): Promise<Claimed>
  /**
   * Stores the credential if it still replaces the one it was made of, ends the lease and makes the connection active,
   * in one commit. `busy`: somebody else holds a lease meanwhile, and it must be asked again. `superseded`: the
   * connection has another credential, as after its user connected again. `gone`: it has none, or is not there; then
   * the attempt stays open, for `settle` to say what became of the grant.
   */
  apply(refreshed: Refreshed): Promise<'applied' | 'superseded' | 'busy' | 'gone'>
  /** Ends a lease without a credential, if it still holds; gives whether it did. */
  settle(lease: Lease, settled: Settled): Promise<boolean>
  /** Ends the leases that have lapsed, or those of one journal, as `decide` says; gives how many. */
  endAbandoned(which: { readonly journalId?: string }, decide: (abandoned: Abandoned) => Settled): Promise<number>
  /**
   * Takes on connections whose tokens are due: of many who ask at once, each gets others, and no authorization server
   * more than `perServer` at a time.
   */
  claimDue(query: { readonly now: Date; readonly perServer: number; readonly holdMs: number }): Promise<Due[]>
  /**
   * Gives back the places of connections that were taken on and not refreshed, so that others of their authorization
   * server get them. Each is not taken on again for so long, unless it has a time of its own at which it is tried.
   */
  putOff(failed: readonly (Due & { readonly ms: number })[]): Promise<void>
  /** Removes attempts and events that are older than 90 days. */
  removeExpired(): Promise<number>
}

/** An OAuth client that a provider refuses: one incident, however many connections it has. */
export interface IncidentStore {
  /** Opens the incident, or counts another refusal; gives whether it is a new one. */
  report(incident: {
    readonly registration: string
    readonly connector: string
    readonly providerStatus?: number
    readonly providerCode?: string
    readonly providerMessage?: string
    readonly probeAfterMs: number
  }): Promise<boolean>
  /**
   * Whether this client may be used: `sound` where there is no incident, `probe` for the one who may try whether it is
   * over, and otherwise the milliseconds until the next may.
   */
  judge(registration: string, probeAfterMs: number): Promise<'sound' | 'probe' | number>
  /**
   * Lets every client that is refused be tried at once, and takes on again what was put off: who starts anew may have
   * been given another secret.
   */
  probeSoon(): Promise<void>
  /** Ends the incident, if there is one, and takes on again what was put off at the server; gives whether there was. */
  close(registration: string, server: string): Promise<boolean>
}
