import type { ColumnType, Generated } from 'kysely'
import type { ConnectionStatus } from '../../connections/connection.ts'
import type { AttemptOutcome, RefreshCause } from '../../connections/refresh/refresh-store.ts'
import type { ConnectionEventType } from '../../connections/timeline/connection-event.ts'
import type { KeyRingRow, OwnerKeyRow, VaultKeyRow } from './key-rows.ts'
import type { KeyedCallRow, RateShareRow } from './quota-rows.ts'
import type { ConnectSession } from '../../connections/connect-session-store.ts'
import type { AuditLogRow } from './audit-tables.ts'
import type { CallPacketRow, UsageRow } from './call-tables.ts'

type Texts = Readonly<Record<string, string>>
type JsonColumn<Value> = ColumnType<Value, string, string>
type Time = ColumnType<Date, Date | undefined, Date>

export interface ApplicationRow {
  id: string
  name: string
  return_urls: Generated<string[]>
  created_at: Time
}

export interface ApiKeyRow {
  id: string
  application_id: string
  name: string
  hash: string
  scopes: Generated<string[]>
  user_id: string | null
  connection_id: string | null
  expires_at: Date | null
  created_at: Time
}

export interface UserTokenRow {
  id: string
  application_id: string
  key_id: string
  user_id: string
  connection_ids: string[] | null
  scopes: string[]
  arguments: JsonColumn<Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  hash: string
  created_at: Time
  expires_at: Date
}

export interface ConnectionRow {
  id: string
  application_id: string
  connector_type: string
  connector_version: string
  auth_type: string
  name: string
  user_id: string
  status: ConnectionStatus
  status_reason: string | null
  config: JsonColumn<Texts>
  account_id: string | null
  generations_used: Generated<number>
  created_at: Time
  updated_at: Time
}

export interface OAuthTokenRow {
  id: string
  connection_id: string
  /** Of the connection, as the database itself writes it; so in every table that refers to one. */
  application_id: Generated<string>
  user_id: Generated<string>
  access_token: Buffer
  refresh_token: Buffer | null
  token_type: string
  expires_at: Date | null
  scope: string | null
  extra: Buffer | null
  generation: number
  refresh_at: Date | null
  server: Generated<string>
  lease_token: string | null
  lease_until: Date | null
  attempt_no: Generated<number>
  suspect_since: Date | null
  next_try_at: Date | null
  ahead_until: Date | null
  ahead_after: Date | null
  idle_since: Time
  refused_at: Date | null
  created_at: Time
  updated_at: Time
}

export interface ConnectSessionRow {
  id: string
  application_id: string
  user_id: string
  connection_id: string
  connector: string
  connector_version: string
  auth_type: string
  return_url: string
  scopes: string[]
  inputs: JsonColumn<Texts>
  secrets: Buffer | null
  flow: Generated<ConnectSession['flow']>
  status: ConnectSession['status']
  answer: Buffer | null
  completion_hash: string | null
  completion_expires_at: Date | null
  expires_at: Date
  created_at: Time
}

export interface OAuthStateRow {
  state_hash: string
  browser_hash: string
  session_id: string
  application_id: Generated<string>
  user_id: Generated<string>
  connector: string
  memory: Buffer
  inputs: JsonColumn<Texts>
  expires_at: Date
  poll_after: Date | null
  poll_interval: number | null
}

export interface ConnectorMetadataRow {
  id: string
  name: string
  display_name: string
  description: string | null
  version: string
  auth_type: string
  config_schema: JsonColumn<unknown>
  enabled: Generated<boolean>
  created_at: Time
  updated_at: Time
}

export interface ConnectorVersionRow {
  name: string
  version: string
  auth_types: string[]
  endpoints: number
  config_schema: JsonColumn<unknown>
  created_at: Time
  updated_at: Time
}

export interface UploadRow {
  connection_id: string
  application_id: Generated<string>
  user_id: Generated<string>
  id: string
  endpoint: string
  session: Buffer
  expires_at: Date
  created_at: Time
}

export interface EventRow {
  id: string
  application_id: string
  user_id: Generated<string>
  connection_id: string
  connector: string
  type: string
  source_id: string
  payload: Buffer
  occurred_at: Date | null
  received_at: Date
}

export interface RefreshAttemptRow {
  id: string
  connection_id: string
  application_id: string | null
  user_id: string | null
  generation: number
  lease_token: string
  journal_id: string
  process: string
  cause: RefreshCause
  fingerprint: string | null
  new_fingerprint: string | null
  started_at: Time
  ended_at: Date | null
  outcome: AttemptOutcome | null
  error_code: string | null
  provider_status: number | null
  provider_code: string | null
  provider_message: string | null
  next_try_at: Date | null
}

export interface ConnectionEventRow {
  id: string
  position: Generated<string>
  application_id: string
  user_id: string
  connection_id: string
  connector: string
  type: ConnectionEventType
  status: ConnectionStatus
  reason: string | null
  created_at: Time
}

export interface OAuthClientIncidentRow {
  id: string
  registration: string
  connector: string
  provider_status: number | null
  provider_code: string | null
  provider_message: string | null
  refusals: Generated<number>
  opened_at: Time
  last_at: Time
  next_probe_at: Date
  closed_at: Date | null
}

export interface ApplicationConnectorRow {
  application_id: string
  name: string
  version: string
  digest: string
  bytes: number
  yaml: string
  summary: string
  created_at: Time
  updated_at: Time
}

export interface ApplicationOAuthClientRow {
  application_id: string
  connector: string
  client_id: string
  sealed: Buffer
  created_at: Time
  updated_at: Time
}

export interface Tables {
  call_packets: CallPacketRow
  usage: UsageRow
  application_connectors: ApplicationConnectorRow
  application_oauth_clients: ApplicationOAuthClientRow
  applications: ApplicationRow
  api_keys: ApiKeyRow
  user_tokens: UserTokenRow
  connections: ConnectionRow
  oauth_tokens: OAuthTokenRow
  connect_sessions: ConnectSessionRow
  oauth_states: OAuthStateRow
  connector_metadata: ConnectorMetadataRow
  connector_versions: ConnectorVersionRow
  uploads: UploadRow
  keyed_calls: KeyedCallRow
  rate_shares: RateShareRow
  events: EventRow
  refresh_attempts: RefreshAttemptRow
  connection_events: ConnectionEventRow
  oauth_client_incidents: OAuthClientIncidentRow
  owner_keys: OwnerKeyRow
  vault_keys: VaultKeyRow
  key_rings: KeyRingRow
  audit_log: AuditLogRow
}
