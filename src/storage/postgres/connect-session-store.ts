import { type Selectable, sql } from 'kysely'
import type { ConnectSession, ConnectSessionStore, OAuthState } from '../../connections/connect-session-store.ts'
import { generationOf } from './erased-tokens.ts'
import { recordConnectionEvent } from './connection-events.ts'
import { connectionRowOf, replacingColumnsOf, tokenRowOf } from './connection-rows.ts'
import { type ScopedDatabase, inTransaction } from './scoped-database.ts'
import { ownedBy } from './owned-by.ts'
import { ownerKeyOf, sealedFor, withOwnerKey } from './owner-keys.ts'
import type { ConnectSessionRow, OAuthStateRow } from './tables.ts'

/** Connect sessions and OAuth states in PostgreSQL. What must happen once happens in one statement, by the database's clock. */
export const createConnectSessionStore = (database: ScopedDatabase): ConnectSessionStore => ({
  insert: (unsealed, pending) =>
    inTransaction(database.scoped(unsealed), async (transaction) => {
      const session = await sealedFor(transaction, unsealed)
      if (pending !== undefined) await transaction.insertInto('connections').values(connectionRowOf(pending)).execute()
      await transaction
        .insertInto('connect_sessions')
        .values({
          id: session.id,
          application_id: session.applicationId,
          user_id: session.userId,
          connection_id: session.connectionId,
          connector: session.connector,
          connector_version: session.connectorVersion,
          auth_type: session.authType,
          return_url: session.returnUrl,
          scopes: [...session.scopes],
          inputs: JSON.stringify(session.inputs),
          secrets: session.secrets ?? null,
          flow: session.flow,
          status: session.status,
          expires_at: session.expiresAt,
        })
        .execute()
    }),

  find: async (id) => {
    const row = await database
      .named(id)
      .selectFrom('connect_sessions')
      .selectAll()
      .select(ownerKeyOf('connect_sessions').as('owner_key'))
      .where('id', '=', id)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst()
    return row && sessionOf(row)
  },

  insertState: async ({ stateHash, browserHash, sessionId, connector, memory, inputs, expiresAt, polling }) => {
    await database
      .named(sessionId)
      .insertInto('oauth_states')
      .values({
        state_hash: stateHash,
        browser_hash: browserHash,
        session_id: sessionId,
        connector,
        memory,
        inputs: JSON.stringify(inputs),
        expires_at: expiresAt,
        poll_after: polling?.after ?? null,
        poll_interval: polling?.intervalSeconds ?? null,
      })
      .execute()
  },

  findDeviceState: async (sessionId, browserHash) => {
    const row = await database
      .named(sessionId)
      .selectFrom('oauth_states')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('browser_hash', '=', browserHash)
      .where('poll_after', 'is not', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .orderBy('expires_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row && stateOf(row)
  },

  claimPoll: async (stateHash, now) => {
    const { numUpdatedRows } = await database
      .named(stateHash)
      .updateTable('oauth_states')
      .set({ poll_after: sql<Date>`${now}::timestamptz + make_interval(secs => poll_interval)` })
      .where('state_hash', '=', stateHash)
      .where('poll_after', '<=', now)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },

  slowDown: async (stateHash, now, seconds) => {
    await database
      .named(stateHash)
      .updateTable('oauth_states')
      .set({
        poll_interval: sql<number>`poll_interval + ${seconds}`,
        poll_after: sql<Date>`${now}::timestamptz + make_interval(secs => poll_interval + ${seconds})`,
      })
      .where('state_hash', '=', stateHash)
      .execute()
  },

  takeState: async ({ stateHash, browserHash, connector }) => {
    const row = await database
      .named(stateHash)
      .deleteFrom('oauth_states')
      .where('state_hash', '=', stateHash)
      .where('browser_hash', '=', browserHash)
      .where('connector', '=', connector)
      .where('expires_at', '>', sql<Date>`now()`)
      .returningAll()
      .executeTakeFirst()
    return row && stateOf(row)
  },

  authorize: async (id, { sealed, inputs, completionHash, completionExpiresAt }) => {
    const { numUpdatedRows } = await database
      .named(id)
      .updateTable('connect_sessions')
      .set({
        status: 'authorized',
        answer: sealed,
        inputs: JSON.stringify(inputs),
        completion_hash: completionHash,
        completion_expires_at: completionExpiresAt,
      })
      .where('id', '=', id)
      .where('status', '=', 'open')
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },

  spend: async (scope, id, completionHash) => {
    const row = await database
      .scoped(scope)
      .updateTable('connect_sessions')
      .set({ status: 'completed', completion_hash: null })
      .where('id', '=', id)
      .where(ownedBy(scope, 'connect_sessions', 'connection_id'))
      .where('status', '=', 'authorized')
      .where('completion_hash', '=', completionHash)
      .where('completion_expires_at', '>', sql<Date>`now()`)
      .returningAll()
      .returning(ownerKeyOf('connect_sessions').as('owner_key'))
      .executeTakeFirst()
    return row && sessionOf(row)
  },

  // The connection comes first: its row is locked, so that nobody removes it between the two.
  finish: ({ id, applicationId, userId, connectionId, connectorVersion, inputs, authType }, credential) =>
    inTransaction(database.scoped({ applicationId, userId }), async (transaction) => {
      const found = await transaction
        .selectFrom('connections')
        .select('generations_used')
        .where('id', '=', connectionId)
        .forNoKeyUpdate()
        .executeTakeFirst()
      if (found === undefined) return 'gone'
      if (found.generations_used >= credential.generation) return 'overtaken'
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('oauth_tokens')
        .values(tokenRowOf(connectionId, credential))
        .onConflict((conflict) =>
          conflict
            .column('connection_id')
            .doUpdateSet(replacingColumnsOf(credential))
            .where('oauth_tokens.generation', '=', credential.generation - 1),
        )
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n) return 'overtaken'
      await transaction
        .updateTable('connections')
        .set({
          status: 'active',
          status_reason: null,
          connector_version: connectorVersion,
          auth_type: authType,
          config: JSON.stringify(inputs),
          updated_at: sql`now()`,
        })
        .where('id', '=', connectionId)
        .execute()
      await transaction.updateTable('connect_sessions').set({ answer: null }).where('id', '=', id).execute()
      await recordConnectionEvent(transaction, connectionId, 'connection.connected')
      return 'stored'
    }),

  eraseAnswer: async (id) => {
    await database.named(id).updateTable('connect_sessions').set({ answer: null }).where('id', '=', id).execute()
  },

  generationOf: (connectionId) => generationOf(database.named(connectionId), connectionId),

  // Connections are locked before their sessions, as `finish` does. Those that somebody holds wait for the next round.
  removeExpired: () =>
    inTransaction(database.asPlatform(), async (transaction) => {
      await transaction.deleteFrom('oauth_states').where('expires_at', '<=', sql<Date>`now()`).execute()
      await transaction
        .updateTable('connect_sessions')
        .set({ answer: null })
        .where('id', 'in', (from) =>
          from
            .selectFrom('connect_sessions')
            .select('id')
            .where('answer', 'is not', null)
            .where(IS_UNREDEEMABLE)
            .forUpdate()
            .skipLocked(),
        )
        .execute()
      const held = await transaction
        .selectFrom('connections')
        .select('id')
        .where('id', 'in', (from) => from.selectFrom('connect_sessions').select('connection_id').where(IS_OVER))
        .forUpdate()
        .skipLocked()
        .execute()
      if (held.length === 0) return 0
      const ids = held.map(({ id }) => id)
      const { numDeletedRows } = await transaction
        .deleteFrom('connect_sessions')
        .where('connection_id', 'in', ids)
        .where(IS_OVER)
        .executeTakeFirst()
      await transaction
        .deleteFrom('connections')
        .where('id', 'in', ids)
        .where('status', '=', 'pending')
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('connect_sessions').select('id').whereRef('connection_id', '=', 'connections.id'))),
        )
        .execute()
      return Number(numDeletedRows)
    }),
})

