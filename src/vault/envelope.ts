/** Sealed with the key ring alone. */
export const UNOWNED = 1
/** Sealed with the key ring and its owner's key. */
export const OWNED = 2
export type EnvelopeVersion = typeof UNOWNED | typeof OWNED

/** A sealed value's parts: version, key id's length, key id, salt, commitment, nonce, ciphertext, tag. */
export interface Envelope {
  readonly version: EnvelopeVersion
  readonly keyId: string
  readonly salt: Buffer
  readonly commitment: Buffer
  readonly nonce: Buffer
  readonly ciphertext: Buffer
  readonly tag: Buffer
}

export const SALT_BYTES = 32
export const COMMITMENT_BYTES = 32
export const NONCE_BYTES = 12
export const TAG_BYTES = 16

export const joinEnvelope = ({ version, keyId, salt, commitment, nonce, ciphertext, tag }: Envelope): Buffer => {
  const id = Buffer.from(keyId)
  return Buffer.concat([Buffer.from([version, id.length]), id, salt, commitment, nonce, ciphertext, tag])
}

/** The parts of a sealed value; undefined for what is none. Opens nothing. */
export const splitEnvelope = (sealed: Buffer): Envelope | undefined => {
  const version = versionOf(sealed)
  const keyIdLength = sealed[1] ?? 0
  const overhead = 2 + keyIdLength + SALT_BYTES + COMMITMENT_BYTES + NONCE_BYTES + TAG_BYTES
  if (version === undefined || sealed.length < overhead) return undefined
  let offset = 2
  const take = (length: number): Buffer => sealed.subarray(offset, (offset += length))
  return {
    version,
    keyId: take(keyIdLength).toString(),
    salt: take(SALT_BYTES),
    commitment: take(COMMITMENT_BYTES),
    nonce: take(NONCE_BYTES),
    ciphertext: sealed.subarray(offset, -TAG_BYTES),
    tag: sealed.subarray(-TAG_BYTES),
  }
}

/** The id of the key that a value is sealed with; undefined for what is no envelope. Opens nothing. */
export const sealingKeyOf = (sealed: Buffer): string | undefined => {
  const end = 2 + (sealed[1] ?? 0)
  return versionOf(sealed) !== undefined && end > 2 && sealed.length > end
    ? sealed.toString('latin1', 2, end)
    : undefined
}

/** The version of an envelope; undefined for what is none. */
export const versionOf = (sealed: Buffer): EnvelopeVersion | undefined =>
  sealed[0] === UNOWNED || sealed[0] === OWNED ? sealed[0] : undefined
