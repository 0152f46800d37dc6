import { sql } from 'kysely'
import type { KeyStore } from '../../vault/keys-in-use.ts'
import { type ScopedDatabase, inTransaction } from './scoped-database.ts'

/** For how long a process that is silent counts as living; three times as long as it is silent as a rule. */
const LIVING = sql<boolean>`seen_at > now() - interval '1 minute'`

/** Keys and key rings in PostgreSQL, by its clock. */
export const createKeyStore = (database: ScopedDatabase): KeyStore => ({
  keys: async () =>
    (
      await database.unscoped
        .selectFrom('vault_keys')
        .select(['id', 'proof'])
        .orderBy('created_at')
        .orderBy('id')
        .execute()
    ).map(({ id, proof }) => ({ id, ...(proof !== null && { proof }) })),

  // The key first: nothing is sealed by a process whose ring is known before its key is.
  announce: (id, { process, sealing, opens }, proof) =>
    inTransaction(database.unscoped, async (transaction) => {
      await transaction
        .insertInto('vault_keys')
        .values({ id: sealing, proof })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      await transaction
        .insertInto('key_rings')
        .values({ id, process, sealing, opens: [...opens] })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: sql`now()` }))
        .execute()
      await transaction.deleteFrom('key_rings').where('seen_at', '<', sql<Date>`now() - interval '1 day'`).execute()
    }),

  withdraw: async (id) => {
    await database.unscoped.deleteFrom('key_rings').where('id', '=', id).execute()
  },

  rings: () =>
    database.unscoped.selectFrom('key_rings').select(['process', 'sealing', 'opens']).where(LIVING).execute(),

  retire: async (keyId) => {
    const { numDeletedRows } = await database.unscoped
      .deleteFrom('vault_keys')
      .where('id', '=', keyId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('key_rings').select('id').where('sealing', '=', keyId).where(LIVING))),
      )
      .executeTakeFirst()
    return numDeletedRows === 1n
  },
})
