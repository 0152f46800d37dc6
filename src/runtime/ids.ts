import { hash, randomBytes, randomFillSync } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const pool = Buffer.alloc(4_000)
let used = pool.length

/** Random bytes, drawn from the kernel in bulk: an id is made for every request. No byte is given twice. */
const randomBytesOf = (count: number): Buffer => {
  if (used + count > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += count
  return pool.subarray(used - count, used)
}

/** Makes an id such as `con_7h2k…`: a prefix that says what it names, and 125 random bits. */
export const newId = (prefix: string): string => {
  let id = `${prefix}_`
  for (const byte of randomBytesOf(25)) id += ALPHABET[byte & 31]
  return id
}

/** Makes an unguessable token: 256 random bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 in base64url: how tokens of 256 random bits are stored and looked up. */
export const sha256 = (text: string): string => hash('sha256', text, 'base64url')
