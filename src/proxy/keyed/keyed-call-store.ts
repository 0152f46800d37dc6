import type { Connection } from '../../connections/connection.ts'

/** Which call is meant: keys are the caller's own, and each counts for one endpoint of one connection. */
export interface KeyedCallId extends Pick<Connection, 'applicationId' | 'userId'> {
  readonly connectionId: string
  readonly endpoint: string
  /** SHA-256 of the `Idempotency-Key`. */
  readonly keyHash: string
}

/** A call as it begins. Whoever knows `claim` may say how it ended. */
export interface NewKeyedCall extends KeyedCallId {
  readonly claim: string
  /** What was asked, sealed: it can be compared, and not guessed. */
  readonly request: Buffer
  /** Longer than any call takes: after that, nobody will say how it ended. */
  readonly inFlightMs: number
}

/** What is known of a call that was made before. */
export interface FoundCall {
  readonly claim: string
  readonly request: Buffer
  /** How it ended, sealed; undefined while that is not known. */
  readonly outcome: Buffer | undefined
  /** Whether it may be under way. */
  readonly isInFlight: boolean
  /** The key of the connection's owner, if there is one. */
  readonly ownerKey?: Buffer
}

/** Calls that carry an `Idempotency-Key`, and how they ended. Kept for a day by the store's clock; gone with their connection. */
export interface KeyedCallStore {
  /** Begins a call that has not begun within the last day; gives undefined then, and else what is known of the one that has. */
  begin(call: NewKeyedCall): Promise<FoundCall | undefined>
  /** Takes over a call whose end nobody will tell; gives whether this was the one who did. */
  takeOver(call: NewKeyedCall, from: string): Promise<boolean>
  /** Says how a call ended. Nothing, where it was taken over or forgotten meanwhile. */
  finish(call: NewKeyedCall, outcome: Buffer): Promise<void>
  /** Forgets a call that came to nothing, so that it can be made again. */
  forget(call: NewKeyedCall): Promise<void>
  /** Gives how many there were. */
  removeExpired(): Promise<number>
}
