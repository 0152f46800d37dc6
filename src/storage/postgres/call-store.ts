import { type Selectable, sql } from 'kysely'
import type { CallPacket } from '../../calls/call-batch.ts'
import type { Usage } from '../../calls/call-record.ts'
import type { CallStore } from '../../calls/call-store.ts'
import { listCalls } from './call-list.ts'
import type { UsageRow } from './call-tables.ts'
import type { ScopedDatabase } from './scoped-database.ts'

const REMOVED_AT_ONCE = 10_000

/** Calls and usage in PostgreSQL. */
export const createCallStore = (database: ScopedDatabase): CallStore => ({
  // Only what was not there before is counted. In one order, so that two processes never wait for each other.
  append: async ({ packets, bytes }) => {
    let begin = 1
    const begins = packets.map(({ length }) => (begin += length) - length)
    const all = <Type>(what: (packet: CallPacket) => Type): Type[] => packets.map(what)
    await sql`
      WITH stored AS (
        INSERT INTO call_packets (connection_id, until, id, since, application_id, user_id, connector, size, errors,
          bytes_in, bytes_out, calls)
        SELECT connection_id, to_timestamp(until / 1000.0), id, to_timestamp(since / 1000.0), application_id, user_id,
          connector, size, errors, bytes_in, bytes_out,
          convert_from(substring(${bytes}::bytea FROM begins FOR length), 'UTF8')
        FROM unnest(
          ${all(({ connectionId }) => connectionId)}::text[], ${all(({ until }) => until)}::bigint[],
          ${all(({ lastId }) => lastId)}::text[], ${all(({ since }) => since)}::bigint[],
          ${all(({ applicationId }) => applicationId)}::text[], ${all(({ userId }) => userId)}::text[],
          ${all(({ connector }) => connector)}::text[], ${all(({ size }) => size)}::integer[],
          ${all(({ errors }) => errors)}::integer[], ${all(({ bytesIn }) => bytesIn)}::bigint[],
          ${all(({ bytesOut }) => bytesOut)}::bigint[], ${begins}::integer[], ${all(({ length }) => length)}::integer[]
        ) AS packet (connection_id, until, id, since, application_id, user_id, connector, size, errors, bytes_in,
          bytes_out, begins, length)
        ON CONFLICT DO NOTHING
        RETURNING application_id, user_id, connector, until, size, errors, bytes_in, bytes_out
      )
      INSERT INTO usage (application_id, user_id, connector, day, calls, errors, bytes_in, bytes_out)
      SELECT application_id, user_id, connector, (until AT TIME ZONE 'UTC')::date, sum(size), sum(errors),
        sum(bytes_in), sum(bytes_out)
      FROM stored GROUP BY 1, 2, 3, 4 ORDER BY 1, 4, 2, 3
      ON CONFLICT (application_id, day, user_id, connector) DO UPDATE SET
        calls = usage.calls + excluded.calls, errors = usage.errors + excluded.errors,
        bytes_in = usage.bytes_in + excluded.bytes_in, bytes_out = usage.bytes_out + excluded.bytes_out
    `.execute(database.asPlatform())
  },

  list: (scope, filter, page) => listCalls(database, scope, filter, page),

  usage: async (scope, { from, to, connector }, { limit, after }) => {
    const { applicationId, userId, connectionIds } = scope
    if (connectionIds !== undefined) return []
    const rows = await database
      .scoped(scope)
      .selectFrom('usage')
      .select(['user_id', 'connector', 'calls', 'errors', 'bytes_in', 'bytes_out'])
      .select(sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'))
      .where('application_id', '=', applicationId)
      .where(sql<boolean>`day BETWEEN ${from}::date AND ${to}::date`)
      .$if(userId !== undefined, (query) => query.where('user_id', '=', userId!))
      .$if(connector !== undefined, (query) => query.where('connector', '=', connector!))
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(day < ${after!.day}::date OR
            (day = ${after!.day}::date AND (user_id, connector) > (${after!.userId}, ${after!.connector})))`,
        ),
      )
      .orderBy('usage.day', 'desc')
      .orderBy('user_id')
      .orderBy('connector')
      .limit(limit)
      .execute()
    return rows.map(usageOf)
  },

  removeUser: async ({ applicationId, userId }) => {
    for (const table of ['call_packets', 'usage'] as const)
      await database
        .scoped({ applicationId, userId })
        .deleteFrom(table)
        .where('application_id', '=', applicationId)
        .where('user_id', '=', userId)
        .execute()
  },

  // A few at a time: one statement for a day of many calls would last longer than statements may.
  removeOlderThan: async ({ calls, usage }) => {
    await sql`DELETE FROM usage WHERE day < (now() AT TIME ZONE 'UTC')::date - ${usage}::integer`.execute(
      database.asPlatform(),
    )
    for (let removed = 0; ; ) {
      const { rows } = await sql<{ packets: string; calls: string }>`
        WITH old AS (
          DELETE FROM call_packets WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM call_packets WHERE until < now() - make_interval(days => ${calls}) LIMIT ${REMOVED_AT_ONCE}))
          RETURNING size
        )
        SELECT count(*) AS packets, coalesce(sum(size), 0) AS calls FROM old
      `.execute(database.asPlatform())
      removed += Number(rows[0]!.calls)
      if (Number(rows[0]!.packets) < REMOVED_AT_ONCE) return removed
    }
  },
})

const usageOf = (row: Omit<Selectable<UsageRow>, 'application_id'>): Usage => ({
  userId: row.user_id,
  connector: row.connector,
  day: row.day,
  calls: Number(row.calls),
  errors: Number(row.errors),
  bytesIn: Number(row.bytes_in),
  bytesOut: Number(row.bytes_out),
})
