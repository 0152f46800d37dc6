import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../runtime/log.ts'
import { servingConnectionTo } from './embedded/database.ts'
import { findPostmaster } from './embedded/postmaster.ts'
import { openDirectory, settle } from './embedded/site.ts'
import { startEmbeddedPostgres } from './embedded/start.ts'
import type { AuditStore } from '../audit/audit-store.ts'
import type { ApplicationStore } from '../api/application-store.ts'
import type { ConnectionStore } from '../connections/connection-store.ts'
import type { TransferStore } from '../transfer/transfer-store.ts'
import type { KeyStore } from '../vault/keys-in-use.ts'
import type { SealedStore } from '../vault/sealed-store.ts'
import { createApplicationStore } from './postgres/application-store.ts'
import { createAuditStore } from './postgres/audit-store.ts'
import { createConnectionStore } from './postgres/connection-store.ts'
import { type DatabaseAddress, openDatabase, pendingMigrations } from './postgres/database.ts'
import { createKeyStore } from './postgres/key-store.ts'
import type { ScopedDatabase } from './postgres/scoped-database.ts'
import { createSealedStore } from './postgres/sealed-store.ts'
import { createTransferStore } from './postgres/transfer-store.ts'
import { StorageError } from './storage-error.ts'

export interface ExistingOptions {
  readonly databaseUrl: string | undefined
  /** Of the embedded PostgreSQL, where no other is named. */
  readonly directory: string
  readonly log: Log
}

/** A database that has data already. */
export interface Existing {
  readonly address: DatabaseAddress
  /** Ends what was started for the sake of reaching it. */
  readonly stop: () => Promise<void>
}

/**
 * Reaches the database for a command beside the server: the one of `DATABASE_URL`; the embedded one of a server that
 * runs; or the embedded one, started for as long as it takes. Undefined where the embedded one was never made.
 */
export const reachExisting = async ({
  databaseUrl,
  directory: parent,
  log,
}: ExistingOptions): Promise<Existing | undefined> => {
  if (databaseUrl !== undefined) return { address: { connectionString: databaseUrl }, stop: async () => {} }
  const directory = join(parent, 'postgres')
  if (!existsSync(join(directory, 'cluster', 'PG_VERSION'))) return undefined
  const running = findPostmaster(settle(openDirectory(directory)))
  if (running?.host !== undefined) return { address: await servingConnectionTo(running.host), stop: async () => {} }
  const { serving, stop } = await startEmbeddedPostgres({ directory, log })
  return { address: serving, stop }
}

/** What moving connections needs, on a database whose tables are up to date. */
export interface TransferStorage {
  readonly transfer: TransferStore
  readonly connections: ConnectionStore
  readonly applications: ApplicationStore
  readonly keys: KeyStore
  readonly audit: AuditStore
  close(): Promise<void>
}

/** Opens the database that is there for moving connections, beside a server or without one. */
export const openForTransfer = async (options: ExistingOptions): Promise<TransferStorage> => {
  const { database, close } = await openUpToDate(options)
  return {
    transfer: createTransferStore(database),
    connections: createConnectionStore(database),
    applications: createApplicationStore(database),
    keys: createKeyStore(database),
    audit: createAuditStore(database),
    close,
  }
}

/** What looking after sealing keys needs, on a database whose tables are up to date. */
export interface VaultStorage {
  readonly sealed: SealedStore
  readonly keys: KeyStore
  close(): Promise<void>
}

/** Opens the database that is there for looking after its sealing keys, beside servers or without one. */
export const openForVault = async (options: ExistingOptions): Promise<VaultStorage> => {
  const { database, close } = await openUpToDate(options)
  return { sealed: createSealedStore(database), keys: createKeyStore(database), close }
}

/** Throws `StorageError` where nothing is stored, or the tables are of another version. */
const openUpToDate = async (
  options: ExistingOptions,
): Promise<{ database: ScopedDatabase; close(): Promise<void> }> => {
  const existing = await reachExisting(options)
  if (existing === undefined)
    throw new StorageError(
      `Nothing is stored in ${options.directory} yet: start the platform once, or set DATABASE_URL.`,
    )
  const { database, close } = openDatabase(existing.address, options.log)
  const closeAll = async (): Promise<void> => {
    await close()
    await existing.stop()
  }
  try {
    const { pending, unknown } = await pendingMigrations(database)
    if (pending.length > 0) throw new StorageError('The tables are not up to date: run "connector migrate" first.')
    if (unknown.length > 0) throw new StorageError('The tables are of a newer version of the platform.')
  } catch (error) {
    await closeAll()
    if (error instanceof StorageError) throw error
    throw new StorageError(`The database cannot be used: ${(error as Error).message}`, { cause: error })
  }
  return { database, close: closeAll }
}
