import { type Selectable, sql } from 'kysely'
import type { CallRecord, Usage } from '../../calls/call-record.ts'
import type { CallStore } from '../../calls/call-store.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { ownedBy } from './owned-by.ts'
import type { ScopedDatabase } from './scoped-database.ts'
import type { CallRow, UsageRow } from './call-tables.ts'

const REMOVED_AT_ONCE = 10_000

/** Calls and usage in PostgreSQL. */
export const createCallStore = (database: ScopedDatabase): CallStore => ({
  // Only what was not there before is counted. In one order, so that two processes never wait for each other.
  append: async ({ json }) => {
    await sql`
      WITH stored AS (
        INSERT INTO calls (id, at, application_id, user_id, connection_id, connector, endpoint, method, status, source,
          error_code, provider_status, provider_request_id, ms, bytes_in, bytes_out, attempts)
        SELECT id, to_timestamp(at / 1000.0), "applicationId", "userId", "connectionId", connector, endpoint, method,
          status, source, "errorCode", "providerStatus", "providerRequestId", ms, "bytesIn", "bytesOut", attempts
        FROM json_to_recordset(${json}::json) AS written (id text, at bigint, "applicationId" text, "userId" text,
          "connectionId" text, connector text, endpoint text, method text, status integer, source text,
          "errorCode" text, "providerStatus" integer, "providerRequestId" text, ms double precision, "bytesIn" bigint,
          "bytesOut" bigint, attempts integer)
        ON CONFLICT DO NOTHING
        RETURNING application_id, user_id, connector, at, status, bytes_in, bytes_out
      )
      INSERT INTO usage (application_id, user_id, connector, day, calls, errors, bytes_in, bytes_out)
      SELECT application_id, user_id, connector, (at AT TIME ZONE 'UTC')::date, count(*),
        count(*) FILTER (WHERE status >= 400), sum(bytes_in), sum(bytes_out)
      FROM stored GROUP BY 1, 2, 3, 4 ORDER BY 1, 4, 2, 3
      ON CONFLICT (application_id, day, user_id, connector) DO UPDATE SET
        calls = usage.calls + excluded.calls, errors = usage.errors + excluded.errors,
        bytes_in = usage.bytes_in + excluded.bytes_in, bytes_out = usage.bytes_out + excluded.bytes_out
    `.execute(database.asPlatform())
  },

  list: async (scope, { connectionId, connector, endpoint, statuses }, { limit, after }) => {
    const rows = await database
      .scoped(scope)
      .selectFrom('calls')
      .selectAll()
      .where(ownedBy(scope, 'calls', 'connection_id'))
      .$if(connectionId !== undefined, (query) => query.where('connection_id', '=', connectionId!))
      .$if(connector !== undefined, (query) => query.where('connector', '=', connector!))
      .$if(endpoint !== undefined, (query) => query.where('endpoint', '=', endpoint!))
      .$if(statuses !== undefined, (query) =>
        query.where('status', '>=', statuses![0]).where('status', '<=', statuses![1]),
      )
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(at, id) < (${after!.createdAt}, ${after!.id})`))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(callOf)
  },

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
    for (const table of ['calls', 'usage'] as const)
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
      const { numAffectedRows } = await sql`
        DELETE FROM calls WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM calls WHERE at < now() - make_interval(days => ${calls}) LIMIT ${REMOVED_AT_ONCE}))
      `.execute(database.asPlatform())
      removed += Number(numAffectedRows)
      if (numAffectedRows !== BigInt(REMOVED_AT_ONCE)) return removed
    }
  },
})

const callOf = (row: Selectable<CallRow>): CallRecord => ({
  id: row.id,
  at: row.at,
  applicationId: row.application_id,
  userId: row.user_id,
  connectionId: row.connection_id,
  connector: row.connector,
  method: row.method,
  status: row.status,
  source: row.source,
  ms: row.ms,
  bytesIn: Number(row.bytes_in),
  bytesOut: Number(row.bytes_out),
  attempts: row.attempts,
  ...(row.endpoint !== null && { endpoint: row.endpoint }),
  ...(row.error_code !== null && { errorCode: row.error_code as ErrorCode }),
  ...(row.provider_status !== null && { providerStatus: row.provider_status }),
  ...(row.provider_request_id !== null && { providerRequestId: row.provider_request_id }),
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
