import { type RawBuilder, sql } from 'kysely'
import { callsOf } from '../../calls/call-batch.ts'
import type { CallRecord } from '../../calls/call-record.ts'
import type { CallFilter } from '../../calls/call-store.ts'
import type { Page } from '../../connections/connection-store.ts'
import type { Scope } from '../../connections/connection.ts'
import type { CallPacketRow } from './call-tables.ts'
import { ownedBy } from './owned-by.ts'
import type { ScopedDatabase } from './scoped-database.ts'

/** Packets that are read at once: few at first, as one of a busy connection holds more calls than a page. */
const AT_ONCE_FIRST = 16
const AT_ONCE_MAX = 64
/** All calls of a packet came in one. */
const SECOND_MS = 1_000

type Row = Pick<CallPacketRow, 'until' | 'id' | 'application_id' | 'user_id' | 'connection_id' | 'connector' | 'calls'>

/**
 * Calls, newest first. Packets are read by their newest call until none that is left can hold a newer one than those
 * that were found.
 */
export const listCalls = async (
  database: ScopedDatabase,
  scope: Scope,
  filter: CallFilter,
  page: Page,
): Promise<CallRecord[]> => {
  let found: CallRecord[] = []
  let last: Row | undefined
  for (let atOnce = AT_ONCE_FIRST; ; atOnce = Math.min(atOnce * 2, AT_ONCE_MAX)) {
    const packets = await packetsOf(database, scope, { filter, after: page.after, last, limit: atOnce })
    const more = packets.flatMap((row) => callsOf(ownerOf(row), row.calls)).filter((call) => fits(call, filter, page))
    found = [...found, ...more].toSorted(newestFirst).slice(0, page.limit)
    last = packets.at(-1)
    if (packets.length < atOnce) return found
    if (found.length === page.limit && found.at(-1)!.at > last!.until) return found
  }
}

interface Wanted {
  readonly filter: CallFilter
  readonly after: Page['after']
  /** The last that was read. */
  readonly last: Row | undefined
  readonly limit: number
}

const packetsOf = (database: ScopedDatabase, scope: Scope, { filter, after, last, limit }: Wanted): Promise<Row[]> => {
  const { connectionId, connector, endpoint, statuses } = filter
  const [least, greatest] = statuses ?? [0, Infinity]
  return database
    .scoped(scope)
    .selectFrom('call_packets')
    .select(['until', 'id', 'application_id', 'user_id', 'connection_id', 'connector', 'calls'])
    .where(ownedBy(scope, 'call_packets', 'connection_id'))
    .$if(connectionId !== undefined, (query) => query.where('connection_id', '=', connectionId!))
    .$if(connector !== undefined, (query) => query.where('connector', '=', connector!))
    .$if(least >= 400, (query) => query.where('errors', '>', 0))
    .$if(greatest < 400, (query) => query.whereRef('errors', '<', 'size'))
    .$if(endpoint !== undefined || statuses !== undefined, (query) => query.where(holdsOne(filter)))
    .$if(after !== undefined, (query) =>
      query
        .where('since', '<=', after!.createdAt)
        .where('until', '<', new Date(after!.createdAt.getTime() + SECOND_MS)),
    )
    .$if(last !== undefined, (query) =>
      query.where(sql<boolean>`(until, connection_id, id) < (${last!.until}, ${last!.connection_id}, ${last!.id})`),
    )
    .orderBy('until', 'desc')
    .orderBy('connection_id', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/**
 * That a packet holds a call of that endpoint and status. PostgreSQL looks for them: a process that unpacked all that is
 * passed over would stand still meanwhile.
 */
const holdsOne = ({ endpoint, statuses }: CallFilter): RawBuilder<boolean> => {
  const ofEndpoint = endpoint === undefined ? sql`true` : sql`call->>'endpoint' = ${endpoint}`
  const ofStatus =
    statuses === undefined ? sql`true` : sql`(call->>'status')::integer BETWEEN ${statuses[0]} AND ${statuses[1]}`
  return sql<boolean>`EXISTS (SELECT FROM json_array_elements(calls::json) AS call WHERE ${ofEndpoint} AND ${ofStatus})`
}

const ownerOf = (row: Row) => ({
  applicationId: row.application_id,
  userId: row.user_id,
  connectionId: row.connection_id,
  connector: row.connector,
})

const fits = (call: CallRecord, { endpoint, statuses }: CallFilter, { after }: Page): boolean =>
  (endpoint === undefined || call.endpoint === endpoint) &&
  (statuses === undefined || (call.status >= statuses[0] && call.status <= statuses[1])) &&
  (after === undefined || newestFirst({ at: after.createdAt, id: after.id }, call) < 0)

type Position = Pick<CallRecord, 'at' | 'id'>

const newestFirst = (one: Position, other: Position): number =>
  other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : one.id > other.id ? -1 : 0)
