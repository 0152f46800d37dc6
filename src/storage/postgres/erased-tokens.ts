import { sql } from 'kysely'
import type { Database } from './scoped-database.ts'

/**
 * Erases a connection's credential, and keeps in mind that its generation was used, and the next: a refresh that is
 * under way has sealed its answer for that one. Gives whether there was a credential of this generation, or of any.
 */
export const eraseToken = async (
  transaction: Database,
  connectionId: string,
  only: { readonly generation?: number } = {},
): Promise<boolean> => {
  let erasing = transaction.deleteFrom('oauth_tokens').where('connection_id', '=', connectionId)
  if (only.generation !== undefined)
    erasing = erasing.where('generation', '=', only.generation).where('lease_token', 'is', null)
  const erased = await erasing.returning('generation').executeTakeFirst()
  if (erased === undefined) return false
  await transaction
    .updateTable('connections')
    .set({ generations_used: sql<number>`greatest(generations_used, ${erased.generation + 1})` })
    .where('id', '=', connectionId)
    .execute()
  return true
}

/** The generation that the next credential of a connection comes after; 0 where it had none. */
export const generationOf = async (database: Database, connectionId: string): Promise<number> => {
  const row = await database
    .selectFrom('connections')
    .leftJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
    .select(sql<number>`coalesce(oauth_tokens.generation, connections.generations_used)`.as('generation'))
    .where('connections.id', '=', connectionId)
    .executeTakeFirst()
  return row?.generation ?? 0
}
