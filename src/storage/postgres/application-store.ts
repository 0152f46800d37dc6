import { type Selectable, sql } from 'kysely'
import type { ApiKey, Application, ApplicationStore } from '../../api/application-store.ts'
import type { ScopedDatabase } from './scoped-database.ts'
import type { ApiKeyRow, ApplicationRow } from './tables.ts'

/** Applications and their API keys in PostgreSQL. */
export const createApplicationStore = (database: ScopedDatabase): ApplicationStore => ({
  find: async (id) => {
    const row = await database
      .scoped({ applicationId: id })
      .selectFrom('applications')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row && applicationOf(row)
  },

  first: async () => {
    const row = await database
      .asPlatform()
      .selectFrom('applications')
      .selectAll()
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return row && applicationOf(row)
  },

  insert: async ({ id, name, returnUrls, createdAt }) => {
    await database
      .scoped({ applicationId: id })
      .insertInto('applications')
      .values({ id, name, return_urls: [...returnUrls], created_at: createdAt })
      .execute()
  },

  setReturnUrls: async (id, returnUrls) => {
    const row = await database
      .scoped({ applicationId: id })
      .updateTable('applications')
      .set({ return_urls: [...returnUrls] })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    return row && applicationOf(row)
  },

  insertKey: async ({ id, applicationId, name, hash, createdAt, grant }) => {
    await database
      .scoped({ applicationId })
      .insertInto('api_keys')
      .values({
        id,
        application_id: applicationId,
        name,
        hash,
        created_at: createdAt,
        scopes: [...grant.permissions],
        user_id: grant.userId ?? null,
        connection_id: grant.connectionIds?.[0] ?? null,
        expires_at: grant.expiresAt ?? null,
      })
      .execute()
  },

  findKey: async (id) => {
    const row = await database.named(id).selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst()
    return row && keyOf(row)
  },

  hasKey: async () =>
    (await database
      .asPlatform()
      .selectFrom('api_keys')
      .select('id')
      .where(sql<boolean>`'admin' = ANY(scopes) AND user_id IS NULL AND (expires_at IS NULL OR expires_at > now())`)
      .limit(1)
      .executeTakeFirst()) !== undefined,

  listKeys: async (applicationId) => {
    const rows = await database
      .scoped({ applicationId })
      .selectFrom('api_keys')
      .selectAll()
      .where('application_id', '=', applicationId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return rows.map(keyOf)
  },

  removeKey: async (applicationId, id) => {
    const { numDeletedRows } = await database
      .scoped({ applicationId })
      .deleteFrom('api_keys')
      .where('id', '=', id)
      .where('application_id', '=', applicationId)
      .executeTakeFirst()
    return numDeletedRows === 1n
  },
})

const applicationOf = (row: Selectable<ApplicationRow>): Application => ({
  id: row.id,
  name: row.name,
  returnUrls: row.return_urls,
  createdAt: row.created_at,
})

const keyOf = (row: Selectable<ApiKeyRow>): ApiKey => ({
  id: row.id,
  applicationId: row.application_id,
  name: row.name,
  hash: row.hash,
  createdAt: row.created_at,
  grant: {
    permissions: row.scopes,
    ...(row.user_id !== null && { userId: row.user_id }),
    ...(row.connection_id !== null && { connectionIds: [row.connection_id] }),
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
  },
})
