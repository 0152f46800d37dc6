import type { UserStore } from '../../connections/user-store.ts'
import { type Database, type ScopedDatabase, inTransaction } from './scoped-database.ts'
import { removeOwnerKey, shredOwnerKey } from './owner-keys.ts'

/** What belongs to users, in PostgreSQL. */
export const createUserStore = (database: ScopedDatabase): UserStore => ({
  // The key comes first: whoever seals for the user holds it until it is stored what was sealed, and nobody gets another
  // before all is gone. Then the connections, as everywhere: nobody begins anything with them any more. Sealed values go
  // with connections.
  erase: async ({ applicationId, userId }) => {
    const owned = { application_id: applicationId, user_id: userId }
    const unowned = await eraseUnowned(database.asPlatform(), owned)
    return inTransaction(database.scoped({ applicationId, userId }), async (transaction) => {
      await shredOwnerKey(transaction, { applicationId, userId })
      const held = await transaction
        .selectFrom('connections')
        .select('id')
        .where((where) => where.and(owned))
        .orderBy('id')
        .forUpdate()
        .execute()
      const events = await transaction
        .selectFrom('events')
        .innerJoin('connections', 'connections.id', 'events.connection_id')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('connections.application_id', '=', applicationId)
        .where('connections.user_id', '=', userId)
        .executeTakeFirstOrThrow()
      const attempts = await transaction
        .deleteFrom('refresh_attempts')
        .where((where) => where.and(owned))
        .executeTakeFirst()
      const sessions = await transaction
        .deleteFrom('connect_sessions')
        .where((where) => where.and(owned))
        .executeTakeFirst()
      await transaction
        .deleteFrom('connections')
        .where((where) => where.and(owned))
        .execute()
      // Keys and tokens that are bound to the user: nobody may go on in that name.
      const tokens = await transaction
        .deleteFrom('user_tokens')
        .where((where) => where.and(owned))
        .returning('id')
        .execute()
      const keys = await transaction
        .deleteFrom('api_keys')
        .where((where) => where.and(owned))
        .returning('id')
        .execute()
      const told = await transaction
        .deleteFrom('connection_events')
        .where((where) => where.and(owned))
        .executeTakeFirst()
      await removeOwnerKey(transaction, { applicationId, userId })
      return {
        connections: held.length,
        sessions: Number(sessions.numDeletedRows),
        events: Number(events.count),
        timelineEntries: unowned + Number(attempts.numDeletedRows + told.numDeletedRows),
        keys: keys.map(({ id }) => id),
        tokens: tokens.map(({ id }) => id),
      }
    })
  },
})

/** Attempts of refreshes that do not say whose they were, of connections that were this user's. No owner sees them. */
const eraseUnowned = async (
  everyones: Database,
  owned: { application_id: string; user_id: string },
): Promise<number> => {
  const { numDeletedRows } = await everyones
    .deleteFrom('refresh_attempts')
    .where('user_id', 'is', null)
    .where('connection_id', 'in', (from) =>
      from
        .selectFrom('connection_events')
        .select('connection_id')
        .where((where) => where.and(owned)),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
