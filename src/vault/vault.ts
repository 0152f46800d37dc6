import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { PlatformError } from '../errors/platform-error.ts'
import { Secret } from '../runtime/secret.ts'
import {
  type EnvelopeVersion,
  NONCE_BYTES,
  OWNED,
  SALT_BYTES,
  TAG_BYTES,
  UNOWNED,
  joinEnvelope,
  sealingKeyOf,
  splitEnvelope,
} from './envelope.ts'
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

/** Seals secrets for one place each, with authenticated encryption that commits to its keys. */
export interface Sealer {
  seal(secret: Secret, place: Place): Buffer
  /** Throws `credential_unreadable` where a key is missing, or the bytes were changed or moved. */
  open(sealed: Buffer, place: Place): Secret
}

/**
 * Seals for one owner. With the owner's key, what it seals opens only by the ring and that key together, and never again
 * once that key is gone; without, by the ring alone, as before owners had keys. It opens both.
 */
export interface OwnersVault extends Sealer {
  /** The owner's key as it is stored: sealed, with the key that seals now. */
  readonly ownerKey: Buffer | undefined
}

/** Seals with the key ring alone what is nobody's in particular, and for owners with their own keys too. */
export interface Vault extends Sealer {
  /** By the owner's key as it is stored. */
  of(owner: string, ownerKey: Buffer | undefined): OwnersVault
  /** A new random key for an owner, sealed to be stored. */
  newOwnerKey(owner: string): Buffer
}

const KEY_BYTES = 32
const LABEL = 'connector-platform/envelope/'

/** The vault of a key ring. docs/decisions/0008 has the envelope byte by byte. */
export const createVault = (ring: KeyRing): Vault => {
  const alone: Sealer = {
    seal: (secret, place) => sealWith(ring, UNOWNED, secret, place),
    open: (sealed, place) => openWith(ring, undefined, sealed, place),
  }
  return {
    ...alone,
    of: (owner, stored) => createOwnersVault(ring, alone, owner, stored),
    newOwnerKey: (owner) => alone.seal(new Secret(randomBytes(KEY_BYTES).toString('base64')), ownerKeyPlace(owner)),
  }
}

const createOwnersVault = (ring: KeyRing, alone: Sealer, owner: string, stored: Buffer | undefined): OwnersVault => {
  if (stored === undefined) return { ...alone, ownerKey: undefined }
  const place = ownerKeyPlace(owner)
  let opened: KeyObject | undefined
  // Opened when it is first needed: what older versions sealed needs none.
  const ownerKey = (): KeyObject =>
    (opened ??= createSecretKey(Buffer.from(alone.open(stored, place).reveal(), 'base64')))
  return {
    get ownerKey() {
      return sealingKeyOf(stored) === ring.sealing.id ? stored : alone.seal(alone.open(stored, place), place)
    },
    seal: (secret, at) => sealWith(ring, OWNED, secret, at, ownerKey()),
    open: (sealed, at) => openWith(ring, ownerKey, sealed, at),
  }
}

const sealWith = (
  ring: KeyRing,
  version: EnvelopeVersion,
  secret: Secret,
  place: Place,
  ownerKey?: KeyObject,
): Buffer => {
  const { id, key } = ring.sealing
  const salt = randomBytes(SALT_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const aad = additionalData(place, id)
  const { recordKey, commitment } = derive({ version, key, ownerKey, salt, aad })
  const cipher = createCipheriv('aes-256-gcm', recordKey, nonce, { authTagLength: TAG_BYTES }).setAAD(aad)
  const ciphertext = Buffer.concat([cipher.update(secret.reveal(), 'utf8'), cipher.final()])
  return joinEnvelope({ version, keyId: id, salt, commitment, nonce, ciphertext, tag: cipher.getAuthTag() })
}

const openWith = (ring: KeyRing, ownerKeyOf: (() => KeyObject) | undefined, sealed: Buffer, place: Place): Secret => {
  const envelope = splitEnvelope(sealed)
  if (envelope === undefined) throw new PlatformError('credential_unreadable')
  const { version, keyId, salt, commitment, nonce, ciphertext, tag } = envelope
  const key = ring.find(keyId)
  if (key === undefined)
    throw new PlatformError('credential_unreadable', { detail: `The key "${keyId}" is not on the key ring.` })
  if (version === OWNED && ownerKeyOf === undefined)
    throw new PlatformError('credential_unreadable', { detail: 'The key of its owner is gone.' })
  const ownerKey = version === OWNED ? ownerKeyOf!() : undefined
  const aad = additionalData(place, keyId)
  const derived = derive({ version, key, ownerKey, salt, aad })
  if (!timingSafeEqual(commitment, derived.commitment)) throw new PlatformError('credential_unreadable')
  const decipher = createDecipheriv('aes-256-gcm', derived.recordKey, nonce, { authTagLength: TAG_BYTES })
    .setAAD(aad)
    .setAuthTag(tag)
  try {
    return new Secret(Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8'))
  } catch (error) {
    throw new PlatformError('credential_unreadable', {}, error)
  }
}

/** Each part is preceded by its length, so that no value can imitate a separator. */
const additionalData = ({ table, column, row, owner, generation }: Place, keyId: string): Buffer =>
  lengthPrefixed(table, column, row, owner, String(generation), keyId)

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

interface Material {
  readonly version: EnvelopeVersion
  readonly key: KeyObject
  readonly ownerKey: KeyObject | undefined
  readonly salt: Buffer
  readonly aad: Buffer
}

/** HKDF gives every record its own key, and a commitment to it. The AAD is hashed as Node caps `info` at 1,024 bytes. */
const derive = ({ version, key, ownerKey, salt, aad }: Material): { recordKey: Buffer; commitment: Buffer } => {
  const info = Buffer.concat([Buffer.from(`${LABEL}${version}`), hash('sha256', aad, 'buffer')])
  const secret = ownerKey === undefined ? key : Buffer.concat([key.export(), ownerKey.export()])
  const bytes = Buffer.from(hkdfSync('sha512', secret, salt, info, 64))
  return { recordKey: bytes.subarray(0, 32), commitment: bytes.subarray(32) }
}

/** Where an owner's own key lives. */
export const ownerKeyPlace = (owner: string): Place => ({
  table: 'owner_keys',
  column: 'key',
  row: '',
  owner,
  generation: 0,
})

/** The owner of a sealed value: an application plus one of its users, unambiguous whatever their names hold. */
export const ownerOf = (applicationId: string, userId: string): string => JSON.stringify([applicationId, userId])
