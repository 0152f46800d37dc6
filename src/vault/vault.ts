import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  hash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { PlatformError } from '../errors/platform-error.ts'
import { Secret } from '../runtime/secret.ts'
import type { KeyRing } from './keyring.ts'

/** Where a sealed value lives. It opens there and nowhere else. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
  /** Application and user, as `ownerOf` joins them. */
  readonly owner: string
  readonly generation: number
}

/** Seals secrets for one place each, with authenticated encryption that commits to its key. */
export interface Vault {
  seal(secret: Secret, place: Place): Buffer
  /** Throws `credential_unreadable` where the key is missing, or the bytes were changed or moved. */
  open(sealed: Buffer, place: Place): Secret
}

const VERSION = 1
const SALT_BYTES = 32
const COMMITMENT_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LABEL = Buffer.from('connector-platform/envelope/1')

/** Envelope: version, key id length, key id, salt, commitment, nonce, ciphertext, tag. */
export const createVault = (ring: KeyRing): Vault => ({
  seal: (secret, place) => {
    const { id, key } = ring.sealing
    const keyId = Buffer.from(id)
    const salt = randomBytes(SALT_BYTES)
    const nonce = randomBytes(NONCE_BYTES)
    const aad = additionalData(place, keyId)
    const { recordKey, commitment } = derive(key, salt, aad)
    const cipher = createCipheriv('aes-256-gcm', recordKey, nonce, { authTagLength: TAG_BYTES }).setAAD(aad)
    const ciphertext = Buffer.concat([cipher.update(secret.reveal(), 'utf8'), cipher.final()])
    return Buffer.concat([
      Buffer.from([VERSION, keyId.length]),
      keyId,
      salt,
      commitment,
      nonce,
      ciphertext,
      cipher.getAuthTag(),
    ])
  },
  open: (sealed, place) => {
    const { keyId, salt, commitment, nonce, ciphertext, tag } = split(sealed)
    const key = ring.find(keyId.toString())
    if (key === undefined)
      throw new PlatformError('credential_unreadable', { detail: `The key "${keyId}" is not on the key ring.` })
    const aad = additionalData(place, keyId)
    const derived = derive(key, salt, aad)
    if (!timingSafeEqual(commitment, derived.commitment)) throw new PlatformError('credential_unreadable')
    const decipher = createDecipheriv('aes-256-gcm', derived.recordKey, nonce, { authTagLength: TAG_BYTES })
      .setAAD(aad)
      .setAuthTag(tag)
    try {
      return new Secret(Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8'))
    } catch (error) {
      throw new PlatformError('credential_unreadable', {}, error)
    }
  },
})

/** The id of the key that a value is sealed with; undefined for what is no envelope. Opens nothing. */
export const sealingKeyOf = (sealed: Buffer): string | undefined => {
  const end = 2 + (sealed[1] ?? 0)
  return sealed[0] === VERSION && end > 2 && sealed.length > end ? sealed.toString('latin1', 2, end) : undefined
}

/** Each part is preceded by its length, so that no value can imitate a separator. */
const additionalData = ({ table, column, row, owner, generation }: Place, keyId: Buffer): Buffer =>
  lengthPrefixed(table, column, row, owner, String(generation), keyId.toString())

/** Joins texts so that no two lists of texts give the same bytes. */
const lengthPrefixed = (...parts: string[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, 'utf8')
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )

/** HKDF gives every record its own key, and a commitment to it. The AAD is hashed as Node caps `info` at 1,024 bytes. */
const derive = (key: KeyObject, salt: Buffer, aad: Buffer): { recordKey: Buffer; commitment: Buffer } => {
  const info = Buffer.concat([LABEL, hash('sha256', aad, 'buffer')])
  const bytes = Buffer.from(hkdfSync('sha512', key, salt, info, 64))
  return { recordKey: bytes.subarray(0, 32), commitment: bytes.subarray(32) }
}

const split = (sealed: Buffer) => {
  const keyIdLength = sealed[1] ?? 0
  const overhead = 2 + keyIdLength + SALT_BYTES + COMMITMENT_BYTES + NONCE_BYTES + TAG_BYTES
  if (sealed[0] !== VERSION || sealed.length < overhead) throw new PlatformError('credential_unreadable')
  let offset = 2
  const take = (length: number): Buffer => sealed.subarray(offset, (offset += length))
  return {
    keyId: take(keyIdLength),
    salt: take(SALT_BYTES),
    commitment: take(COMMITMENT_BYTES),
    nonce: take(NONCE_BYTES),
    ciphertext: sealed.subarray(offset, -TAG_BYTES),
    tag: sealed.subarray(-TAG_BYTES),
  }
}

/** The owner of a sealed value: an application plus one of its users, unambiguous whatever their names hold. */
export const ownerOf = (applicationId: string, userId: string): string => JSON.stringify([applicationId, userId])
