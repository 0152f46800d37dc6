import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../runtime/ids.ts'
import type { Settings } from '../runtime/settings.ts'
import { SettingsError } from '../runtime/settings-error.ts'
import { type Announce, type KeyInUse, type KeyStore, takeKeysIntoUse } from '../vault/keys-in-use.ts'
import { type KeyRing, keyRingFromFile, parseKeyRing } from '../vault/keyring.ts'
import { type Vault, createVault } from '../vault/vault.ts'
import { journalKeys } from './journal/journal-keys.ts'

interface Options {
  readonly settings: Pick<Settings, 'VAULT_KEYS'>
  /** Where the key of the embedded default is. */
  readonly directory: string
  readonly journalDirectory: string
  readonly store: KeyStore
  /** Host and process id. */
  readonly process: string
}

/** A vault whose keys other processes know of. */
export interface OpenVault {
  readonly vault: Vault
  readonly announceKeys: Announce
  stop(): Promise<void>
}

/** Opens the vault of this process. Throws `SettingsError` where its keys do not open what is stored or journaled. */
export const openVault = async (options: Options): Promise<OpenVault> => {
  const { settings, directory, journalDirectory, store, process } = options
  const ring = keyRingOf(settings, directory, await store.keys())
  const vault = createVault(ring)
  const id = newId('ring')
  const journaled = [...(await journalKeys(journalDirectory)).keys()]
  const announceKeys = await takeKeysIntoUse({ ring, vault, store, id, process, journaled })
  // Where the database is away, the ring lapses by itself.
  return { vault, announceKeys, stop: () => store.withdraw(id).catch(() => undefined) }
}

/**
 * The operator's keys, or those of the embedded default, which are made for a database in which nothing is sealed yet.
 * Throws `SettingsError` where they cannot be read, or are gone.
 */
export const keyRingOf = (
  { VAULT_KEYS }: Pick<Settings, 'VAULT_KEYS'>,
  directory: string,
  stored: readonly KeyInUse[],
): KeyRing => {
  const file = join(directory, 'vault.key')
  if (VAULT_KEYS === undefined && stored.length > 0 && !existsSync(file))
    throw new SettingsError(`${file} is gone, and credentials are stored that it opens. Restore it from its backup.`)
  try {
    return VAULT_KEYS === undefined ? keyRingFromFile(file) : parseKeyRing(VAULT_KEYS)
  } catch (error) {
    throw new SettingsError((error as Error).message)
  }
}