/** That nobody can redeem what the user brought any more, nor is about to: redeeming takes less than these minutes. */
const IS_UNREDEEMABLE = sql<boolean>`completion_expires_at <=
  CASE status WHEN 'completed' THEN now() - interval '5 minutes' ELSE now() END`

/** That a session has expired and nothing is left to come of it. */
const IS_OVER = sql<boolean>`expires_at <= now() AND (answer IS NULL OR ${IS_UNREDEEMABLE})`

const stateOf = (row: Selectable<OAuthStateRow>): OAuthState => ({
  stateHash: row.state_hash,
  browserHash: row.browser_hash,
  sessionId: row.session_id,
  connector: row.connector,
  memory: row.memory,
  inputs: row.inputs,
  expiresAt: row.expires_at,
  ...(row.poll_after !== null &&
    row.poll_interval !== null && { polling: { after: row.poll_after, intervalSeconds: row.poll_interval } }),
})

const sessionOf = (row: Selectable<ConnectSessionRow> & { readonly owner_key: Buffer | null }): ConnectSession => ({
  id: row.id,
  applicationId: row.application_id,
  userId: row.user_id,
  connectionId: row.connection_id,
  connector: row.connector,
  connectorVersion: row.connector_version,
  authType: row.auth_type,
  returnUrl: row.return_url,
  scopes: row.scopes,
  inputs: row.inputs,
  flow: row.flow,
  status: row.status,
  expiresAt: row.expires_at,
  ...(row.secrets !== null && { secrets: row.secrets }),
  ...(row.answer !== null && { answer: row.answer }),
  ...withOwnerKey(row.owner_key),
})
