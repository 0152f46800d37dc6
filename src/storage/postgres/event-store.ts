import { sql } from 'kysely'
import type { EventStore, Recipient, StoredEvent } from '../../webhooks/event-store.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'
import { listEvents } from './event-list.ts'
import { ownerKeyOf, withOwnerKey } from './owner-keys.ts'

const ROWS_MAX = 1000

/** Events in PostgreSQL. The owner is part of the statement by which a caller reads. */
export const createEventStore = (database: ScopedDatabase): EventStore => ({
  withAccounts: async (connector, accounts) =>
    (
      await usable(database.asPlatform(), connector).where('account_id', '=', sql<string>`any(${accounts})`).execute()
    ).map(recipientOf),

  withIds: async (connector, ids) =>
    (await usable(database.asPlatform(), connector).where('id', '=', sql<string>`any(${ids})`).execute()).map(
      recipientOf,
    ),

  // In one order, so that two deliveries at once cannot wait for each other; and each event once, as a statement may
  // not change a row twice.
  keep: async (events, replaces) => {
    const rows = [...new Map(events.map((event) => [`${event.connectionId} ${event.sourceId}`, event]))]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, event]) => rowOf(event))
    for (let at = 0; at < rows.length; at += ROWS_MAX)
      await insertLeft(database.asPlatform(), rows.slice(at, at + ROWS_MAX), replaces)
  },

  list: (scope, filter, page) => listEvents(database.scoped(scope), scope, filter, page),

  removeExpired: async () => {
    const { numDeletedRows } = await database
      .asPlatform()
      .deleteFrom('events')
      .where('received_at', '<=', sql<Date>`now() - interval '30 days'`)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
})

type Row = ReturnType<typeof rowOf>

const FOREIGN_KEY_VIOLATION = '23503'

/** Inserts; where a connection has gone since it was found, those of the others, which are held until they have theirs. */
const insertLeft = async (database: Database, rows: readonly Row[], replaces: boolean): Promise<void> => {
  try {
    await insert(database, rows, replaces)
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error
    await database.transaction().execute(async (transaction) => {
      const ids = [...new Set(rows.map((row) => row.connection_id))]
      const held = await transaction
        .selectFrom('connections')
        .select('id')
        .where('id', 'in', ids)
        .orderBy('id')
        .forKeyShare()
        .execute()
      const left = new Set(held.map(({ id }) => id))
      await insert(
        transaction,
        rows.filter((row) => left.has(row.connection_id)),
        replaces,
      )
    })
  }
}

const insert = async (database: Database, rows: readonly Row[], replaces: boolean): Promise<void> => {
  if (rows.length === 0) return
  await database
    .insertInto('events')
    .values(rows)
    .onConflict((conflict) => {
      const same = conflict.columns(['connection_id', 'source_id'])
      if (!replaces) return same.doNothing()
      return same.doUpdateSet(({ ref }) => ({
        id: ref('excluded.id'),
        type: ref('excluded.type'),
        payload: ref('excluded.payload'),
        occurred_at: ref('excluded.occurred_at'),
        received_at: ref('excluded.received_at'),
      }))
    })
    .execute()
}

/** Connections to which the user's account is still connected. */
const usable = (database: Database, connector: string) =>
  database
    .selectFrom('connections')
    .select(['id', 'application_id', 'user_id', 'account_id', ownerKeyOf('connections').as('owner_key')])
    .where('connector_type', '=', connector)
    .where('status', 'in', ['active', 'outcome_unknown'])
    // An application whose own connector has this name has connections to something else.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('application_connectors')
            .select('name')
            .whereRef('application_connectors.application_id', '=', 'connections.application_id')
            .where('name', '=', connector),
        ),
      ),
    )

const recipientOf = (row: {
  id: string
  application_id: string
  user_id: string
  account_id: string | null
  owner_key: Buffer | null
}): Recipient => ({
  id: row.id,
  applicationId: row.application_id,
  userId: row.user_id,
  ...(row.account_id !== null && { accountId: row.account_id }),
  ...withOwnerKey(row.owner_key),
})

const rowOf = (event: StoredEvent) => ({
  id: event.id,
  application_id: event.applicationId,
  connection_id: event.connectionId,
  connector: event.connector,
  type: event.type,
  source_id: event.sourceId,
  payload: event.payload,
  occurred_at: event.occurredAt ?? null,
  received_at: event.receivedAt,
})
