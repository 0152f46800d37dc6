import { sql } from 'kysely'
import type { EventStore, Recipient, StoredEvent } from '../../webhooks/event-store.ts'
import type { Database } from './database.ts'

const ROWS_MAX = 1000
const PAGE_BYTES_MAX = 4 * 1024 * 1024

/** Events in PostgreSQL. The owner is part of the statement by which a caller reads. */
export const createEventStore = (database: Database): EventStore => ({
  withAccounts: async (connector, accounts) =>
    (await usable(database, connector).where('account_id', '=', sql<string>`any(${accounts})`).execute()).map(
      recipientOf,
    ),

  withIds: async (connector, ids) =>
    (await usable(database, connector).where('id', '=', sql<string>`any(${ids})`).execute()).map(recipientOf),

  // In one order, so that two deliveries at once cannot wait for each other; and each event once, as a statement may
  // not change a row twice.
  keep: async (events, replaces) => {
    const rows = [...new Map(events.map((event) => [`${event.connectionId} ${event.sourceId}`, event]))]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, event]) => rowOf(event))
    for (let at = 0; at < rows.length; at += ROWS_MAX)
      await insertLeft(database, rows.slice(at, at + ROWS_MAX), replaces)
  },

  list: async ({ applicationId, userId }, { connector, connectionId }, { limit, after }) => {
    let sizes = database
      .selectFrom('events')
      .innerJoin('connections', 'connections.id', 'events.connection_id')
      .select(['events.id', sql<number>`octet_length(payload)`.as('bytes')])
      .where('events.application_id', '=', applicationId)
      .orderBy('received_at', 'desc')
      .orderBy('events.id', 'desc')
      .limit(limit + 1)
    if (userId !== undefined) sizes = sizes.where('connections.user_id', '=', userId)
    if (connector !== undefined) sizes = sizes.where('events.connector', '=', connector)
    if (connectionId !== undefined) sizes = sizes.where('connection_id', '=', connectionId)
    if (after !== undefined)
      sizes = sizes.where(sql<boolean>`(received_at, events.id) < (${after.createdAt}, ${after.id})`)
    const found = await sizes.execute()
    const ids = fitting(found).slice(0, limit)
    return { events: ids.length === 0 ? [] : await read(database, ids), isEnd: ids.length === found.length }
  },

  removeExpired: async () => {
    const { numDeletedRows } = await database
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
    .select(['id', 'application_id', 'user_id', 'account_id'])
    .where('connector_type', '=', connector)
    .where('status', 'in', ['active', 'outcome_unknown'])

const recipientOf = (row: {
  id: string
  application_id: string
  user_id: string
  account_id: string | null
}): Recipient => ({
  id: row.id,
  applicationId: row.application_id,
  userId: row.user_id,
  ...(row.account_id !== null && { accountId: row.account_id }),
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

/** As many as can be held at once, but at least one. */
const fitting = (found: readonly { id: string; bytes: number }[]): string[] => {
  let total = 0
  const end = found.findIndex(({ bytes }, index) => (total += bytes) > PAGE_BYTES_MAX && index > 0)
  return found.slice(0, end === -1 ? found.length : end).map(({ id }) => id)
}

const read = async (database: Database, ids: readonly string[]): Promise<StoredEvent[]> => {
  const rows = await database
    .selectFrom('events')
    .innerJoin('connections', 'connections.id', 'events.connection_id')
    .selectAll('events')
    .select('connections.user_id')
    .where('events.id', 'in', [...ids])
    .orderBy('received_at', 'desc')
    .orderBy('events.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    applicationId: row.application_id,
    connectionId: row.connection_id,
    userId: row.user_id,
    connector: row.connector,
    type: row.type,
    sourceId: row.source_id,
    payload: row.payload,
    receivedAt: row.received_at,
    ...(row.occurred_at !== null && { occurredAt: row.occurred_at }),
  }))
}
