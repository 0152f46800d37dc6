import { type Insertable, type Selectable, sql } from 'kysely'
import type { Connection } from '../../connections/connection.ts'
import type { StoredCredential } from '../../connections/connection-store.ts'
import { newId } from '../../runtime/ids.ts'
import { withOwnerKey } from './owner-keys.ts'
import type { ConnectionRow, OAuthTokenRow } from './tables.ts'

export const connectionOf = (row: Selectable<ConnectionRow>): Connection => ({
  id: row.id,
  applicationId: row.application_id,
  userId: row.user_id,
  connector: row.connector_type,
  connectorVersion: row.connector_version,
  authType: row.auth_type,
  name: row.name,
  status: row.status,
  inputs: row.config,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ...(row.status_reason !== null && { statusReason: row.status_reason }),
  ...(row.account_id !== null && { accountId: row.account_id }),
})

export const connectionRowOf = (connection: Connection): Insertable<ConnectionRow> => ({
  id: connection.id,
  application_id: connection.applicationId,
  user_id: connection.userId,
  connector_type: connection.connector,
  connector_version: connection.connectorVersion,
  auth_type: connection.authType,
  name: connection.name,
  status: connection.status,
  status_reason: connection.statusReason ?? null,
  config: JSON.stringify(connection.inputs),
  account_id: connection.accountId ?? null,
  created_at: connection.createdAt,
  updated_at: connection.updatedAt,
})

type TokenColumns = Pick<
  Selectable<OAuthTokenRow>,
  'access_token' | 'refresh_token' | 'token_type' | 'expires_at' | 'scope' | 'extra' | 'generation'
>

export const credentialOf = (row: TokenColumns & { readonly owner_key: Buffer | null }): StoredCredential => ({
  accessToken: row.access_token,
  tokenType: row.token_type,
  generation: row.generation,
  ...(row.refresh_token !== null && { refreshToken: row.refresh_token }),
  ...(row.expires_at !== null && { expiresAt: row.expires_at }),
  ...(row.scope !== null && { scope: row.scope }),
  ...(row.extra !== null && { extra: row.extra }),
  ...withOwnerKey(row.owner_key),
})

/** The columns of a credential that replaces another: nothing of that one's troubles is its own. */
export const replacingColumnsOf = (credential: StoredCredential) => ({
  ...tokenColumnsOf(credential),
  idle_since: sql<Date>`now()`,
  updated_at: sql<Date>`now()`,
})

const tokenColumnsOf = (credential: StoredCredential) => ({
  access_token: credential.accessToken,
  refresh_token: credential.refreshToken ?? null,
  token_type: credential.tokenType,
  expires_at: credential.expiresAt ?? null,
  scope: credential.scope ?? null,
  extra: credential.extra ?? null,
  generation: credential.generation,
  refresh_at: credential.refreshAt ?? null,
  server: credential.server ?? '',
  lease_token: null,
  lease_until: null,
  attempt_no: 0,
  suspect_since: null,
  next_try_at: null,
  ahead_until: null,
  ahead_after: null,
  refused_at: null,
})

export const tokenRowOf = (connectionId: string, credential: StoredCredential): Insertable<OAuthTokenRow> => ({
  id: newId('tok'),
  connection_id: connectionId,
  ...tokenColumnsOf(credential),
})

/** For a credential that is taken over: one of whose last refresh nobody knows the end is tried by itself. */
export const triedSoon = ({ status }: Pick<Connection, 'status'>) =>
  status === 'outcome_unknown' ? { next_try_at: sql<Date>`now()` } : {}
