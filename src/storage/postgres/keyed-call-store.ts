import { type RawBuilder, sql } from 'kysely'
import { PlatformError } from '../../errors/platform-error.ts'
import type { KeyedCallId, KeyedCallStore, NewKeyedCall } from '../../proxy/keyed/keyed-call-store.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'
import { ownerKeyOf, withOwnerKey } from './owner-keys.ts'

const KEPT_HOURS = 24
/** `foreign_key_violation`: another process has deleted it, and this one was not told yet. */
const CONNECTION_GONE = '23503'

/** Calls with an `Idempotency-Key`, in PostgreSQL, by the database's clock. */
export const createKeyedCallStore = (database: ScopedDatabase): KeyedCallStore => ({
  begin: async (call) => {
    for (;;) {
      const rows = database.scoped(call)
      if (await inserted(rows, call)) return undefined
      const found = await rows
        .selectFrom('keyed_calls')
        .select(['claim', 'request', 'outcome', ownerKeyOf('keyed_calls').as('owner_key')])
        .select(sql<boolean>`in_flight_until > now()`.as('is_in_flight'))
        .where((where) => where.and(columnsOf(call)))
        .executeTakeFirst()
      // Forgotten in between: it can be begun.
      if (found === undefined) continue
      const { claim, request, outcome, is_in_flight: isRunning, owner_key: key } = found
      const isInFlight = outcome === null && isRunning
      return { claim, request, outcome: outcome ?? undefined, isInFlight, ...withOwnerKey(key) }
    }
  },

  takeOver: async (call, from) => {
    const { numUpdatedRows } = await database
      .scoped(call)
      .updateTable('keyed_calls')
      .set({ claim: call.claim, in_flight_until: inMs(call.inFlightMs) })
      .where((where) => where.and({ ...columnsOf(call), claim: from }))
      .where('outcome', 'is', null)
      .where('in_flight_until', '<=', sql<Date>`now()`)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },

  finish: async (call, outcome) => {
    await database
      .scoped(call)
      .updateTable('keyed_calls')
      .set({ outcome })
      .where((where) => where.and({ ...columnsOf(call), claim: call.claim }))
      .execute()
  },

  forget: async (call) => {
    await database
      .scoped(call)
      .deleteFrom('keyed_calls')
      .where((where) => where.and({ ...columnsOf(call), claim: call.claim }))
      .execute()
  },

  removeExpired: async () => {
    const { numDeletedRows } = await database
      .asPlatform()
      .deleteFrom('keyed_calls')
      .where('expires_at', '<=', sql<Date>`now()`)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
})

/** Inserts a call; one that has expired and was not yet swept away makes room. */
const inserted = async (database: Database, call: NewKeyedCall): Promise<boolean> => {
  const begun = {
    claim: call.claim,
    request: call.request,
    outcome: null,
    in_flight_until: inMs(call.inFlightMs),
    expires_at: sql<Date>`now() + make_interval(hours => ${KEPT_HOURS})`,
  }
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('keyed_calls')
    .values({ ...columnsOf(call), application_id: call.applicationId, user_id: call.userId, ...begun })
    .onConflict((conflict) =>
      conflict
        .columns(['connection_id', 'endpoint', 'key_hash'])
        .doUpdateSet(begun)
        .where('keyed_calls.expires_at', '<=', sql<Date>`now()`),
    )
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw (error as { code?: string }).code === CONNECTION_GONE ? new PlatformError('connection_not_found') : error
    })
  return numInsertedOrUpdatedRows === 1n
}

const columnsOf = ({ connectionId, endpoint, keyHash }: KeyedCallId) => ({
  connection_id: connectionId,
  endpoint,
  key_hash: keyHash,
})

const inMs = (ms: number): RawBuilder<Date> => sql<Date>`now() + make_interval(secs => ${ms / 1000})`
