import { type Transaction, sql } from 'kysely'
import type {
  Abandoned,
  Claim,
  Claimed,
  Due,
  Lease,
  RefreshStore,
  Settled,
} from '../../connections/refresh/refresh-store.ts'
import { recordConnectionEvent } from './connection-events.ts'
import { connectionOf, credentialOf, replacingColumnsOf } from './connection-rows.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

const ABANDONED_AT_ONCE = 100

/** Leases and attempts in PostgreSQL. Every time is the database's own, so that the clocks of processes do not matter. */
export const createRefreshStore = (database: Database): RefreshStore => ({
  claim: (claim) =>
    durably(database, async (transaction): Promise<Claimed> => {
      const taken = await take(transaction, claim)
      if (taken === undefined) return whyNot(transaction, claim)
      const { id, connectionId, ...attempt } = attemptOf(claim)
      await transaction
        .insertInto('refresh_attempts')
        .values({ id, connection_id: connectionId, ...attempt })
        .execute()
      return taken
    }),

  // The connection's row is locked first here and everywhere, so that no two commits can wait for each other.
  apply: ({ connectionId, generation, token, attemptId, credential, fingerprint }) =>
    durably(database, async (transaction) => {
      const found = await lockConnection(transaction, connectionId)
      if (found === undefined) return 'gone'
      const { numUpdatedRows } = await transaction
        .updateTable('oauth_tokens')
        .set(replacingColumnsOf(credential))
        .where('connection_id', '=', connectionId)
        .where('generation', '=', generation)
        .where(({ eb, or }) => or([eb('lease_token', '=', token), eb('lease_token', 'is', null)]))
        .executeTakeFirst()
      if (numUpdatedRows === 0n) {
        const outcome = await whyNotApplied(transaction, connectionId, generation)
        if (outcome !== 'busy') await endAttempt(transaction, attemptId, { outcome: 'superseded' })
        return outcome
      }
      await endAttempt(transaction, attemptId, { outcome: 'refreshed' }, fingerprint)
      if (found.status !== 'active' && found.status !== 'pending') {
        await setStatus(transaction, connectionId, 'active', null)
        await recordConnectionEvent(transaction, connectionId, 'connection.recovered')
      }
      return 'applied'
    }),

  settle: (lease, settled) =>
    durably(database, async (transaction) => {
      await lockConnection(transaction, lease.connectionId)
      return end(transaction, lease, settled)
    }),

  endAbandoned: ({ journalId }, decide) =>
    durably(database, async (transaction) => {
      const abandoned = await findAbandoned(transaction, journalId)
      for (const each of abandoned) await end(transaction, each.lease, decide(each))
      return abandoned.length
    }),

  claimDue: ({ now, perServer, holdMs }) =>
    database.transaction().execute(async (transaction) => {
      // One at a time looks for what is due, so that together they do not pass the limit; whoever comes second waits
      // for the next round instead of for the first.
      const { rows: locks } = await sql<{ is_mine: boolean }>`
        SELECT pg_try_advisory_xact_lock(hashtext('connector-platform refreshes ahead')) AS is_mine`.execute(
        transaction,
      )
      if (locks[0]?.is_mine !== true) return []
      const { rows } = await sql<Due>`
        WITH RECURSIVE servers AS (
          (SELECT server FROM oauth_tokens WHERE due_at IS NOT NULL ORDER BY server LIMIT 1)
          UNION ALL
          SELECT (SELECT t.server FROM oauth_tokens t WHERE t.due_at IS NOT NULL AND t.server > s.server ORDER BY t.server LIMIT 1)
          FROM servers s WHERE s.server IS NOT NULL
        ), busy AS (
          SELECT server, count(*) AS held FROM oauth_tokens WHERE ahead_until > now() GROUP BY server
        ), mine AS (
          SELECT due.id FROM servers s LEFT JOIN busy USING (server), LATERAL (
            SELECT t.id FROM oauth_tokens t JOIN connections c ON c.id = t.connection_id
            WHERE t.server = s.server AND t.due_at <= greatest(now(), ${now}::timestamptz)
              AND (t.next_try_at IS NULL OR t.next_try_at <= now())
              AND (t.ahead_until IS NULL OR t.ahead_until <= now())
              AND ((t.refresh_at <= ${now} AND c.status = 'active')
                OR (t.next_try_at <= now() AND (c.status = 'outcome_unknown' OR (c.status = 'active' AND t.suspect_since IS NOT NULL))))
            ORDER BY t.due_at LIMIT greatest(${perServer} - coalesce(busy.held, 0), 0)
          ) due
        )
        UPDATE oauth_tokens t SET ahead_until = now() + ${holdMs} * interval '1 millisecond'
        FROM connections c WHERE t.id IN (SELECT id FROM mine) AND c.id = t.connection_id
        RETURNING t.connection_id AS "connectionId", c.application_id AS "applicationId", t.generation`.execute(
        transaction,
      )
      return rows
    }),

  removeExpired: async () => {
    const old = sql<Date>`now() - interval '90 days'`
    const attempts = await database.deleteFrom('refresh_attempts').where('started_at', '<', old).executeTakeFirst()
    const events = await database.deleteFrom('connection_events').where('created_at', '<', old).executeTakeFirst()
    return Number(attempts.numDeletedRows + events.numDeletedRows)
  },
})

