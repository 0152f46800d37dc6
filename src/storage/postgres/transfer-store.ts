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
import type { Database } from './database.ts'
import { eraseToken, generationOf } from './erased-tokens.ts'

/** Moves connections in and out of PostgreSQL. */
export const createTransferStore = (database: Database): TransferStore => ({
  page: async ({ applicationId, connector, userId }, after, limit) => {
    let query = database
      .selectFrom('connections')
      .leftJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
      .selectAll('connections')
      .select(['access_token', 'refresh_token', 'token_type', 'expires_at', 'scope', 'extra', 'generation'])
      .where('application_id', '=', applicationId)
      .where('status', '!=', 'pending')
      .where('connections.id', '>', after)
      .orderBy('connections.id')
      .limit(limit)
    if (connector !== undefined) query = query.where('connector_type', '=', connector)
    if (userId !== undefined) query = query.where('user_id', '=', userId)
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
    database.transaction().execute(async (transaction) => {
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
      .selectFrom('connections')
      .select(['application_id', 'user_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return undefined
    return { applicationId: row.application_id, userId: row.user_id, generation: await generationOf(database, id) }
  },

  replace: (connection, credential) =>
    database.transaction().execute(async (transaction) => {
      const { id, application_id: _, created_at: __, ...row } = connectionRowOf(connection)
      await transaction
        .updateTable('connections')
        .set({ ...row, updated_at: sql`now()` } as never)
        .where('id', '=', id)
        .execute()
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
    }),
})
