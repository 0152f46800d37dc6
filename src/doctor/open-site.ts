import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { authTypes } from '../auth/index.ts'
import { oauthClientsFromEnvironment } from '../auth/oauth-clients.ts'
import { createParser } from '../definition/parse.ts'
import { parseNetworks } from '../egress/addresses.ts'
import { reach } from '../egress/reach.ts'
import { loadCatalogue } from '../registry/catalogue.ts'
import { parentsIn } from '../registry/parents.ts'
import { systemClock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import { shippedConnectors } from '../runtime/package.ts'
import type { Settings } from '../runtime/settings.ts'
import { SettingsError } from '../runtime/settings-error.ts'
import { reachExisting } from '../storage/existing.ts'
import { isAnswering, openDatabase } from '../storage/postgres/database.ts'
import { transforms } from '../transform/index.ts'
import { keyRingFromFile, parseKeyRing } from '../vault/keyring.ts'
import type { Site } from './check.ts'

const CONNECT_TIMEOUT_MS = 5_000

export interface SiteOptions extends Pick<Site, 'settings' | 'environment' | 'isSandbox' | 'directory' | 'ask'> {
  readonly log: Log
}

/** Gathers what the checks look at. What cannot be had is part of the site, and for a check to tell. */
export const openSite = async (options: SiteOptions): Promise<{ site: Site; close(): Promise<void> }> => {
  const { settings, environment, directory, isSandbox, log } = options
  const folder = settings.CONNECTORS_DIR ?? shippedConnectors()
  const catalogue = await loadCatalogue(folder, createParser(authTypes, transforms, parentsIn(folder)), log)
  const rules = {
    allowPrivate: parseNetworks(isSandbox ? '127.0.0.1/32' : settings.EGRESS_ALLOW_PRIVATE),
    timeoutMs: CONNECT_TIMEOUT_MS,
  }
  const stored = await openStored(settings, directory, log)
  const site: Site = {
    ...options,
    ...stored,
    journalDirectory: settings.JOURNAL_DIR ?? join(directory, 'journal'),
    registry: catalogue.registry,
    findOAuthClient: oauthClientsFromEnvironment(environment),
    keys: keysOf(settings, directory),
    clock: systemClock,
    reach: (host, port) => reach(host, port, rules),
  }
  const close = async (): Promise<void> => {
    catalogue.stop()
    await stored.close()
  }
  return { site, close }
}

type Stored = Pick<Site, 'database' | 'databaseError'> & { close(): Promise<void> }

const openStored = async ({ DATABASE_URL }: Settings, directory: string, log: Log): Promise<Stored> => {
  try {
    const existing = await reachExisting({ databaseUrl: DATABASE_URL, directory, log })
    if (existing === undefined) return { database: undefined, databaseError: undefined, close: async () => {} }
    const opened = openDatabase(existing.address, log)
    const close = async (): Promise<void> => {
      await opened.close()
      await existing.stop()
    }
    if (await isAnswering(opened.database)) return { database: opened.database, databaseError: undefined, close }
    return { database: undefined, databaseError: new Error('The database does not answer'), close }
  } catch (error) {
    return { database: undefined, databaseError: error as Error, close: async () => {} }
  }
}

/** The key ring as a start would have it; none is made here. */
const keysOf = ({ VAULT_KEYS }: Settings, directory: string): Site['keys'] => {
  if (VAULT_KEYS !== undefined) return readKeys(VAULT_KEYS)
  const file = join(directory, 'vault.key')
  return existsSync(file) ? keyRingFromFile(file) : undefined
}

const readKeys = (text: string): Site['keys'] => {
  try {
    return parseKeyRing(text)
  } catch (error) {
    throw new SettingsError((error as Error).message)
  }
}
