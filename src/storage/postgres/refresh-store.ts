import { type Transaction, sql } from 'kysely'
import type { Connection } from '../../connections/connection.ts'
import type { Claim, Claimed, Lease, RefreshStore, Settled } from '../../connections/refresh/refresh-store.ts'
import { findAbandoned } from './abandoned-leases.ts'
import { recordConnectionEvent } from './connection-events.ts'
import { connectionOf, credentialOf, replacingColumnsOf } from './connection-rows.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'
import { claimDue, putOff } from './due-tokens.ts'
import { ownerKeyOf } from './owner-keys.ts'
import type { Tables } from './tables.ts'

/** Leases and attempts in PostgreSQL. Every time is the database's own, so that the clocks of processes do not matter. */
export const createRefreshStore = (database: ScopedDatabase): RefreshStore => ({
  claim: async (claim) => {
    let isWritten = false
    try {
      return await durably(database.scoped(rowsOf(claim)), async (transaction) => {
        const taken = (await take(transaction, claim)) ?? (await whyNot(transaction, claim))
        if (taken.is === 'leased') await beginAttempt(transaction, claim, taken.connection)
        isWritten = taken.is === 'leased'
        return taken
      })
    } catch (error) {
      // Only a commit can have happened that nobody heard of.
      if (!isWritten) throw error
      return { is: 'uncertain', cause: error }
    }
  },

  // The connection's row is locked first here and everywhere, so that no two commits can wait for each other.
  apply: ({ connectionId, generation, token, attemptId, credential, fingerprint }) =>
    durably(database.named(connectionId), async (transaction) => {
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
        if (outcome === 'superseded') await endAttempt(transaction, attemptId, { outcome: 'superseded' })
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
    durably(database.named(lease.connectionId), async (transaction) => {
      await lockConnection(transaction, lease.connectionId)
      return end(transaction, lease, settled)
    }),

  endAbandoned: ({ journalId }, decide) =>
    durably(database.asPlatform(), async (transaction) => {
      const abandoned = await findAbandoned(transaction, journalId)
      for (const each of abandoned) await end(transaction, each.lease, decide(each))
      return abandoned.length
    }),

  claimDue: (query) => claimDue(database.asPlatform(), query),
  putOff: (due) => putOff(database.asPlatform(), due),

  removeExpired: async () => {
    const everyones = database.asPlatform()
    const old = sql<Date>`now() - interval '90 days'`
    const attempts = await everyones.deleteFrom('refresh_attempts').where('started_at', '<', old).executeTakeFirst()
    const events = await everyones.deleteFrom('connection_events').where('created_at', '<', old).executeTakeFirst()
    return Number(attempts.numDeletedRows + events.numDeletedRows)
  },
})

const rowsOf = ({ applicationId, connectionId }: Claim) => ({ applicationId, connectionIds: [connectionId] })

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

const take = async (transaction: Database, claim: Claim): Promise<Extract<Claimed, { is: 'leased' }> | undefined> => {
  const statuses = ['active', 'outcome_unknown', ...(claim.isRevival ? (['needs_reauth'] as const) : [])] as const
  const row = await transaction
    .updateTable('oauth_tokens')
    .from('connections')
    .set(({ eb }) => ({
      lease_token: claim.token,
      lease_until: inMs(claim.leaseMs),
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
    .returning(['attempt_no', 'suspect_since', ownerKeyOf('connections').as('owner_key')])
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

const beginAttempt = async (
  transaction: Database,
  claim: Claim,
  { applicationId, userId }: Connection,
): Promise<void> => {
  await transaction
    .insertInto('refresh_attempts')
    .values({
      id: claim.attemptId,
      connection_id: claim.connectionId,
      application_id: applicationId,
      user_id: userId,
      generation: claim.generation,
      lease_token: claim.token,
      journal_id: claim.journalId,
      process: claim.process,
      cause: claim.cause,
      fingerprint: claim.fingerprint,
    })
    .execute()
}

const whyNotApplied = async (
  transaction: Database,
  connectionId: string,
  generation: number,
): Promise<'superseded' | 'busy' | 'gone'> => {
  const row = await transaction
    .selectFrom('oauth_tokens')
    .select('generation')
    .where('connection_id', '=', connectionId)
    .executeTakeFirst()
  if (row === undefined) return 'gone'
  return row.generation === generation ? 'busy' : 'superseded'
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
      ahead_after: null,
      next_try_at: nextTryMs === undefined ? anyTime(lease, status) : inMs(nextTryMs),
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

const inMs = (ms: number) => sql<Date>`now() + ${ms} * interval '1 millisecond'`

/** No time; but what is unknown is tried by itself only where it has one. */
const anyTime = ({ connectionId }: Lease, status: Settled['status']) =>
  status === undefined
    ? sql<Date | null>`(SELECT CASE WHEN c.status = 'outcome_unknown' THEN now() END FROM connections c WHERE c.id = ${connectionId})`
    : null

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
      next_try_at: nextTryMs === undefined ? null : inMs(nextTryMs),
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
