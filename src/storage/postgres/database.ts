import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { Log } from '../../runtime/log.ts'
import { migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** Where PostgreSQL is: a connection string, or a Unix socket of the embedded one. */
export type DatabaseAddress =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string }

const POOL_CONNECTIONS_MAX = 10
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000
const QUERY_TIMEOUT_MS = 20_000
const PROBE_TIMEOUT_MS = 2_000

/** Opens a pool. Nothing is connected to before the first statement. */
export const openDatabase = (address: DatabaseAddress, log: Log): { database: Database; close(): Promise<void> } => {
  const pool = new pg.Pool({
    ...address,
    max: POOL_CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    // A server that has gone silent keeps no timer of its own.
    query_timeout: QUERY_TIMEOUT_MS,
    application_name: 'connector-platform',
  })
  let isClosing = false
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error: Error & { code?: string }) => {
    if (!isClosing) log.warn({ code: error.code }, 'an idle database connection broke')
  })
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = (): Promise<void> => {
    isClosing = true
    return database.destroy()
  }
  return { database, close }
}

/** Brings the tables up to date, under a lock that other processes wait for. Gives the names of what was run. */
export const migrate = async (database: Database): Promise<string[]> => {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return results.map(({ migrationName }) => migrationName)
}

/** Whether the database answers, within two seconds. */
export const isAnswering = async (database: Database): Promise<boolean> => {
  const late = new AbortController()
  const probe = sql`SELECT 1`.execute(database).then(
    () => true,
    () => false,
  )
  const timeout = sleep(PROBE_TIMEOUT_MS, false, { signal: late.signal, ref: false }).catch(() => false)
  const answers = await Promise.race([probe, timeout])
  late.abort()
  return answers
}
