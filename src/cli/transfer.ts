import { hostname } from 'node:os'
import type { ApplicationStore } from '../api/application-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { newId } from '../runtime/ids.ts'
import { type Repeated, repeat } from '../runtime/repeat.ts'
import type { TransferStorage } from '../storage/existing.ts'
import { ANNOUNCE_EVERY_MS, takeKeysIntoUse } from '../vault/keys-in-use.ts'
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
  const log = platform.createLog('warn')
  const storage = await platform.openForTransfer({
    databaseUrl: isSandbox ? undefined : settings.DATABASE_URL,
    directory,
    log,
  })
  const id = newId('ring')
  const close = async (): Promise<void> => {
    await announcing?.stop()
    await storage.keys.withdraw(id)
    await storage.close()
  }
  let announcing: Repeated | undefined
  try {
    const ring = platform.keyRingOf(settings, directory, await storage.keys.keys())
    const vault = platform.createVault(ring)
    const process = `${hostname()}:${globalThis.process.pid}`
    const announce = await takeKeysIntoUse({ ring, vault, store: storage.keys, id, process, journaled: [] })
    announcing = repeat(ANNOUNCE_EVERY_MS, announce, log, 'announce the key ring')
    return { ...storage, directory, vault, close }
  } catch (error) {
    await close()
    throw error
  }
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
