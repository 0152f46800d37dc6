import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../connections/connection.ts'
import type { Page } from '../../connections/connection-store.ts'
import type { EventFilter, ListedEvent } from '../../webhooks/event-store.ts'
import type { Database } from './scoped-database.ts'
import { ownedBy } from './owned-by.ts'
import { ownerKeyOf, withOwnerKey } from './owner-keys.ts'
import { connectionEventOf } from './timeline-store.ts'

const PAGE_BYTES_MAX = 4 * 1024 * 1024

/** A page of what providers told and of what happened to connections, in one order. */
export const listEvents = async (
  database: Database,
  scope: Scope,
  filter: EventFilter,
  page: Page,
): Promise<{ events: ListedEvent[]; isEnd: boolean }> => {
  const found = await findPage(database, scope, filter, page)
  const ids = fitting(found).slice(0, page.limit)
  const [told, happened] = await Promise.all([readTold(database, ids), readHappened(database, ids)])
  const byId = new Map([...told, ...happened].map((event) => [event.id, event]))
  return { events: ids.flatMap((id) => byId.get(id) ?? []), isEnd: ids.length === found.length }
}

/** The ids of a page, and one more where it is not the last, with the sizes of what they hold. */
const findPage = async (
  database: Database,
  scope: Scope,
  { connector, connectionId }: EventFilter,
  { limit, after }: Page,
): Promise<{ id: string; bytes: number }[]> => {
  const conditions = (table: 'told' | 'happened', time: RawBuilder<unknown>): RawBuilder<unknown> => {
    const own = sql.ref(table)
    return sql.join(
      [
        table === 'told' ? ownedBy(scope, 'connections') : ownedBy(scope, 'happened', 'connection_id'),
        ...(connector === undefined ? [] : [sql`${own}.connector = ${connector}`]),
        ...(connectionId === undefined ? [] : [sql`${own}.connection_id = ${connectionId}`]),
        ...(after === undefined ? [] : [sql`(${time}, ${own}.id COLLATE "C") < (${after.createdAt}, ${after.id})`]),
      ],
      sql` AND `,
    )
  }
  const { rows } = await sql<{ id: string; bytes: number }>`
    SELECT id, bytes FROM (
      (SELECT told.id COLLATE "C" AS id, received_at AS at, octet_length(payload) AS bytes
        FROM events told JOIN connections ON connections.id = told.connection_id
        WHERE ${conditions('told', sql`received_at`)}
        ORDER BY received_at DESC, told.id COLLATE "C" DESC LIMIT ${limit + 1})
      UNION ALL
      (SELECT happened.id COLLATE "C", happened.created_at, 0
        FROM connection_events happened
        WHERE ${conditions('happened', sql`happened.created_at`)}
        ORDER BY happened.created_at DESC, happened.id COLLATE "C" DESC LIMIT ${limit + 1})
    ) both_kinds ORDER BY at DESC, id DESC LIMIT ${limit + 1}`.execute(database)
  return rows
}

/** As many as can be held at once, but at least one. */
const fitting = (found: readonly { id: string; bytes: number }[]): string[] => {
  let total = 0
  const end = found.findIndex(({ bytes }, index) => (total += bytes) > PAGE_BYTES_MAX && index > 0)
  return found.slice(0, end === -1 ? found.length : end).map(({ id }) => id)
}

const readTold = async (database: Database, ids: readonly string[]): Promise<ListedEvent[]> => {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('events')
    .innerJoin('connections', 'connections.id', 'events.connection_id')
    .selectAll('events')
    .select(['connections.user_id', ownerKeyOf('connections').as('owner_key')])
    .where('events.id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({
    source: 'provider',
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
    ...withOwnerKey(row.owner_key),
  }))
}

const readHappened = async (database: Database, ids: readonly string[]): Promise<ListedEvent[]> => {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('connection_events')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ source: 'platform', ...connectionEventOf(row) }))
}
