/** Names of the tests' own DNS say themselves what they resolve to, as those of nip.io do; several addresses one after the other. */
export const nameOf = (...addresses: readonly string[]): string => `${addresses.map(written).join('-')}.dns.test`

/** An alias of such a name. */
export const aliasOf = (...addresses: readonly string[]): string => `alias-${nameOf(...addresses)}`

/** Resolves to the first address when it is asked for the first time, to the second the next time, and so on in turn. */
export const turningName = (key: number, ...addresses: readonly string[]): string =>
  `turn${key}-${nameOf(...addresses)}`

/** Names that do not say it. */
export const FIXED: Readonly<Record<string, readonly string[]>> = {
  'api.example.com': ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'],
  localhost: ['127.0.0.1', '::1'],
  'metadata.internal': ['169.254.169.254'],
  'xn--bcher-kva.internal': ['10.0.0.1'],
}

const written = (address: string): string =>
  address.includes(':')
    ? `x${Buffer.from(address).toString('hex')}`
    : Buffer.from(address.split('.').map(Number)).toString('hex')

const read = (text: string): string => {
  const bytes = Buffer.from(text.replace(/^x/, ''), 'hex')
  return text.startsWith('x') ? bytes.toString() : bytes.join('.')
}

/** What a name resolves to. */
export interface Resolved {
  readonly addresses: readonly string[]
  /** Whether the addresses are given one at a time. */
  readonly isTurning: boolean
  readonly aliasOf?: string
}

/** Reads a name of these. Gives undefined for any other. */
export const resolve = (name: string): Resolved | undefined => {
  const fixed = FIXED[name]
  if (fixed !== undefined) return { addresses: fixed, isTurning: false }
  const [, alias, turn, texts] = /^(alias-)?(turn\d+-)?((?:x?[0-9a-f]+-?)+)\.dns\.test$/.exec(name) ?? []
  if (texts === undefined) return undefined
  return {
    addresses: texts.split('-').map(read),
    isTurning: turn !== undefined,
    ...(alias !== undefined && { aliasOf: name.slice(alias.length) }),
  }
}
