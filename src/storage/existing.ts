import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../runtime/log.ts'
import { connectionTo } from './embedded/database.ts'
import { findPostmaster } from './embedded/postmaster.ts'
import { openDirectory, settle } from './embedded/site.ts'
import { startEmbeddedPostgres } from './embedded/start.ts'
import type { DatabaseAddress } from './postgres/database.ts'

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
  if (running?.host !== undefined) return { address: connectionTo(running.host), stop: async () => {} }
  const { connection, stop } = await startEmbeddedPostgres({ directory, log })
  return { address: connection, stop }
}
