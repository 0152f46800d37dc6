import { sql } from 'kysely'
import type { TransferStore } from '../../transfer/transfer-store.ts'
import { recordConnectionEvent } from './connection-events.ts'
import {
  connectionOf,
  connectionRowOf,
  credentialOf,
  replacingColumnsOf,
  tokenRowOf,
  triedSoon,
} from './connection-rows.ts'
import { type Database, type ScopedDatabase, inTransaction } from './scoped-database.ts'
import { eraseToken, generationOf } from './erased-tokens.ts'
import { ownerKeyOf, removeUnneeded, sealedFor } from './owner-keys.ts'

/** Moves connections in and out of PostgreSQL. */
export const createTransferStore = (database: ScopedDatabase): TransferStore => ({
  page: async ({ applicationId, connector, userId }, after, limit) => {
    let query = database
      .scoped({ applicationId })
      .selectFrom('connections')
      .leftJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
      .selectAll('connections')
      .select(['access_token', 'refresh_token', 'token_type', 'expires_at', 'scope', 'extra', 'generation'])
      .select(ownerKeyOf('connections').as('owner_key'))
      .where('connections.application_id', '=', applicationId)
      .where('status', '!=', 'pending')
      .where('connections.id', '>', after)
      .orderBy('connections.id')
      .limit(limit)
    if (connector !== undefined) query = query.where('connector_type', '=', connector)
    if (userId !== undefined) query = query.where('connections.user_id', '=', userId)
    return (await query.execute()).map((row) => {
      const { access_token, token_type, generation } = row
      if (access_token === null || token_type === null || generation === null) return { connection: connectionOf(row) }
      return {
        connection: connectionOf(row),
        credential: credentialOf({ ...row, access_token, token_type, generation }),
      }
    })
  },

  handOver: (id, generation) =>
    inTransaction(database.named(id), async (transaction) => {
      await transaction.selectFrom('connections').select('id').where('id', '=', id).forNoKeyUpdate().execute()
      if (!(await eraseToken(transaction, id, { generation }))) return false
      await transaction
        .updateTable('connections')
        .set({ status: 'revoked', status_reason: 'handed_over', updated_at: sql`now()` })
        .where('id', '=', id)
        .execute()
      await recordConnectionEvent(transaction, id, 'connection.revoked')
      return true
    }),

  ownerOf: async (id) => {
    const row = await database
      .named(id)
      .selectFrom('connections')
      .select(['application_id', 'user_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row && { applicationId: row.application_id, userId: row.user_id }
  },

  insert: (connection, seal) =>
    inTransaction(database.scoped(seal, connection.id), async (transaction) => {
      const sealed = await sealedFor(transaction, seal)
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('connections')
        .values(connectionRowOf(connection))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n) return false
      const credential = sealed(await nextGeneration(transaction, connection.id))
      if (credential !== undefined)
        await transaction
          .insertInto('oauth_tokens')
          .values({ ...tokenRowOf(connection.id, credential), ...triedSoon(connection) })
          .execute()
      await recordConnectionEvent(transaction, connection.id, 'connection.created')
      return true
    }),

  replace: (connection, seal) =>
    inTransaction(database.scoped(seal, connection.id), async (transaction) => {
      const sealed = await sealedFor(transaction, seal)
      const { id, application_id: applicationId, user_id: userId, created_at: _, ...row } = connectionRowOf(connection)
      const { numUpdatedRows } = await transaction
        .updateTable('connections')
        .set({ ...row, updated_at: sql`now()` } as never)
        .where('id', '=', id)
        .where('application_id', '=', applicationId)
        .where('user_id', '=', userId)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) {
        await removeUnneeded(transaction, [{ application_id: applicationId, user_id: userId }])
        return false
      }
      // The update holds the connection: until the commit nobody stores a credential for it.
      const credential = sealed(await nextGeneration(transaction, id))
      if (credential === undefined) await eraseToken(transaction, id)
      else
        await transaction
          .insertInto('oauth_tokens')
          .values({ ...tokenRowOf(id, credential), ...triedSoon(connection) })
          .onConflict((conflict) =>
            conflict
              .column('connection_id')
              .doUpdateSet({ ...replacingColumnsOf(credential), ...triedSoon(connection) }),
          )
          .execute()
      await recordConnectionEvent(transaction, id, 'connection.connected')
      return true
    }),
})

/** One past the generations that the id has had, also before it was deleted: a journal may still hold a credential of the last. */
const nextGeneration = async (transaction: Database, connectionId: string): Promise<number> => {
  const { rows } = await sql<{ attempted: number | null }>`
    SELECT max(generation) + 1 AS attempted FROM refresh_attempts WHERE connection_id = ${connectionId}`.execute(
    transaction,
  )
  return Math.max(await generationOf(transaction, connectionId), rows[0]!.attempted ?? 0) + 1
}
