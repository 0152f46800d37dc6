import {
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type Transaction,
} from 'kysely'
import type pg from 'pg'
import type { Scope } from '../../connections/connection.ts'
import { queryAfter } from './preceded-query.ts'
import { type RowSettings, everyRow, rowsIn, rowsNamed, settingStatement } from './row-settings.ts'
import type { Tables } from './tables.ts'

/** Statements and transactions on the rows that PostgreSQL shows, whatever they ask for. */
export type Database = Kysely<Tables>

/**
 * What stores get in place of the database: each statement goes with whose rows it is about, and row-level security
 * shows it no others, whether or not it names the owner itself. Costs no round trip.
 */
export interface ScopedDatabase {
  /**
   * The rows of an application, of one of its users, or of some of its connections; and those of the thing `id`, which
   * need not be in the scope.
   */
  scoped(scope: Scope, id?: string): Database
  /**
   * The rows of one thing that is known by its id alone: a key or token that shows itself, a session or state that a
   * browser brings, a connection whose owner was judged before.
   */
  named(id: string): Database
  /** Every row, whosever it is: for work that the platform does by itself, for all owners at once. */
  asPlatform(): Database
  /** What belongs to nobody: the catalogue, keys in use, the clock. Of everything else no row. */
  readonly unscoped: Database
}

/** Gives out the connections of a pool, each statement under the settings of whose rows it is about. */
export const createScopedDatabase = (pool: pg.Pool): ScopedDatabase => {
  const under = (settings: RowSettings): Database => databaseOn(poolUnder(pool, settings))
  const platform = under(everyRow)
  return {
    scoped: (scope, id) => under(rowsIn(scope, id)),
    named: (id) => under(rowsNamed(id)),
    asPlatform: () => platform,
    unscoped: databaseOn(pool as unknown as PostgresPool),
  }
}

/** Runs a transaction on these rows. */
export const inTransaction = <Result>(
  rows: Database,
  run: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> => rows.transaction().execute(run)

const databaseOn = (pool: PostgresPool): Database => new Kysely<Tables>({ dialect: new TransactionalDialect({ pool }) })

const poolUnder = (pool: pg.Pool, settings: RowSettings): PostgresPool => {
  const first = { text: settingStatement.text, values: settingStatement.values(settings) }
  return {
    options: pool.options,
    connect: async () => clientAfter(await pool.connect(), first),
    end: () => pool.end(),
  }
}

/** As PostgreSQL tells it with its answers: in a transaction, or in one that has failed. */
const IN_TRANSACTION: readonly (string | null)[] = ['T', 'E']

/**
 * The settings go before each statement that is no part of a transaction, and before the BEGIN of one: they hold until
 * its end.
 */
const clientAfter = (
  client: pg.PoolClient,
  first: { readonly text: string; readonly values: readonly string[] },
): PostgresPoolClient => {
  const query = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> =>
    IN_TRANSACTION.includes(client.getTransactionStatus())
      ? client.query(text, [...values])
      : queryAfter(client, first, { text, values })
  // Of what kysely's type allows, cursors are not used.
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}

/** PostgreSQL without the lock that kysely takes for a session. */
class TransactionalDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new TransactionalAdapter()
  }
}

class TransactionalAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
