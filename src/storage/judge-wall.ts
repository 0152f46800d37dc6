import type { Log } from '../runtime/log.ts'
import { inspectWall } from './postgres/logins.ts'
import type { Database } from './postgres/scoped-database.ts'
import { StorageError } from './storage-error.ts'

/**
 * Says once, at start, what is missing of row-level security between applications. Throws `StorageError` where the
 * operator gave two logins and the one that serves could do without it all the same.
 */
export const judgeWall = async (database: Database, hasTwoLogins: boolean, log: Log): Promise<void> => {
  const { login, missing, weak } = await inspectWall(database)
  const faults = [...missing, ...weak]
  if (faults.length === 0) return
  if (hasTwoLogins)
    throw new StorageError(
      `DATABASE_URL: as MIGRATION_DATABASE_URL is set, its login "${login}" must be held by row-level security, ` +
        `and is not: ${faults.join('; ')}. How to make both logins stands in docs/guides/security.md.`,
    )
  const says =
    missing.length > 0
      ? 'row-level security does not stand behind the queries'
      : 'row-level security stands behind the queries, but the login that serves could switch it off'
  log.warn({ login, because: faults }, `${says}: give the platform two logins, with MIGRATION_DATABASE_URL`)
}
