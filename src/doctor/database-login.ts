import { inspectWall } from '../storage/postgres/logins.ts'
import { checkOfData, fail, ok, warn } from './check.ts'

/** Whether the login that serves is held by row-level security, which then stands behind the owner in every query. */
export const databaseLogin = checkOfData('database login', async (_rows, { database, settings }) => {
  const { login, missing, weak } = await inspectWall(database.unscoped)
  if (missing.length + weak.length === 0) return [ok(`row-level security holds "${login}", which cannot switch it off`)]
  const advice = 'Make two logins, as docs/guides/security.md says, and set MIGRATION_DATABASE_URL.'
  if (settings.MIGRATION_DATABASE_URL !== undefined)
    return [fail(`"${login}" of DATABASE_URL: ${[...missing, ...weak].join('; ')}`, advice)]
  if (missing.length > 0)
    return [warn(`row-level security does not stand behind the queries: ${missing.join('; ')} ("${login}")`, advice)]
  return [warn(`row-level security holds "${login}", which could switch it off: ${weak.join('; ')}`, advice)]
})