/** Runs a transaction whose commit is on disk when it returns, however the server is set. */
const durably = <Result>(
  database: Database,
  run: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> =>
  database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL synchronous_commit = on`.execute(transaction)
    return run(transaction)
  })

const lockConnection = (transaction: Database, id: string) =>
  transaction.selectFrom('connections').select('status').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

const take = async (transaction: Database, claim: Claim): Promise<Claimed | undefined> => {
  const statuses = ['active', 'outcome_unknown', ...(claim.isRevival ? (['needs_reauth'] as const) : [])] as const
  const row = await transaction
    .updateTable('oauth_tokens')
    .from('connections')
    .set(({ eb }) => ({
      lease_token: claim.token,
      lease_until: sql<Date>`now() + ${claim.leaseMs} * interval '1 millisecond'`,
      attempt_no: eb('attempt_no', '+', 1),
    }))
    .whereRef('connections.id', '=', 'oauth_tokens.connection_id')
    .where('oauth_tokens.connection_id', '=', claim.connectionId)
    .where('oauth_tokens.generation', '=', claim.generation)
    .where('oauth_tokens.lease_token', 'is', null)
    .where(({ eb, or }) => or([eb('next_try_at', 'is', null), eb('next_try_at', '<=', sql<Date>`now()`)]))
    .where('connections.status', 'in', statuses)
    .returningAll('connections')
    .returning(['access_token', 'refresh_token', 'token_type', 'expires_at', 'scope', 'extra', 'generation'])
    .returning(['attempt_no', 'suspect_since'])
    .executeTakeFirst()
  return (
    row && {
      is: 'leased',
      connection: connectionOf(row),
      credential: credentialOf(row),
      trial: row.attempt_no,
      isSuspect: row.suspect_since !== null,
    }
  )
}

const whyNot = async (transaction: Database, { connectionId, generation, isRevival }: Claim): Promise<Claimed> => {
  const row = await transaction
    .selectFrom('oauth_tokens')
    .innerJoin('connections', 'connections.id', 'oauth_tokens.connection_id')
    .select(['generation', 'status', 'lease_token'])
    .select(sql<number>`ceil(extract(epoch FROM next_try_at - now()) * 1000)::float8`.as('wait_ms'))
    .where('connection_id', '=', connectionId)
    .executeTakeFirst()
  if (row === undefined || row.generation !== generation) return { is: 'changed' }
  const isUsable = ['active', 'outcome_unknown'].includes(row.status) || (isRevival && row.status === 'needs_reauth')
  if (!isUsable) return { is: 'changed' }
  if (row.lease_token !== null) return { is: 'busy' }
  // Between the two statements it may have become free.
  return row.wait_ms > 0 ? { is: 'waiting', ms: row.wait_ms } : { is: 'busy' }
}

const attemptOf = (claim: Claim) => ({
  id: claim.attemptId,
  connectionId: claim.connectionId,
  generation: claim.generation,
  lease_token: claim.token,
  journal_id: claim.journalId,
  process: claim.process,
  cause: claim.cause,
  fingerprint: claim.fingerprint,
})

const whyNotApplied = async (
  transaction: Database,
  connectionId: string,
  generation: number,
): Promise<'superseded' | 'busy'> => {
  const row = await transaction
    .selectFrom('oauth_tokens')
    .select('generation')
    .where('connection_id', '=', connectionId)
    .executeTakeFirst()
  return row?.generation === generation ? 'busy' : 'superseded'
}

/** Ends a lease that still holds, and says what became of it. */
const end = async (transaction: Database, lease: Lease, settled: Settled): Promise<boolean> => {
  const { nextTryMs, isSuspect, status } = settled
  const { numUpdatedRows } = await transaction
    .updateTable('oauth_tokens')
    .set({
      lease_token: null,
      lease_until: null,
      ahead_until: null,
      next_try_at: nextTryMs === undefined ? null : sql<Date>`now() + ${nextTryMs} * interval '1 millisecond'`,
      ...(isSuspect === true && { suspect_since: sql<Date>`now()` }),
      // Nobody refreshes it ahead of its end, or looks again and again whether to.
      ...(status?.to === 'needs_reauth' && { refresh_at: null }),
    })
    .where('connection_id', '=', lease.connectionId)
    .where('generation', '=', lease.generation)
    .where('lease_token', '=', lease.token)
    .executeTakeFirst()
  await endAttempt(transaction, lease.attemptId, settled)
  if (numUpdatedRows === 0n) return false
  if (status === undefined) return true
  const changed = await setStatus(transaction, lease.connectionId, status.to, status.reason)
  if (changed && (status.to === 'outcome_unknown' || status.to === 'needs_reauth'))
    await recordConnectionEvent(transaction, lease.connectionId, `connection.${status.to}`)
  return true
}

/** Gives whether the status is another than before. */
const setStatus = async (
  transaction: Database,
  id: string,
  to: Tables['connections']['status'],
  reason: string | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await transaction
    .updateTable('connections')
    .set({ status: to, status_reason: reason, updated_at: sql`now()` })
    .where('id', '=', id)
    .where('status', 'in', ['active', 'outcome_unknown', 'needs_reauth'])
    .where('status', '!=', to)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const endAttempt = async (
  transaction: Database,
  id: string,
  { outcome, nextTryMs, errorCode, providerStatus, providerCode, providerMessage }: Settled,
  newFingerprint?: string,
): Promise<void> => {
  await transaction
    .updateTable('refresh_attempts')
    .set({
      ended_at: sql`now()`,
      outcome,
      error_code: errorCode ?? null,
      provider_status: providerStatus ?? null,
      provider_code: providerCode ?? null,
      provider_message: providerMessage ?? null,
      new_fingerprint: newFingerprint ?? null,
      next_try_at: nextTryMs === undefined ? null : sql<Date>`now() + ${nextTryMs} * interval '1 millisecond'`,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

const findAbandoned = async (transaction: Database, journalId: string | undefined): Promise<Abandoned[]> => {
  let query = transaction
    .selectFrom('connections')
    .innerJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
    .innerJoin('refresh_attempts', 'refresh_attempts.lease_token', 'oauth_tokens.lease_token')
    .selectAll('connections')
    .select(['oauth_tokens.generation', 'oauth_tokens.lease_token', 'refresh_attempts.id as attempt_id'])
    .whereRef('refresh_attempts.connection_id', '=', 'connections.id')
    .forNoKeyUpdate('connections')
    .skipLocked()
    .limit(ABANDONED_AT_ONCE)
  query =
    journalId === undefined
      ? query.where('oauth_tokens.lease_until', '<', sql<Date>`now()`)
      : query.where('refresh_attempts.journal_id', '=', journalId)
  return (await query.execute()).map((row) => ({
    connection: connectionOf(row),
    lease: { connectionId: row.id, generation: row.generation, token: row.lease_token!, attemptId: row.attempt_id },
  }))
}
