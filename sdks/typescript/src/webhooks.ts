import { decodeBase64 } from './base64.js'
import { DecodeError, WebhookVerificationError } from './errors.js'
import { decodeUtf8, encodeUtf8, globals } from './globals.js'

const TOLERANCE_SECONDS = 5 * 60

/** A request's headers: a `Headers`, or a record such as Node's. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>

/** How strict to be about time. */
export interface WebhookOptions {
  /** How old or early a webhook may be, in seconds; 300 unless given. */
  readonly toleranceSeconds?: number | undefined
  /** The present time in milliseconds; unless given, the clock's. */
  readonly nowMs?: number | undefined
}

/**
 * The event of a webhook whose signature is right (Standard Webhooks). The payload must be the body's very bytes, not what a
 * framework parsed. While a secret is being replaced, give the old and the new one. Throws `WebhookVerificationError`.
 */
export const verifyWebhook = async <Event = unknown>(
  payload: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { toleranceSeconds = TOLERANCE_SECONDS, nowMs = Date.now() }: WebhookOptions = {},
): Promise<Event> => {
  const id = requiredHeader(headers, 'webhook-id')
  const timestamp = requiredHeader(headers, 'webhook-timestamp')
  const signatures = signaturesOf(requiredHeader(headers, 'webhook-signature'))
  refuseOld(timestamp, toleranceSeconds, nowMs)
  const body = typeof payload === 'string' ? payload : decodeUtf8(payload)
  const signed = concat(encodeUtf8(`${id}.${timestamp}.`), typeof payload === 'string' ? encodeUtf8(payload) : payload)
  const keys = (typeof secrets === 'string' ? [secrets] : secrets).map(keyOf)
  if (!(await anyVerifies(keys, signatures, signed)))
    throw new WebhookVerificationError('No signature of the webhook is right: the secret or the body is another one.')
  return parse(body) as Event
}

const requiredHeader = (headers: WebhookHeaders, name: string): string => {
  const value = headerOf(headers, name)
  if (value === undefined || value === '')
    throw new WebhookVerificationError(`The header ${name} is missing: this is no webhook, or a proxy took it away.`)
  return value
}

const headerOf = (headers: WebhookHeaders, name: string): string | undefined => {
  if (typeof headers.get === 'function') return (headers as { get(name: string): string | null }).get(name) ?? undefined
  const key = Object.keys(headers).find((other) => other.toLowerCase() === name)
  const value = key === undefined ? undefined : (headers as Record<string, string | readonly string[] | undefined>)[key]
  return typeof value === 'string' ? value : value?.[0]
}

const refuseOld = (timestamp: string, toleranceSeconds: number, nowMs: number): void => {
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookVerificationError('webhook-timestamp is not a time.')
  const age = Math.floor(nowMs / 1000) - Number(timestamp)
  // Not `>`: a tolerance that is no number allows nothing.
  if (Math.abs(age) <= toleranceSeconds) return
  const words = age < 0 ? `${-age} seconds ahead of this clock` : `${age} seconds old`
  throw new WebhookVerificationError(`The webhook is ${words}.`)
}

/** The `v1` signatures; others may stand beside them. */
const signaturesOf = (header: string): Uint8Array[] =>
  header
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .flatMap((entry) => decoded(entry.slice(3)) ?? [])

const decoded = (text: string): Uint8Array | undefined => {
  try {
    return decodeBase64(text)
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

const keyOf = (secret: string): Uint8Array => {
  const key = decoded(secret.replace(/^whsec_/, ''))
  if (key === undefined || key.byteLength === 0)
    throw new WebhookVerificationError('The secret of the webhook is not base64: copy it whole, with its whsec_.')
  return key
}

/** Compared by WebCrypto, which takes the same time whatever differs. */
const anyVerifies = async (keys: Uint8Array[], signatures: Uint8Array[], signed: Uint8Array): Promise<boolean> => {
  const { subtle } = globals.crypto
  for (const bytes of keys) {
    const key = await subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
    for (const signature of signatures) if (await subtle.verify('HMAC', key, signature, signed)) return true
  }
  return false
}

const concat = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const joined = new Uint8Array(first.byteLength + second.byteLength)
  joined.set(first)
  joined.set(second, first.byteLength)
  return joined
}

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new WebhookVerificationError('The webhook is signed, but its body is not JSON.', { cause })
  }
}
