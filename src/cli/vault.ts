import { hostname } from 'node:os'
import { join } from 'node:path'
import { newId } from '../runtime/ids.ts'
import { repeat } from '../runtime/repeat.ts'
import type { VaultStorage } from '../storage/existing.ts'
import type { KeyRing } from '../vault/keyring.ts'
import { ANNOUNCE_EVERY_MS, judgeProofs, proofOf } from '../vault/keys-in-use.ts'
import type { Vault } from '../vault/vault.ts'

/** What sealing keys are looked after with, past a server: the database, the keys to it, and the journals beside it. */
export interface VaultSite extends VaultStorage {
  readonly ring: KeyRing
  readonly vault: Vault
  /** How many records each key has sealed in the journals of this machine. */
  journaled(): Promise<Map<string, number>>
  /** Says from now on that this process seals, until it is closed. */
  announce(): Promise<void>
}

/** Opens the database and the key ring that the environment names, as a server would; a key may be missing. */
export const openVaultSite = async (isSandbox: boolean): Promise<VaultSite> => {
  const platform = await import('./platform.ts')
  const settings = platform.readSettings(process.env)
  const directory = platform.dataDirectory(settings, isSandbox)
  const journalDirectory = settings.JOURNAL_DIR ?? join(directory, 'journal')
  const log = platform.createLog('warn')
  const storage = await platform.openForVault({
    databaseUrl: isSandbox ? undefined : settings.DATABASE_URL,
    directory,
    log,
  })
  const id = newId('ring')
  const stops: (() => Promise<void>)[] = [storage.close]
  const close = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop()
  }
  try {
    const ring = platform.keyRingOf(settings, directory, await storage.keys.keys())
    const vault = platform.createVault(ring)
    judgeProofs(ring, vault, await storage.keys.keys())
    const shown = { process: `${hostname()}:${process.pid}`, sealing: ring.sealing.id, opens: ring.ids }
    const announce = async (): Promise<void> => {
      const once = () => storage.keys.announce(id, shown, proofOf(ring, vault))
      stops.push(() => storage.keys.withdraw(id))
      await once()
      stops.push(repeat(ANNOUNCE_EVERY_MS, once, log, 'announce the key ring').stop)
    }
    return { ...storage, ring, vault, announce, journaled: () => platform.journalKeys(journalDirectory), close }
  } catch (error) {
    await close()
    throw error
  }
}
