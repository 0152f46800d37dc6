import { sql } from 'kysely'
import { pendingMigrations } from '../storage/postgres/database.ts'
import { type Check, fail, ok, warn } from './check.ts'

const OLDEST = 15

/** Whether the database answers, is new enough, and has the tables that this version wants. */
export const database: Check = {
  name: 'database',
  run: async ({ database: db, databaseError, settings }) => {
    if (databaseError !== undefined)
      return [
        fail(
          databaseError.message,
          settings.DATABASE_URL === undefined
            ? 'See the log in DATA_DIR.'
            : 'Check DATABASE_URL and that PostgreSQL runs there.',
        ),
      ]
    if (db === undefined) return [ok('nothing is stored yet: the first start makes the database')]
    const { rows } = await sql<{ server_version: string; number: number }>`
      SELECT current_setting('server_version') AS server_version, current_setting('server_version_num')::int AS number`.execute(
      db.unscoped,
    )
    const { server_version: version, number } = rows[0]!
    if (number < OLDEST * 10_000)
      return [fail(`PostgreSQL ${version} is too old`, `The platform needs ${OLDEST} or newer.`)]
    const { pending, unknown } = await pendingMigrations(db)
    if (unknown.length > 0)
      return [
        fail(
          `the tables are of a newer version (${unknown.join(', ')})`,
          'Run the version of the platform that made them, or a newer one.',
        ),
      ]
    if (pending.length > 0)
      return [
        warn(
          `${pending.length} migrations are to be run (${pending.join(', ')})`,
          'The next start does it; or run "connector migrate".',
        ),
      ]
    return [ok(`PostgreSQL ${version}, tables up to date`)]
  },
}
