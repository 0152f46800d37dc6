import { hash, randomBytes, randomFillSync } from 'node:crypto'

const ALPHABET = Buffer.from('0123456789abcdefghjkmnpqrstvwxyz')
const LETTERS = 25

/** Random letters, drawn from the kernel in bulk: an id is made for every request. No letter is given twice. */
const pool = Buffer.alloc(160 * LETTERS)
let used = pool.length

const refill = (): void => {
  randomFillSync(pool)
  for (let at = 0; at < pool.length; at++) pool[at] = ALPHABET[pool[at]! & 31]!
  used = 0
}

/** Makes an id such as `con_7h2k…`: a prefix that says what it names, and 125 random bits. */
export const newId = (prefix: string): string => {
  if (used === pool.length) refill()
  used += LETTERS
  return `${prefix}_${pool.toString('latin1', used - LETTERS, used)}`
}

/** Makes an unguessable token: 256 random bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 in base64url: how tokens of 256 random bits are stored and looked up. */
export const sha256 = (text: string): string => hash('sha256', text, 'base64url')
