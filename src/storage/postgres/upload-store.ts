import { sql } from 'kysely'
import type { UploadStore } from '../../proxy/upload/upload-store.ts'
import type { ScopedDatabase } from './scoped-database.ts'
import { ownerKeyOf, withOwnerKey } from './owner-keys.ts'

/** Uploads in PostgreSQL, by the database's clock. Whose connection it is has been judged before. */
export const createUploadStore = (database: ScopedDatabase): UploadStore => ({
  // One that has expired and was not yet swept away makes room.
  insert: async ({ id, connectionId, endpoint, session, expiresAt }) => {
    const { numInsertedOrUpdatedRows } = await database
      .named(connectionId)
      .insertInto('uploads')
      .values({ id, connection_id: connectionId, endpoint, session, expires_at: expiresAt })
      .onConflict((conflict) =>
        conflict
          .columns(['connection_id', 'id'])
          .doUpdateSet({ endpoint, session, expires_at: expiresAt, created_at: sql`now()` })
          .where('uploads.expires_at', '<=', sql<Date>`now()`),
      )
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },

  find: async (connectionId, id) => {
    const row = await database
      .named(connectionId)
      .selectFrom('uploads')
      .innerJoin('connections', 'connections.id', 'uploads.connection_id')
      .select(['endpoint', 'session', 'expires_at', ownerKeyOf('connections').as('owner_key')])
      .where('connection_id', '=', connectionId)
      .where('uploads.id', '=', id)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const { endpoint, session, expires_at: expiresAt, owner_key: key } = row
    return { id, connectionId, endpoint, session, expiresAt, ...withOwnerKey(key) }
  },

  replace: async ({ id, connectionId, session }) => {
    await database
      .named(connectionId)
      .updateTable('uploads')
      .set({ session })
      .where('connection_id', '=', connectionId)
      .where('id', '=', id)
      .execute()
  },

  remove: async (connectionId, id) => {
    await database
      .named(connectionId)
      .deleteFrom('uploads')
      .where('connection_id', '=', connectionId)
      .where('id', '=', id)
      .execute()
  },

  removeExpired: async () => {
    const { numDeletedRows } = await database
      .asPlatform()
      .deleteFrom('uploads')
      .where('expires_at', '<=', sql<Date>`now()`)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
})
