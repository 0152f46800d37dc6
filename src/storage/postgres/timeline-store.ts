import { type Selectable, sql } from 'kysely'
import type { Scope } from '../../connections/connection.ts'
import type { Page } from '../../connections/connection-store.ts'
import type { ConnectionEvent } from '../../connections/timeline/connection-event.ts'
import type { RefreshRecord, TimelineEntry, TimelineStore } from '../../connections/timeline/timeline-store.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'
import { ownedBy } from './owned-by.ts'
import type { ConnectionEventRow, RefreshAttemptRow } from './tables.ts'

/** Timelines in PostgreSQL. The owner is part of both statements: who has no part in a connection reads nothing of it. */
export const createTimelineStore = (database: ScopedDatabase): TimelineStore => ({
  list: async (scope, connectionId, page) => {
    const own = database.scoped(scope)
    const [events, attempts] = await Promise.all([
      eventsOf(own, scope, connectionId, page),
      attemptsOf(own, scope, connectionId, page),
    ])
    const entries: TimelineEntry[] = [
      ...events.map((row) => ({ is: 'event' as const, ...connectionEventOf(row) })),
      ...attempts.map((row) => ({ is: 'refresh' as const, ...refreshOf(row) })),
    ]
    if (entries.length === 0 && !(await isKnown(own, scope, connectionId))) return undefined
    return entries.toSorted(newestFirst).slice(0, page.limit)
  },
})

const newestFirst = (one: TimelineEntry, other: TimelineEntry): number =>
  other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1)

const eventsOf = (database: Database, scope: Scope, connectionId: string, { limit, after }: Page) => {
  const query = database
    .selectFrom('connection_events')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .where(ownedBy(scope, 'connection_events', 'connection_id'))
    .orderBy('created_at', 'desc')
    .orderBy(sql`id COLLATE "C"`, 'desc')
    .limit(limit)
  if (after === undefined) return query.execute()
  return query.where(sql<boolean>`(created_at, id COLLATE "C") < (${after.createdAt}, ${after.id})`).execute()
}

const attemptsOf = (database: Database, scope: Scope, connectionId: string, { limit, after }: Page) => {
  const query = database
    .selectFrom('refresh_attempts')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .where(ownedBy(scope, 'refresh_attempts', 'connection_id'))
    .orderBy('started_at', 'desc')
    .orderBy(sql`id COLLATE "C"`, 'desc')
    .limit(limit)
  if (after === undefined) return query.execute()
  return query.where(sql<boolean>`(started_at, id COLLATE "C") < (${after.createdAt}, ${after.id})`).execute()
}

/** Whether the connection is in the scope, or was: whoever deletes it leaves an event. */
const isKnown = async (database: Database, scope: Scope, connectionId: string): Promise<boolean> => {
  const { rows } = await sql<{ is_known: boolean }>`
    SELECT EXISTS (SELECT 1 FROM connections WHERE id = ${connectionId} AND ${ownedBy(scope, 'connections')})
      OR EXISTS (SELECT 1 FROM connection_events
        WHERE connection_id = ${connectionId} AND ${ownedBy(scope, 'connection_events', 'connection_id')}) AS is_known`.execute(
    database,
  )
  return rows[0]!.is_known
}

export const connectionEventOf = (row: Selectable<ConnectionEventRow>): ConnectionEvent => ({
  id: row.id,
  applicationId: row.application_id,
  userId: row.user_id,
  connectionId: row.connection_id,
  connector: row.connector,
  type: row.type,
  status: row.status,
  at: row.created_at,
  ...(row.reason !== null && { reason: row.reason }),
})

const refreshOf = (row: Selectable<RefreshAttemptRow>): RefreshRecord => ({
  id: row.id,
  at: row.started_at,
  cause: row.cause,
  process: row.process,
  generation: row.generation,
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
  ...(row.fingerprint !== null && { fingerprint: row.fingerprint }),
  ...(row.new_fingerprint !== null && { newFingerprint: row.new_fingerprint }),
  ...(row.outcome !== null && { outcome: row.outcome }),
  ...(row.error_code !== null && { errorCode: row.error_code as ErrorCode }),
  ...(row.provider_status !== null && { providerStatus: row.provider_status }),
  ...(row.provider_code !== null && { providerCode: row.provider_code }),
  ...(row.provider_message !== null && { providerMessage: row.provider_message }),
  ...(row.next_try_at !== null && { nextTryAt: row.next_try_at }),
})
