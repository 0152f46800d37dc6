import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../connections/user-store.ts'
import type { ForOwner } from '../../vault/for-owner.ts'
import { type Database, inTransaction } from './scoped-database.ts'

/** The sealed key of a row's owner, for the same statement that reads the row; null where the owner has none. */
export const ownerKeyOf = (table: string): RawBuilder<Buffer | null> => sql<Buffer | null>`(
  SELECT owner_keys.key FROM owner_keys
  WHERE owner_keys.application_id = ${sql.ref(`${table}.application_id`)}
    AND owner_keys.user_id = ${sql.ref(`${table}.user_id`)})`

/** A read key, as what it is read with carries it. */
export const withOwnerKey = (key: Buffer | null): { readonly ownerKey?: Buffer } =>
  key === null ? {} : { ownerKey: key }

/**
 * Seals with the key of an owner, made where there is none, and holds that key until the commit: whoever erases the owner
 * waits, and then finds what was sealed. Comes before any other row is locked, as in `shredOwnerKey`.
 */
export const sealedFor = async <Sealed>(transaction: Database, given: ForOwner<Sealed>): Promise<Sealed> => {
  const owned = ownedBy(given)
  for (;;) {
    const held = await transaction
      .selectFrom('owner_keys')
      .select('key')
      .where((where) => where.and(owned))
      .forShare()
      .executeTakeFirst()
    if (held !== undefined) return given.seal(held.key)
    const key = given.newKey()
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('owner_keys')
      .values({ ...owned, key })
      .onConflict((conflict) => conflict.columns(['application_id', 'user_id']).doNothing())
      .executeTakeFirst()
    // Somebody else was faster: that key is the owner's.
    if (numInsertedOrUpdatedRows === 1n) return given.seal(key)
  }
}

/** Overwrites the key of an owner, and keeps others from making another, until `removeOwnerKey` and the commit. */
export const shredOwnerKey = async (transaction: Database, owner: User): Promise<void> => {
  const key = Buffer.alloc(0)
  await transaction
    .insertInto('owner_keys')
    .values({ ...ownedBy(owner), key })
    .onConflict((conflict) => conflict.columns(['application_id', 'user_id']).doUpdateSet({ key }))
    .execute()
}

/** Removes what `shredOwnerKey` has left of a key. */
export const removeOwnerKey = async (transaction: Database, owner: User): Promise<void> => {
  await transaction
    .deleteFrom('owner_keys')
    .where((where) => where.and(ownedBy(owner)))
    .execute()
}

interface OwnerKey {
  readonly application_id: string
  readonly user_id: string
  readonly key: Buffer
}

/** Keeps keys for owners who have none by now, unless nothing is connected for them any more. */
export const keepOwnerKeys = (database: Database, keys: readonly OwnerKey[]): Promise<void> =>
  inTransaction(database, async (transaction) => {
    // In one order, so that two who do this at once cannot wait for each other.
    const rows = keys.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
    const kept = await transaction
      .insertInto('owner_keys')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['application_id', 'user_id']).doNothing())
      .returning(['application_id', 'user_id'])
      .execute()
    if (kept.length > 0) await removeUnneeded(transaction, kept)
  })

const nameOf = ({ application_id, user_id }: OwnerKey): string => `${application_id} ${user_id}`

/** Removes the keys of owners for whom nothing is connected, as after they were erased. */
export const removeUnneeded = async (
  transaction: Database,
  owners: readonly Pick<OwnerKey, 'application_id' | 'user_id'>[],
): Promise<void> => {
  const lists = sql`${owners.map((each) => each.application_id)}::text[], ${owners.map((each) => each.user_id)}::text[]`
  await sql`
    DELETE FROM owner_keys WHERE (application_id, user_id) IN (SELECT * FROM unnest(${lists}))
      AND NOT EXISTS (SELECT FROM connections
        WHERE connections.application_id = owner_keys.application_id AND connections.user_id = owner_keys.user_id)
    `.execute(transaction)
}

const ownedBy = ({ applicationId, userId }: User) => ({ application_id: applicationId, user_id: userId })
