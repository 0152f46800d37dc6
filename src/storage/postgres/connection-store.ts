import { sql } from 'kysely'
import type { Scope } from '../../connections/connection.ts'
import type { ConnectionStore } from '../../connections/connection-store.ts'
import { connectionOf, connectionRowOf, credentialOf, tokenColumnsOf, tokenRowOf } from './connection-rows.ts'
import type { Database } from './database.ts'

/** Connections in PostgreSQL. The owner is part of every statement that a caller can reach. */
export const createConnectionStore = (database: Database): ConnectionStore => {
  const owned = ({ applicationId, userId }: Scope) => ({
    application_id: applicationId,
    ...(userId !== undefined && { user_id: userId }),
  })
  return {
    insert: (connection, credential) =>
      database.transaction().execute(async (transaction) => {
        await transaction.insertInto('connections').values(connectionRowOf(connection)).execute()
        if (credential !== undefined)
          await transaction.insertInto('oauth_tokens').values(tokenRowOf(connection.id, credential)).execute()
      }),

    find: async (scope, id) => {
      const row = await database
        .selectFrom('connections')
        .leftJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
        .selectAll('connections')
        .select(['access_token', 'refresh_token', 'token_type', 'expires_at', 'scope', 'extra', 'generation'])
        .where('connections.id', '=', id)
        .where((where) => where.and(owned(scope)))
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { access_token, token_type, generation } = row
      if (access_token === null || token_type === null || generation === null) return { connection: connectionOf(row) }
      return {
        connection: connectionOf(row),
        credential: credentialOf({ ...row, access_token, token_type, generation }),
      }
    },

    list: async (scope, { connector, status }, { limit, after }) => {
      let query = database
        .selectFrom('connections')
        .selectAll()
        .where((where) => where.and(owned(scope)))
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
        .updateTable('connections')
        .set({
          updated_at: sql`now()`,
          ...(name !== undefined && { name }),
          ...(inputs !== undefined && { config: JSON.stringify(inputs) }),
          ...(accountId !== undefined && { account_id: accountId }),
          ...(connectorVersion !== undefined && { connector_version: connectorVersion }),
        })
        .where('id', '=', id)
        .where((where) => where.and(owned(scope)))
        .returningAll()
        .executeTakeFirst()
      return row && connectionOf(row)
    },

    // Updates no row where the credential was replaced meanwhile: what was said of the old one is no news of the new.
    demote: async (id, generation, status, reason) => {
      const { numUpdatedRows } = await database
        .updateTable('connections')
        .set({ status, status_reason: reason, updated_at: sql`now()` })
        .where('id', '=', id)
        .where('status', '=', 'active')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('oauth_tokens')
              .select('id')
              .whereRef('connection_id', '=', 'connections.id')
              .where('generation', '=', generation),
          ),
        )
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },

    // Updates no row where another process has replaced the credential meanwhile, or the connection is gone.
    replaceCredential: async (connectionId, credential) => {
      const { numUpdatedRows } = await database
        .updateTable('oauth_tokens')
        .set({ ...tokenColumnsOf(credential), updated_at: sql`now()` })
        .where('connection_id', '=', connectionId)
        .where('generation', '=', credential.generation - 1)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },

    inUse: () =>
      database
        .selectFrom('connections')
        .select(['connector_type as connector', 'auth_type as authType'])
        .distinct()
        .where('status', '=', 'active')
        .execute(),

    claimIdle: async ({ connector, authType, idleSince, triedBefore, now, limit }) => {
      const idle = database
        .selectFrom('oauth_tokens')
        .innerJoin('connections', 'connections.id', 'oauth_tokens.connection_id')
        .select('oauth_tokens.id')
        .where('connections.status', '=', 'active')
        .where('connections.connector_type', '=', connector)
        .where('connections.auth_type', '=', authType)
        .where('oauth_tokens.refresh_token', 'is not', null)
        .where('oauth_tokens.updated_at', '<', idleSince)
        .where(({ eb, or }) => or([eb('kept_at', 'is', null), eb('kept_at', '<', triedBefore)]))
        .orderBy('oauth_tokens.updated_at')
        .limit(limit)
        .forUpdate('oauth_tokens')
        .skipLocked()
      const rows = await database
        .updateTable('oauth_tokens')
        .from('connections')
        .set({ kept_at: now })
        .where('oauth_tokens.id', 'in', idle)
        .whereRef('connections.id', '=', 'oauth_tokens.connection_id')
        .returning(['connections.id', 'connections.application_id'])
        .execute()
      return rows.map(({ id, application_id }) => ({ id, applicationId: application_id }))
    },

    eraseCredential: (connectionId, status, reason) =>
      database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('oauth_tokens').where('connection_id', '=', connectionId).execute()
        await transaction
          .updateTable('connections')
          .set({ status, status_reason: reason, updated_at: sql`now()` })
          .where('id', '=', connectionId)
          .execute()
      }),

    remove: async (scope, id) => {
      const { numDeletedRows } = await database
        .deleteFrom('connections')
        .where('id', '=', id)
        .where((where) => where.and(owned(scope)))
        .executeTakeFirst()
      return numDeletedRows === 1n
    },
  }
}
