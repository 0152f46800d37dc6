import { APIError, TransportError } from './errors.js'

/** What a call does at the provider: nothing, a change, or one that loses something. */
export type Effect = 'read' | 'write' | 'destructive'

const BASE_MS = 500
const CAP_MS = 8_000
const RETRY_AFTER_MS_MAX = 60_000

/**
 * How long to wait before the next attempt, or undefined where there must be none. What changes something is repeated
 * only if nothing can have happened: no connection came about, or the answer says that it was not even tried.
 */
export const retryDelayMs = (
  error: unknown,
  { effect, attempt, random }: { effect: Effect; attempt: number; random: () => number },
): number | undefined => {
  if (!mayRetry(error, effect)) return undefined
  const asked = error instanceof APIError ? error.retryAfterMs : null
  if (asked !== null) return asked <= RETRY_AFTER_MS_MAX ? asked : undefined
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt)
}

const mayRetry = (error: unknown, effect: Effect): boolean => {
  if (error instanceof APIError)
    return error.retryable && (effect === 'read' || error.status === 429 || error.status === 503)
  return error instanceof TransportError && (effect === 'read' || neverConnected(error.cause))
}

const CONNECT_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  // Bun
  'ConnectionRefused',
  'FailedToOpenSocket',
])

/** Whether a connection could not even be made. Node and Bun say so by a code, Deno in its words, browsers never. */
const neverConnected = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown }
  if (CONNECT_CODES.has(String(code))) return true
  return /client error \(Connect\)/.test(String(message)) || neverConnected(cause, depth + 1)
}

/** `Retry-After` in milliseconds from now: seconds or an HTTP date, RFC 9110 section 10.2.3; null where it says neither. */
export const parseRetryAfter = (value: string | null, nowMs: number): number | null => {
  const text = value?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  const at = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs)
}
