/** Hides secrets in bytes that pass by in pieces. */
export interface Mask {
  /** What can be passed on; the end of it is held back as long as a secret may begin there. */
  push(chunk: Buffer): Buffer
  /** What was held back, when nothing more comes. */
  end(): Buffer
}

/** What stands in the place of each byte of a secret: an answer stays as long as its provider said it is. */
const STAR = '*'

/**
 * What is hidden, the longest first: one secret may hold another, as a header does a token. A character is a byte, as
 * headers are read, so that one list is good for headers and bodies.
 */
export type Hidden = readonly string[]

/** Puts secrets in the order in which they are hidden, each once, and in both encodings that a provider may repeat them in. */
export const hiddenOf = (secrets: Iterable<string>): Hidden =>
  [...new Set([...secrets].flatMap(encodedOf))].toSorted((one, other) => other.length - one.length)

const BEYOND_ASCII = /[^\u0000-\u007f]/
const BEYOND_LATIN1 = /[^\u0000-\u00ff]/

/** The bytes of a text in UTF-8 and, where it has all of its characters, in Latin-1. */
const encodedOf = (secret: string): string[] => {
  if (!BEYOND_ASCII.test(secret)) return [secret]
  const utf8 = Buffer.from(secret).toString('latin1')
  return BEYOND_LATIN1.test(secret) ? [utf8] : [utf8, secret]
}

/** Hides each of some secrets wherever it stands, also across the pieces. */
export const createMask = (secrets: Hidden): Mask => {
  const hidden = secrets.map((secret) => Buffer.from(secret, 'latin1'))
  let held: Buffer = Buffer.alloc(0)
  return {
    push: (chunk) => {
      const bytes = Buffer.concat([held, chunk])
      for (const secret of hidden) hide(bytes, secret)
      const passed = bytes.length - beginningAtEnd(bytes, hidden)
      held = bytes.subarray(passed)
      return bytes.subarray(0, passed)
    },
    end: () => held,
  }
}

/** A text whose characters are bytes, without secrets; as long as it was. Every header of every answer comes by here, and next to none holds one. */
export const maskText = (text: string, secrets: Hidden): string => {
  let masked = text
  for (const secret of secrets)
    if (masked.length >= secret.length && masked.includes(secret))
      masked = masked.replaceAll(secret, STAR.repeat(secret.length))
  return masked
}

const hide = (bytes: Buffer, secret: Buffer): void => {
  for (let at = bytes.indexOf(secret); at !== -1; at = bytes.indexOf(secret, at + secret.length))
    bytes.fill(STAR, at, at + secret.length)
}

/** How many bytes at the end are the beginning of a secret. */
const beginningAtEnd = (bytes: Buffer, secrets: readonly Buffer[]): number => {
  const longest = Math.max(0, ...secrets.map(({ length }) => length - 1))
  for (let length = Math.min(longest, bytes.length); length > 0; length--) {
    const end = bytes.subarray(bytes.length - length)
    if (secrets.some((secret) => secret.length > length && secret.subarray(0, length).equals(end))) return length
  }
  return 0
}
