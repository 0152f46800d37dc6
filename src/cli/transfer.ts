import { join } from 'node:path'
import type { ApplicationStore } from '../api/application-store.ts'
import { systemClock } from '../runtime/clock.ts'
import type { TransferStorage } from '../storage/existing.ts'
import type { Vault } from '../vault/vault.ts'
import { CliFailure } from './failure.ts'

/** What exports and imports are done on, past a server: the database, and the keys to it. */
export interface Transfer extends TransferStorage {
  readonly vault: Vault
  readonly directory: string
}

/** Opens the database and the key ring that the environment names, as a server would. */
export const openTransfer = async (isSandbox: boolean): Promise<Transfer> => {
  const platform = await import('./platform.ts')
  const settings = platform.readSettings(process.env)
  const directory = platform.dataDirectory(settings, isSandbox)
  const storage = await platform.openForTransfer({
    databaseUrl: isSandbox ? undefined : settings.DATABASE_URL,
    directory,
    log: platform.createLog('warn'),
  })
  const ring =
    settings.VAULT_KEYS === undefined
      ? platform.keyRingFromFile(join(directory, 'vault.key'))
      : platform.parseKeyRing(settings.VAULT_KEYS)
  return { ...storage, directory, vault: platform.createVault(ring) }
}

/** The application that is named, or else the first. */
export const applicationOf = async (applications: ApplicationStore, id: string | undefined): Promise<string> => {
  const found = id === undefined ? await applications.first() : await applications.find(id)
  if (found !== undefined) return found.id
  throw new CliFailure(id === undefined ? 'There is no application yet.' : `There is no application "${id}".`, {
    next: 'Start the platform once: its first start makes one.',
  })
}

const PROGRESS_MS = 1_000

/** Says now and then how far something has come, on standard error. */
export const createProgress = (what: string): ((count: number) => void) => {
  let saidAt = systemClock.monotonicMs()
  return (count) => {
    if (systemClock.monotonicMs() - saidAt < PROGRESS_MS) return
    saidAt = systemClock.monotonicMs()
    process.stderr.write(`${what} ${count}\n`)
  }
}
