import { type Selectable, sql } from 'kysely'
import type { AuditEntry } from '../../audit/audit-entry.ts'
import type { AuditFilter, AuditStore } from '../../audit/audit-store.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'
import type { AuditLogRow } from './audit-tables.ts'

/** The audit log in PostgreSQL, which itself refuses to change or remove an entry of the last 30 days. */
export const createAuditStore = (database: ScopedDatabase): AuditStore => ({
  append: async (entries) => {
    if (entries.length === 0) return
    await database
      .asPlatform()
      .insertInto('audit_log')
      .values(entries.map(rowOf))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  list: async (applicationId, filter, { limit, after }) => {
    const query = wanted(database.scoped({ applicationId }), applicationId, filter)
      .orderBy('at', 'desc')
      .orderBy(sql`id COLLATE "C"`, 'desc')
      .limit(limit)
    const page =
      after === undefined ? query : query.where(sql<boolean>`(at, id COLLATE "C") < (${after.createdAt}, ${after.id})`)
    return (await page.execute()).map(entryOf)
  },

  removeOlderThan: async (days) => {
    const { rows } = await sql<{ removed: string }>`SELECT audit_log_remove(${days}) AS removed`.execute(
      database.asPlatform(),
    )
    return Number(rows[0]!.removed)
  },
})

const wanted = (database: Database, applicationId: string, filter: AuditFilter) => {
  const { actor, userId, connectionId, connectionIds, action, since, until } = filter
  return database
    .selectFrom('audit_log')
    .selectAll()
    .where('application_id', '=', applicationId)
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor!))
    .$if(userId !== undefined, (query) => query.where('user_id', '=', userId!))
    .$if(connectionId !== undefined, (query) => query.where('connection_id', '=', connectionId!))
    .$if(connectionIds !== undefined, (query) =>
      query.where('connection_id', '=', sql<string>`any(${[...connectionIds!]})`),
    )
    .$if(action !== undefined, (query) => query.where('action', '=', action!))
    .$if(since !== undefined, (query) => query.where('at', '>=', since!))
    .$if(until !== undefined, (query) => query.where('at', '<', until!))
}

const rowOf = (entry: AuditEntry) => ({
  id: entry.id,
  at: entry.at,
  application_id: entry.applicationId,
  actor: entry.actor,
  action: entry.action,
  target_type: entry.target?.type ?? null,
  target_id: entry.target?.id ?? null,
  connection_id: entry.connectionId ?? null,
  user_id: entry.userId ?? null,
  outcome: entry.outcome,
  request_id: entry.requestId ?? null,
  address: entry.address ?? null,
  count: entry.count,
})

const entryOf = (row: Selectable<AuditLogRow>): AuditEntry => ({
  id: row.id,
  at: row.at,
  applicationId: row.application_id,
  actor: row.actor,
  action: row.action,
  outcome: row.outcome,
  count: row.count,
  ...(row.target_type !== null && row.target_id !== null && { target: { type: row.target_type, id: row.target_id } }),
  ...(row.connection_id !== null && { connectionId: row.connection_id }),
  ...(row.user_id !== null && { userId: row.user_id }),
  ...(row.request_id !== null && { requestId: row.request_id }),
  ...(row.address !== null && { address: row.address }),
})
