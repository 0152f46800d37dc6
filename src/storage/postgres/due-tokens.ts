import { sql } from 'kysely'
import type { Due, RefreshStore } from '../../connections/refresh/refresh-store.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'

/**
 * Takes on what is due, the oldest first, as `RefreshStore.claimDue` says. Written so that it can be carried out in one way
 * only, from the index of what is due to the few rows that are taken: the planner thinks that row-level security hides
 * nearly everything, and of a join it would make one that reads every connection for each of them.
 */
export const claimDue = (
  database: Database,
  { now, perServer, holdMs }: Parameters<RefreshStore['claimDue']>[0],
): Promise<Due[]> =>
  database.transaction().execute(async (transaction) => {
    // One at a time looks for what is due, so that together they do not pass the limit; whoever comes second waits
    // for the next round instead of for the first.
    const { rows: locks } = await sql<{ is_mine: boolean }>`
      SELECT pg_try_advisory_xact_lock(hashtext('connector-platform refreshes ahead')) AS is_mine`.execute(transaction)
    if (locks[0]?.is_mine !== true) return []
    const { rows } = await sql<Due>`
      WITH RECURSIVE servers AS (
        (SELECT server FROM oauth_tokens WHERE due_at IS NOT NULL ORDER BY server LIMIT 1)
        UNION ALL
        SELECT (SELECT t.server FROM oauth_tokens t WHERE t.due_at IS NOT NULL AND t.server > s.server ORDER BY t.server LIMIT 1)
        FROM servers s WHERE s.server IS NOT NULL
      ), busy AS (
        SELECT server, count(*) AS held FROM oauth_tokens WHERE ahead_until > now() GROUP BY server
      )
      UPDATE oauth_tokens SET ahead_until = now() + ${holdMs} * interval '1 millisecond'
      WHERE id = ANY (ARRAY(
        SELECT due.id FROM servers s LEFT JOIN busy USING (server), LATERAL (
          SELECT t.id FROM oauth_tokens t
          WHERE t.server = s.server AND t.due_at <= greatest(now(), ${now}::timestamptz)
            AND (t.next_try_at IS NULL OR t.next_try_at <= now())
            AND (t.ahead_until IS NULL OR t.ahead_until <= now())
            AND (t.ahead_after IS NULL OR t.ahead_after <= now())
            AND CASE (SELECT c.status FROM connections c WHERE c.id = t.connection_id)
              WHEN 'active' THEN t.refresh_at <= ${now} OR (t.next_try_at <= now() AND t.suspect_since IS NOT NULL)
              WHEN 'outcome_unknown' THEN t.next_try_at <= now()
            END
          ORDER BY t.due_at LIMIT greatest(${perServer} - coalesce(busy.held, 0), 0)
        ) due
      ))
      RETURNING connection_id AS "connectionId", application_id AS "applicationId", generation`.execute(transaction)
    return rows
  })

/** How many tokens are due to be refreshed ahead of their end, or once more. */
export const countDue = async (database: ScopedDatabase): Promise<number> => {
  const { rows } = await sql<{ count: string }>`
    SELECT count(*) FROM oauth_tokens t
    WHERE t.due_at <= now()
      AND (SELECT c.status FROM connections c WHERE c.id = t.connection_id) IN ('active', 'outcome_unknown')`.execute(
    database.asPlatform(),
  )
  return Number(rows[0]!.count)
}

/** Gives back the places of what could not be refreshed, as `RefreshStore.putOff` says. */
export const putOff = async (database: Database, failed: Parameters<RefreshStore['putOff']>[0]): Promise<void> => {
  const [ids, generations, times] = [
    failed.map(({ connectionId }) => connectionId),
    failed.map(({ generation }) => generation),
    failed.map(({ ms }) => Math.round(ms)),
  ]
  await sql`
    UPDATE oauth_tokens t SET ahead_until = NULL,
      ahead_after = CASE WHEN t.next_try_at > now() THEN NULL ELSE now() + given.ms * interval '1 millisecond' END
    FROM unnest(${ids}::text[], ${generations}::integer[], ${times}::bigint[]) AS given (id, generation, ms)
    WHERE t.connection_id = given.id AND t.generation = given.generation AND t.lease_token IS NULL`.execute(database)
}
