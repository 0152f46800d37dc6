import { type Selectable, sql } from 'kysely'
import type { ConnectSession, ConnectSessionStore } from '../../connections/connect-session-store.ts'
import { connectionRowOf, tokenColumnsOf, tokenRowOf } from './connection-rows.ts'
import type { Database } from './database.ts'
import type { ConnectSessionRow } from './tables.ts'

/** Connect sessions and OAuth states in PostgreSQL. What must happen once happens in one statement, by the database's clock. */
export const createConnectSessionStore = (database: Database): ConnectSessionStore => ({
  insert: (session, pending) =>
    database.transaction().execute(async (transaction) => {
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
          status: session.status,
          expires_at: session.expiresAt,
        })
        .execute()
    }),

  find: async (id) => {
    const row = await database
      .selectFrom('connect_sessions')
      .selectAll()
      .where('id', '=', id)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst()
    return row && sessionOf(row)
  },

  insertState: async ({ stateHash, browserHash, sessionId, connector, memory, inputs, expiresAt }) => {
    await database
      .insertInto('oauth_states')
      .values({
        state_hash: stateHash,
        browser_hash: browserHash,
        session_id: sessionId,
        connector,
        memory,
        inputs: JSON.stringify(inputs),
        expires_at: expiresAt,
      })
      .execute()
  },

  takeState: async ({ stateHash, browserHash, connector }) => {
    const row = await database
      .deleteFrom('oauth_states')
      .where('state_hash', '=', stateHash)
      .where('browser_hash', '=', browserHash)
      .where('connector', '=', connector)
      .where('expires_at', '>', sql<Date>`now()`)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) return undefined
    const { session_id: sessionId, memory, inputs, expires_at: expiresAt } = row
    return { stateHash, browserHash, connector, sessionId, memory, inputs, expiresAt }
  },

  authorize: async (id, { sealed, inputs, completionHash, completionExpiresAt }) => {
    const { numUpdatedRows } = await database
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

  spend: async ({ applicationId, userId }, id, completionHash) => {
    const row = await database
      .updateTable('connect_sessions')
      .set({ status: 'completed', completion_hash: null })
      .where('id', '=', id)
      .where('application_id', '=', applicationId)
      .where('user_id', '=', userId)
      .where('status', '=', 'authorized')
      .where('completion_hash', '=', completionHash)
      .where('completion_expires_at', '>', sql<Date>`now()`)
      .returningAll()
      .executeTakeFirst()
    return row && sessionOf(row)
  },

  // The connection comes first: its row is locked, so that nobody removes it between the two.
  finish: ({ id, connectionId, connectorVersion, inputs, authType }, credential) =>
    database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
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
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await transaction
        .insertInto('oauth_tokens')
        .values(tokenRowOf(connectionId, credential))
        .onConflict((conflict) =>
          conflict.column('connection_id').doUpdateSet({ ...tokenColumnsOf(credential), updated_at: sql`now()` }),
        )
        .execute()
      await transaction.updateTable('connect_sessions').set({ answer: null }).where('id', '=', id).execute()
      return true
    }),

  eraseAnswer: async (id) => {
    await database.updateTable('connect_sessions').set({ answer: null }).where('id', '=', id).execute()
  },

  generationOf: async (connectionId) => {
    const row = await database
      .selectFrom('oauth_tokens')
      .select('generation')
      .where('connection_id', '=', connectionId)
      .executeTakeFirst()
    return row?.generation ?? 0
  },

  removeExpired: () =>
    database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('oauth_states').where('expires_at', '<=', sql<Date>`now()`).execute()
      const expired = await transaction
        .deleteFrom('connect_sessions')
        .where('expires_at', '<=', sql<Date>`now()`)
        .returning('connection_id')
        .execute()
      const ids = expired.map(({ connection_id }) => connection_id)
      if (ids.length > 0)
        await transaction.deleteFrom('connections').where('id', 'in', ids).where('status', '=', 'pending').execute()
      return ids.length
    }),
})

const sessionOf = (row: Selectable<ConnectSessionRow>): ConnectSession => ({
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
  status: row.status,
  expiresAt: row.expires_at,
  ...(row.answer !== null && { answer: row.answer }),
})
