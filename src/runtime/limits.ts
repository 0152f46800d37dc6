const KIB = 1024
const MIB = 1024 * KIB

/** What one request may take of the platform. Sizes are in bytes, durations in milliseconds; the guide of security lists them. */
export interface Limits {
  /** Of a request's line and headers. */
  readonly headerBytes: number
  /** Within which a request's headers are here. */
  readonly headersMs: number
  /** A body that is gathered: a request's, and a provider's answer, packed as well as unpacked. */
  readonly bodyBytes: number
  /** Silence within a body that is streamed, either way, and of whoever takes an answer. */
  readonly bodyIdleMs: number
  /** Until a provider's socket is open and secure. */
  readonly connectMs: number
  /** From the request to the last byte of an answer that is gathered, unless the endpoint's `timeout_ms` is longer. */
  readonly exchangeMs: number
  /** Calls of one connection that are under way at once. */
  readonly callsPerConnection: number
  /** Calls of the whole process that wait for those. */
  readonly waitingCalls: number
  /** For how long a call waits for them. */
  readonly waitingMs: number
}

export const LIMITS: Limits = {
  headerBytes: 16 * KIB,
  headersMs: 10_000,
  bodyBytes: 10 * MIB,
  bodyIdleMs: 30_000,
  connectMs: 10_000,
  exchangeMs: 300_000,
  callsPerConnection: 16,
  waitingCalls: 1_000,
  waitingMs: 30_000,
}
