import { sql } from 'kysely'
import type { ConnectionStore } from '../../connections/connection-store.ts'
import { eraseToken } from './erased-tokens.ts'
import { recordConnectionEvent } from './connection-events.ts'
import { connectionOf, connectionRowOf, credentialOf, tokenRowOf, triedSoon } from './connection-rows.ts'
import { type ScopedDatabase, inTransaction } from './scoped-database.ts'
import { ownedBy } from './owned-by.ts'
import { ownerKeyOf, sealedFor } from './owner-keys.ts'

/** Connections in PostgreSQL. The owner is part of every statement that a caller can reach. */
export const createConnectionStore = (database: ScopedDatabase): ConnectionStore => {
  return {
    insert: (connection, credential) =>
      inTransaction(database.scoped(connection), async (transaction) => {
        const stored = credential && (await sealedFor(transaction, credential))
        await transaction.insertInto('connections').values(connectionRowOf(connection)).execute()
        if (stored !== undefined)
          await transaction
            .insertInto('oauth_tokens')
            .values({ ...tokenRowOf(connection.id, stored), ...triedSoon(connection) })
            .execute()
        await recordConnectionEvent(transaction, connection.id, 'connection.created')
      }),

    find: async (scope, id) => {
      const row = await database
        .scoped(scope)
        .selectFrom('connections')
        .leftJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
        .selectAll('connections')
        .select(['access_token', 'refresh_token', 'token_type', 'expires_at', 'scope', 'extra', 'generation'])
        .select(['oauth_tokens.updated_at as issued_at', ownerKeyOf('connections').as('owner_key')])
        .where('connections.id', '=', id)
        .where(ownedBy(scope, 'connections'))
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { access_token, token_type, generation } = row
      if (access_token === null || token_type === null || generation === null) return { connection: connectionOf(row) }
      return {
        connection: connectionOf(row),
        credential: credentialOf({ ...row, access_token, token_type, generation }),
        ...(row.issued_at !== null && { issuedAt: row.issued_at }),
      }
    },

    list: async (scope, { connector, status }, { limit, after }) => {
      let query = database
        .scoped(scope)
        .selectFrom('connections')
        .selectAll()
        .where(ownedBy(scope, 'connections'))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
      if (connector !== undefined) query = query.where('connector_type', '=', connector)
      if (status !== undefined) query = query.where('status', '=', status)
      if (after !== undefined) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`)
      return (await query.execute()).map(connectionOf)
    },

    update: async (scope, id, { name, inputs, accountId, connectorVersion }) => {
      const row = await database
        .scoped(scope)
        .updateTable('connections')
        .set({
          updated_at: sql`now()`,
          ...(name !== undefined && { name }),
          ...(inputs !== undefined && { config: JSON.stringify(inputs) }),
          ...(accountId !== undefined && { account_id: accountId }),
          ...(connectorVersion !== undefined && { connector_version: connectorVersion }),
        })
        .where('id', '=', id)
        .where(ownedBy(scope, 'connections'))
        .returningAll()
        .executeTakeFirst()
      return row && connectionOf(row)
    },

    // The connection is locked first and the generation read by a statement of its own: what commits while the first one
    // waits is seen by the second. Whoever has replaced the credential meanwhile: what was said of the old one is no
    // news of the new.
    demote: (id, generation, status, reason) =>
      inTransaction(database.named(id), async (transaction) => {
        const held = await transaction
          .selectFrom('connections')
          .select('status')
          .where('id', '=', id)
          .forNoKeyUpdate()
          .executeTakeFirst()
        if (held?.status !== 'active' && held?.status !== 'outcome_unknown') return false
        const { numUpdatedRows } = await transaction
          .updateTable('oauth_tokens')
          .set({ refresh_at: null })
          .where('connection_id', '=', id)
          .where('generation', '=', generation)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await transaction
          .updateTable('connections')
          .set({ status, status_reason: reason, updated_at: sql`now()` })
          .where('id', '=', id)
          .execute()
        await recordConnectionEvent(transaction, id, `connection.${status}`)
        return true
      }),

    eraseCredential: (connectionId, status, reason) =>
      inTransaction(database.named(connectionId), async (transaction) => {
        await transaction
          .updateTable('connections')
          .set({ status, status_reason: reason, updated_at: sql`now()` })
          .where('id', '=', connectionId)
          .execute()
        await eraseToken(transaction, connectionId)
        await recordConnectionEvent(transaction, connectionId, `connection.${status}`)
      }),

    // The event is written first: it is made of the row that goes.
    remove: (scope, id) =>
      inTransaction(database.scoped(scope), async (transaction) => {
        const held = await transaction
          .selectFrom('connections')
          .select('id')
          .where('id', '=', id)
          .where(ownedBy(scope, 'connections'))
          .forUpdate()
          .executeTakeFirst()
        if (held === undefined) return false
        await recordConnectionEvent(transaction, id, 'connection.deleted')
        await transaction.deleteFrom('connections').where('id', '=', id).execute()
        return true
      }),
  }
}
