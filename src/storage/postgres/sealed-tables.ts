import { type RawBuilder, sql } from 'kysely'
import { oauthClientPlace } from '../../applications/oauth-client.ts'
import { secretsPlace } from '../../connections/connect.ts'
import { answerPlace, memoryPlace } from '../../connections/consent.ts'
import { credentialPlace } from '../../connections/stored-credential.ts'
import { keyedPlace } from '../../proxy/keyed/outcome.ts'
import { uploadPlace } from '../../proxy/upload/resumable.ts'
import { type Place, ownerKeyPlace, ownerOf } from '../../vault/vault.ts'
import { payloadPlace } from '../../webhooks/payload.ts'
import type { Tables } from './tables.ts'

/** What a place is made of, as it stands beside the sealed value or in the row that this belongs to. */
export interface Beside {
  readonly application_id: string
  readonly user_id: string
  readonly [column: string]: unknown
}

/** A table that holds sealed values. */
export interface SealedTable {
  readonly table: keyof Tables
  readonly key: readonly string[]
  /** Each sealed column, and where its value in a row lives. */
  readonly columns: Readonly<Record<string, (row: Beside) => Place>>
  /** Further columns that places are made of. */
  readonly needs: readonly string[]
  /** The row that says whose it is, joined as `owner`, where the table itself does not. */
  readonly owner?: RawBuilder<unknown>
  /** Whether it is sealed by the key ring alone: what is an application's and no user's, and the keys of users. */
  readonly isWithoutOwnerKey?: true
}

const OF_CONNECTION = sql`JOIN connections owner ON owner.id = sealed.connection_id`

const ownerIn = ({ application_id: applicationId, user_id: userId }: Beside) => ({ applicationId, userId })

const credential = (column: 'access_token' | 'refresh_token' | 'extra') => (row: Beside) =>
  credentialPlace({ ...ownerIn(row), id: String(row.connection_id) }, column, Number(row.generation))

const keyed = (column: 'request' | 'outcome') => (row: Beside) =>
  keyedPlace(
    {
      ...ownerIn(row),
      connectionId: String(row.connection_id),
      endpoint: String(row.endpoint),
      keyHash: String(row.key_hash),
    },
    column,
  )

/**
 * Every column of the database that holds sealed values, but the proofs of keys, which are bound to theirs. A new one
 * stands here, or it is not rotated: a test compares this with the schema.
 */
export const sealedTables: readonly SealedTable[] = [
  {
    table: 'owner_keys',
    key: ['application_id', 'user_id'],
    columns: { key: (row) => ownerKeyPlace(ownerOf(row.application_id, row.user_id)) },
    needs: [],
    isWithoutOwnerKey: true,
  },
  {
    table: 'oauth_tokens',
    key: ['id'],
    columns: {
      access_token: credential('access_token'),
      refresh_token: credential('refresh_token'),
      extra: credential('extra'),
    },
    needs: ['connection_id', 'generation'],
    owner: OF_CONNECTION,
  },
  {
    table: 'connect_sessions',
    key: ['id'],
    columns: {
      secrets: (row) => secretsPlace({ ...ownerIn(row), id: String(row.id) }),
      answer: (row) => answerPlace({ ...ownerIn(row), id: String(row.id) }),
    },
    needs: [],
  },
  {
    table: 'oauth_states',
    key: ['state_hash'],
    columns: { memory: (row) => memoryPlace(ownerIn(row), String(row.state_hash)) },
    needs: [],
    owner: sql`JOIN connect_sessions owner ON owner.id = sealed.session_id`,
  },
  {
    table: 'uploads',
    key: ['connection_id', 'id'],
    columns: {
      session: (row) =>
        uploadPlace({ ...ownerIn(row), id: String(row.connection_id) }, String(row.id), String(row.endpoint)),
    },
    needs: ['endpoint'],
    owner: OF_CONNECTION,
  },
  {
    table: 'keyed_calls',
    key: ['connection_id', 'endpoint', 'key_hash'],
    columns: { request: keyed('request'), outcome: keyed('outcome') },
    needs: [],
  },
  {
    table: 'events',
    key: ['id'],
    columns: { payload: (row) => payloadPlace({ ...ownerIn(row), id: String(row.id) }) },
    needs: [],
    owner: OF_CONNECTION,
  },
  {
    table: 'application_oauth_clients',
    key: ['application_id', 'connector'],
    columns: { sealed: (row) => oauthClientPlace(row.application_id, String(row.connector)) },
    needs: [],
    isWithoutOwnerKey: true,
  },
]
