import { timingSafeEqual } from 'node:crypto'
import { type HmacWords, signatureOf } from '../definition/signed-content.ts'
import type { Secret } from '../runtime/secret.ts'
import type { Delivery } from './delivery.ts'

const SECONDS = /^\d{1,12}$/
const DIGITS = { hex: /^([0-9a-fA-F]{2})+$/, base64: /^[A-Za-z0-9+/]+={0,2}$/ }

/** Whether a delivery is signed by who has the secret, and was so lately where its time is signed too. */
export const isGenuine = (words: HmacWords, { headers, body }: Delivery, secret: Secret, now: Date): boolean => {
  const { timestamp } = words
  if (timestamp !== undefined && !isRecent(headers[timestamp.header], timestamp.toleranceS, now)) return false
  const given = givenSignature(words, headers[words.header])
  const right = signatureOf(words, headers, body, secret)
  return given !== undefined && right !== undefined && given.length === right.length && timingSafeEqual(given, right)
}

const isRecent = (text: unknown, toleranceS: number, now: Date): boolean =>
  typeof text === 'string' && SECONDS.test(text) && Math.abs(Number(text) - now.getTime() / 1000) <= toleranceS

const givenSignature = ({ prefix, encoding }: HmacWords, text: unknown): Buffer | undefined => {
  if (typeof text !== 'string' || !text.startsWith(prefix)) return undefined
  const digits = text.slice(prefix.length)
  return DIGITS[encoding].test(digits) ? Buffer.from(digits, encoding) : undefined
}
