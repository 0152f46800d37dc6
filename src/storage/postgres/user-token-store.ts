import { type Selectable, sql } from 'kysely'
import type { UserToken, UserTokenStore } from '../../api/user-token-store.ts'
import type { ScopedDatabase } from './scoped-database.ts'
import type { UserTokenRow } from './tables.ts'

/** User tokens in PostgreSQL. */
export const createUserTokenStore = (database: ScopedDatabase): UserTokenStore => ({
  insert: async ({ id, applicationId, keyId, hash, createdAt, grant }) => {
    await database
      .scoped({ applicationId })
      .insertInto('user_tokens')
      .values({
        id,
        application_id: applicationId,
        key_id: keyId,
        user_id: grant.userId,
        connection_ids: grant.connectionIds === undefined ? null : [...grant.connectionIds],
        scopes: [...grant.permissions],
        arguments: JSON.stringify(grant.arguments ?? {}),
        hash,
        created_at: createdAt,
        expires_at: grant.expiresAt,
      })
      .execute()
  },

  find: async (id) => {
    const row = await database.named(id).selectFrom('user_tokens').selectAll().where('id', '=', id).executeTakeFirst()
    return row && tokenOf(row)
  },

  remove: async (scope, id) => {
    const { applicationId, userId, connectionIds } = scope
    let removal = database
      .scoped(scope)
      .deleteFrom('user_tokens')
      .where('id', '=', id)
      .where('application_id', '=', applicationId)
    if (userId !== undefined) removal = removal.where('user_id', '=', userId)
    // A token for all of a user's connections has none here, and is in no narrower scope.
    if (connectionIds !== undefined)
      removal = removal.where(sql<boolean>`connection_ids <@ ${[...connectionIds]}::text[]`)
    const { numDeletedRows } = await removal.executeTakeFirst()
    return numDeletedRows === 1n
  },

  removeExpired: async () => {
    const { numDeletedRows } = await database
      .asPlatform()
      .deleteFrom('user_tokens')
      .where('expires_at', '<=', sql<Date>`now()`)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
})

const tokenOf = (row: Selectable<UserTokenRow>): UserToken => ({
  id: row.id,
  applicationId: row.application_id,
  keyId: row.key_id,
  hash: row.hash,
  createdAt: row.created_at,
  grant: {
    permissions: row.scopes,
    userId: row.user_id,
    expiresAt: row.expires_at,
    ...(row.connection_ids !== null && { connectionIds: row.connection_ids }),
    ...(Object.keys(row.arguments).length > 0 && { arguments: row.arguments }),
  },
})
