import type { ErrorCode } from '../errors/catalogue.ts'

/** One call that was made through a connection: what was called and how it went, and nothing of its content. */
export interface CallRecord {
  /** Its `Connector-Request-Id`. */
  readonly id: string
  /** When it came. */
  readonly at: Date
  readonly applicationId: string
  /** Whose connection it is. */
  readonly userId: string
  readonly connectionId: string
  readonly connector: string
  /** Absent where it was passed through, or failed before its endpoint was found. */
  readonly endpoint?: string
  /** What the provider was asked with, or would have been. */
  readonly method: string
  /** What the caller was answered; the provider's own where that stands in an envelope; 499 where the caller left first. */
  readonly status: number
  /** Whose answer it is. */
  readonly source: 'provider' | 'platform'
  readonly errorCode?: ErrorCode
  /** What the provider answered, where it did. */
  readonly providerStatus?: number
  /** How the provider names the request in its own logs. */
  readonly providerRequestId?: string
  /** From the request's headers to the last byte of the answer. */
  readonly ms: number
  /** Of the body that the caller sent. */
  readonly bytesIn: number
  /** Of the answer, with its headers. */
  readonly bytesOut: number
  /** How often the provider was asked. */
  readonly attempts: number
}

/** What calls of a user by a connector came to on one day. */
export interface Usage {
  readonly userId: string
  readonly connector: string
  /** Of UTC, as `2026-03-02`. */
  readonly day: string
  readonly calls: number
  /** Those that were answered with 400 or more. */
  readonly errors: number
  readonly bytesIn: number
  readonly bytesOut: number
}
