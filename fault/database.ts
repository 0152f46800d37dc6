import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createLog } from '../src/runtime/log.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/storage/embedded/start.ts'
import { type TcpProxy, startTcpProxy } from './tcp-proxy.ts'

/** A PostgreSQL that several processes share. */
export interface SharedDatabase {
  /** For `MIGRATION_DATABASE_URL`, the login that owns everything: the way there leads through `way`. */
  readonly url: string
  /** For `DATABASE_URL`, the login that serves: the same way. */
  readonly servingUrl: string
  /** Cuts and pauses what the platform says to PostgreSQL; the harness itself has a way of its own. */
  readonly way: TcpProxy
  /** Stops the server itself: connections break, new ones find nobody. */
  halt(): Promise<void>
  /** Starts it again where it was; resolves when it takes statements. */
  resume(): Promise<void>
  /** Runs a statement, whatever is done to `way`. */
  query<Row extends pg.QueryResultRow>(statement: string, values?: readonly unknown[]): Promise<Row[]>
  stop(): Promise<void>
}

/** Starts the PostgreSQL that comes along, below `folder`; as root, under an account without rights. */
export const startSharedDatabase = async (folder: string): Promise<SharedDatabase> => {
  const directory = join(folder, 'postgres')
  mkdirSync(folder, { recursive: true })
  // PostgreSQL drops root's rights and must still be able to enter.
  chmodSync(folder, 0o755)
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ directory, log: createLog('warn') })
  let postgres = await start()
  const { host, port, user, database } = postgres.connection
  const servingUser = postgres.serving.user
  const way = await startTcpProxy({ path: join(host, `.s.PGSQL.${port}`) })
  const pool = new pg.Pool({ ...postgres.connection, max: 2 })
  // A session that ends with the server says so also after the pool has let go of it; unheard it would end this process.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return {
    url: `postgresql://${user}@127.0.0.1:${way.port}/${database}`,
    servingUrl: `postgresql://${servingUser}@127.0.0.1:${way.port}/${database}`,
    way,
    halt: () => postgres.stop(),
    resume: async () => {
      postgres = await start()
    },
    query: async <Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(statement, [...values])).rows,
    stop: async () => {
      await pool.end()
      await way.stop()
      await postgres.stop()
    },
  }
}
