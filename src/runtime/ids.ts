import { hash, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Makes an id such as `con_7h2k…`: a prefix that says what it names, and 125 random bits. */
export const newId = (prefix: string): string =>
  `${prefix}_${Array.from(randomBytes(25), (byte) => ALPHABET[byte & 31]).join('')}`

/** Makes an unguessable token: 256 random bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 in base64url: how tokens of 256 random bits are stored and looked up. */
export const sha256 = (text: string): string => hash('sha256', text, 'base64url')
