import { sql } from 'kysely'
import type { Abandoned } from '../../connections/refresh/refresh-store.ts'
import { connectionOf } from './connection-rows.ts'
import type { Database } from './scoped-database.ts'

const AT_ONCE = 100

/** The leases that have lapsed, or those of one journal; up to a hundred, locked, without those that somebody else has locked. */
export const findAbandoned = async (transaction: Database, journalId: string | undefined): Promise<Abandoned[]> =>
  (await abandonedBy(transaction, journalId).execute()).map((row) => ({
    connection: connectionOf(row),
    lease: { connectionId: row.id, generation: row.generation, token: row.lease_token!, attemptId: row.attempt_id },
  }))

/** The query of `findAbandoned`. */
export const abandonedBy = (transaction: Database, journalId: string | undefined) => {
  const query = transaction
    .selectFrom('connections')
    .innerJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
    .innerJoin('refresh_attempts', 'refresh_attempts.lease_token', 'oauth_tokens.lease_token')
    .selectAll('connections')
    .select(['oauth_tokens.generation', 'oauth_tokens.lease_token', 'refresh_attempts.id as attempt_id'])
    .whereRef('refresh_attempts.connection_id', '=', 'connections.id')
    .forNoKeyUpdate('connections')
    .skipLocked()
    .limit(AT_ONCE)
  if (journalId === undefined) return query.where('oauth_tokens.lease_until', '<', sql<Date>`now()`)
  // While its lease holds an attempt is open, and open ones have an index.
  return query.where('refresh_attempts.journal_id', '=', journalId).where('refresh_attempts.ended_at', 'is', null)
}
