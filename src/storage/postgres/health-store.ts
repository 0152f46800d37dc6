import { sql } from 'kysely'
import type { ConnectionStatus } from '../../connections/connection.ts'
import type { HealthStore } from '../../connections/health-store.ts'
import { recordConnectionEvent } from './connection-events.ts'
import { type Database, type ScopedDatabase, inTransaction } from './scoped-database.ts'

/** How connections fare, in PostgreSQL. Every time is the database's own. */
export const createHealthStore = (database: ScopedDatabase): HealthStore => ({
  // Those that cannot be asked about are taken on as well: else they would stand before the others for ever.
  claimIdle: async ({ idleMs, limit }) => {
    const { rows } = await sql<{ id: string; applicationId: string; status: ConnectionStatus }>`
      UPDATE oauth_tokens t SET idle_since = now()
      WHERE t.id = ANY (ARRAY(
        SELECT id FROM oauth_tokens WHERE idle_since <= now() - ${idleMs} * interval '1 millisecond'
        ORDER BY idle_since LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED))
      RETURNING t.connection_id AS id, t.application_id AS "applicationId",
        (SELECT c.status FROM connections c WHERE c.id = t.connection_id) AS status`.execute(database.asPlatform())
    return rows
  },

  // A row that somebody holds is being refreshed, which says more.
  touch: async (connectionIds) => {
    if (connectionIds.length === 0) return
    await sql`
      UPDATE oauth_tokens SET idle_since = now()
      WHERE id = ANY (ARRAY(
        SELECT id FROM oauth_tokens WHERE connection_id = any(${connectionIds}) FOR NO KEY UPDATE SKIP LOCKED))
    `.execute(database.asPlatform())
  },

  accept: (connectionId, generation) =>
    inTransaction(database.named(connectionId), async (transaction) => {
      const status = await lockStatus(transaction, connectionId)
      const { numUpdatedRows } = await transaction
        .updateTable('oauth_tokens')
        .set({ idle_since: sql<Date>`now()`, refused_at: null })
        .where('connection_id', '=', connectionId)
        .where('generation', '=', generation)
        .executeTakeFirst()
      if (numUpdatedRows === 0n || status !== 'needs_reauth') return
      await transaction
        .updateTable('connections')
        .set({ status: 'active', status_reason: null, updated_at: sql`now()` })
        .where('id', '=', connectionId)
        .execute()
      await recordConnectionEvent(transaction, connectionId, 'connection.recovered')
    }),

  refuse: (connectionId, generation, { idleMs, confirmMs }) =>
    inTransaction(database.named(connectionId), async (transaction) => {
      await lockStatus(transaction, connectionId)
      const known = await transaction
        .selectFrom('oauth_tokens')
        .select(sql<boolean | null>`refused_at <= now() - ${confirmMs} * interval '1 millisecond'`.as('is_confirmed'))
        .where('connection_id', '=', connectionId)
        .where('generation', '=', generation)
        .executeTakeFirst()
      if (known === undefined) return false
      const isConfirmed = known.is_confirmed === true
      await transaction
        .updateTable('oauth_tokens')
        .set({
          refused_at: isConfirmed ? null : sql<Date>`coalesce(refused_at, now())`,
          idle_since: isConfirmed
            ? sql<Date>`now()`
            : sql<Date>`now() - ${idleMs - confirmMs} * interval '1 millisecond'`,
        })
        .where('connection_id', '=', connectionId)
        .where('generation', '=', generation)
        .execute()
      return isConfirmed
    }),
})

/** The connection's row is locked first here and everywhere, so that no two commits can wait for each other. */
const lockStatus = async (transaction: Database, id: string): Promise<ConnectionStatus | undefined> =>
  (
    await transaction
      .selectFrom('connections')
      .select('status')
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst()
  )?.status
