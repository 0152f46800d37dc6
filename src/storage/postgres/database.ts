import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { Log } from '../../runtime/log.ts'
import { grantTo } from './logins.ts'
import { migrations } from './migrations/index.ts'
import { StorageError } from '../storage-error.ts'
import { type Database, type ScopedDatabase, createScopedDatabase, inTransaction } from './scoped-database.ts'

/** Where PostgreSQL is: a connection string, or a Unix socket of the embedded one. */
export type DatabaseAddress =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string }

const POOL_CONNECTIONS_MAX = 10
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000
const QUERY_TIMEOUT_MS = 20_000
const PROBE_TIMEOUT_MS = 2_000

/** How many connections of a pool there are, and how many statements wait for one. */
export interface PoolUse {
  readonly used: number
  readonly idle: number
  readonly waiting: number
}

/** Opens a pool. Nothing is connected to before the first statement, which takes a few seconds at most, or any time. */
export const openDatabase = (
  address: DatabaseAddress,
  log: Log,
  { isPatient = false }: { readonly isPatient?: boolean } = {},
): { database: ScopedDatabase; poolUse(): PoolUse; close(): Promise<void> } => {
  const pool = new pg.Pool({
    ...address,
    max: POOL_CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // A server that has gone silent keeps no timer of its own.
    ...(!isPatient && { statement_timeout: STATEMENT_TIMEOUT_MS, query_timeout: QUERY_TIMEOUT_MS }),
    application_name: 'connector-platform',
  })
  let isClosing = false
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error: Error & { code?: string }) => {
    if (!isClosing) log.warn({ code: error.code }, 'an idle database connection broke')
  })
  // The pool listens to those alone that are idle: one that breaks between two statements of a transaction would end the
  // process. The next statement fails, and whoever waits for it hears of it.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const close = (): Promise<void> => {
    isClosing = true
    return pool.end()
  }
  const poolUse = (): PoolUse => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  })
  return { database: createScopedDatabase(pool), poolUse, close }
}

/**
 * Brings the tables up to date, all or nothing, under a lock that other processes wait for, and gives the login that
 * serves what it needs of them. Gives the names of what was run. The lock ends with the transaction: one that belongs
 * to a session would stay behind in a pooler's. Migrations see every row.
 */
export const migrate = (database: ScopedDatabase, servingLogin?: string): Promise<string[]> =>
  inTransaction(database.asPlatform(), async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction)
    await judgeMaker(transaction)
    const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => migrations } })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    if (servingLogin !== undefined) await grantTo(transaction, servingLogin)
    return results.map(({ migrationName }) => migrationName)
  })

/** Throws `StorageError` for a login that cannot make tables: kysely would say that the transaction is aborted. */
const judgeMaker = async (transaction: Database): Promise<void> => {
  const { rows } = await sql<{ login: string; may_create: boolean }>`
    SELECT current_user::text AS login, has_schema_privilege(current_schema(), 'CREATE') AS may_create`.execute(
    transaction,
  )
  const { login, may_create } = rows[0]!
  if (may_create) return
  throw new StorageError(
    `The tables are not up to date, and the login "${login}" may not change them: set MIGRATION_DATABASE_URL, ` +
      'or run "connector migrate" as one who may.',
  )
}

/** The one that kysely itself would take, as earlier versions of the platform did. */
const MIGRATION_LOCK = 3853314791062309107n

/**
 * The migrations that are still to be run, and those that were run and are not known here; all of them where the login
 * was not given the tables yet. Changes nothing.
 */
export const pendingMigrations = async ({
  unscoped,
}: ScopedDatabase): Promise<{ pending: string[]; unknown: string[] }> => {
  const known = Object.keys(migrations)
  const { rows: tables } = await sql<{ is_there: boolean }>`
    SELECT coalesce(has_table_privilege(to_regclass('kysely_migration'), 'SELECT'), false) AS is_there`.execute(
    unscoped,
  )
  if (!tables[0]!.is_there) return { pending: known, unknown: [] }
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(unscoped)
  const run = rows.map(({ name }) => name)
  return {
    pending: known.filter((name) => !run.includes(name)),
    unknown: run.filter((name) => !known.includes(name)),
  }
}

/** Whether the database answers, within two seconds. */
export const isAnswering = async ({ unscoped }: ScopedDatabase): Promise<boolean> => {
  const late = new AbortController()
  const probe = sql`SELECT 1`.execute(unscoped).then(
    () => true,
    () => false,
  )
  const timeout = sleep(PROBE_TIMEOUT_MS, false, { signal: late.signal, ref: false }).catch(() => false)
  const answers = await Promise.race([probe, timeout])
  late.abort()
  return answers
}
