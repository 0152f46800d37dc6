import { DecodeError } from './errors.js'
import { encodeUtf8 } from './globals.js'

const COMMON = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const ALPHABETS = { base64: `${COMMON}+/`, base64url: `${COMMON}-_` }
const VALUES = new Map(
  Object.values(ALPHABETS).flatMap((digits) =>
    Array.from(digits, (digit, value) => [digit.charCodeAt(0), value] as const),
  ),
)
const CHUNK = 0x2000

/** The bytes of a base64 or base64url text, with or without `=` at its end; white space is passed over. Throws `DecodeError`. */
export const decodeBase64 = (text: string): Uint8Array => {
  const digits = text.replace(/[\t\n\f\r ]+/g, '').replace(/={1,2}$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let [bits, bitCount, at] = [0, 0, 0]
  for (let index = 0; index < digits.length; index += 1) {
    const value = VALUES.get(digits.charCodeAt(index))
    if (value === undefined) throw new DecodeError('The text is not base64: it has a character of no alphabet.')
    bits = ((bits << 6) | value) & 0xffff
    bitCount += 6
    if (bitCount < 8) continue
    bitCount -= 8
    bytes[at] = (bits >> bitCount) & 0xff
    at += 1
  }
  if (digits.length % 4 === 1) throw new DecodeError('The text is not base64: its end is missing.')
  return bytes
}

/** Bytes, or a text as UTF-8, as base64; `base64url` is for addresses, file names and Gmail, and has no `=`. */
export const encodeBase64 = (bytes: Uint8Array | string, alphabet: 'base64' | 'base64url' = 'base64'): string => {
  const source = typeof bytes === 'string' ? encodeUtf8(bytes) : bytes
  const digits = ALPHABETS[alphabet]
  const parts: string[] = []
  let part = ''
  for (let index = 0; index < source.length; index += 3) {
    const bits = (source[index]! << 16) | ((source[index + 1] ?? 0) << 8) | (source[index + 2] ?? 0)
    part += digits[bits >> 18]! + digits[(bits >> 12) & 63]! + digits[(bits >> 6) & 63]! + digits[bits & 63]!
    if (part.length < CHUNK) continue
    parts.push(part)
    part = ''
  }
  const text = parts.join('') + part
  const missing = (3 - (source.length % 3)) % 3
  const exact = missing === 0 ? text : text.slice(0, -missing)
  return alphabet === 'base64' ? exact + '='.repeat(missing) : exact
}
