import { Secret } from '../runtime/secret.ts'
import { SettingsError } from '../runtime/settings-error.ts'
import type { KeyRing } from './keyring.ts'
import type { Place, Vault } from './vault.ts'

/** A key that something was sealed with, since it was first used and until nothing is. */
export interface KeyInUse {
  readonly id: string
  /** Sealed with it, so that another key of the same name is found out. Absent for one that is older than proofs. */
  readonly proof?: Buffer
}

/** The key ring of a process that has shown itself lately. */
export interface RingInUse {
  /** Host and process id. */
  readonly process: string
  readonly sealing: string
  readonly opens: readonly string[]
}

/** Which keys the stored values need, and which rings the processes have. Times are the store's. */
export interface KeyStore {
  keys(): Promise<KeyInUse[]>
  /** Notes a process's ring, and the key that it seals with. Said again now and then: who is silent for a minute is gone. */
  announce(id: string, ring: RingInUse, proof: Buffer): Promise<void>
  /** The process goes. */
  withdraw(id: string): Promise<void>
  /** The rings of living processes. */
  rings(): Promise<RingInUse[]>
  /** Forgets a key with which nothing is sealed; does nothing, and gives false, while a living process seals with it. */
  retire(keyId: string): Promise<boolean>
}

/** How often a process announces its ring, in milliseconds; a third of the time after which it counts as gone. */
export const ANNOUNCE_EVERY_MS = 20_000

/** Of a key, to tell it from another of the same name. */
const proofPlace = (keyId: string): Place => ({
  table: 'vault_keys',
  column: 'proof',
  row: keyId,
  owner: '',
  generation: 0,
})

/** Seals a proof of the key that seals. */
export const proofOf = (ring: KeyRing, vault: Vault): Buffer =>
  vault.seal(new Secret('proof'), proofPlace(ring.sealing.id))

interface Needs {
  readonly ring: KeyRing
  readonly vault: Vault
  readonly store: Pick<KeyStore, 'keys' | 'announce'>
  /** Names this process among those that announce themselves, and says where it is. */
  readonly id: string
  readonly process: string
  /** Keys that sealed what stands in journals on this machine. */
  readonly journaled: readonly string[]
}

/**
 * Takes a key ring into use. Throws `SettingsError` where a key is missing that something is sealed with, or where
 * another key has its name. Gives how to announce the ring again.
 */
export const takeKeysIntoUse = async ({ ring, vault, store, id, process, journaled }: Needs): Promise<Announce> => {
  const stored = await store.keys()
  judgeMissing(ring, stored, journaled)
  judgeProofs(ring, vault, stored)
  const proof = proofOf(ring, vault)
  const announce = (): Promise<void> =>
    store.announce(id, { process, sealing: ring.sealing.id, opens: ring.ids }, proof)
  await announce()
  // Of two first starts at once, with two keys of one name, one finds the other's proof.
  judgeProofs(ring, vault, await store.keys())
  return announce
}

/** Says again that this process lives, and with which ring. */
export type Announce = () => Promise<void>

const judgeMissing = (ring: KeyRing, stored: readonly KeyInUse[], journaled: readonly string[]): void => {
  const missing = (ids: readonly string[]): string | undefined => ids.find((id) => ring.find(id) === undefined)
  const inDatabase = missing(stored.map(({ id }) => id))
  const [id, where] = inDatabase === undefined ? [missing(journaled), 'a journal'] : [inDatabase, 'the database']
  if (id !== undefined)
    throw new SettingsError(
      `VAULT_KEYS: what is in ${where} was sealed with key "${id}", which is not on the key ring. Put it back, at any place; "connector vault status" counts what needs it.`,
    )
}

/** Throws `SettingsError` where a key of the ring is another than the one of its name that sealed what is stored. */
export const judgeProofs = (ring: KeyRing, vault: Vault, stored: readonly KeyInUse[]): void => {
  for (const { id, proof } of stored)
    if (proof !== undefined && ring.find(id) !== undefined && !opens(vault, id, proof))
      throw new SettingsError(
        `VAULT_KEYS: the key "${id}" is another than the one of this id that sealed what is stored. Put that one back; give a new key an id of its own.`,
      )
}

const opens = (vault: Vault, id: string, proof: Buffer): boolean => {
  try {
    vault.open(proof, proofPlace(id))
    return true
  } catch {
    return false
  }
}
