import { type Kysely, sql } from 'kysely'

/** Leases and attempts of refreshes, what happened to each connection, and OAuth clients that a provider refuses. */
export const refresh = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // `ahead_until` holds a place among the few refreshes that one authorization server is sent at a time.
  `ALTER TABLE oauth_tokens
    ADD COLUMN refresh_at timestamptz,
    ADD COLUMN server text,
    ADD COLUMN lease_token text,
    ADD COLUMN lease_until timestamptz,
    ADD COLUMN attempt_no integer NOT NULL DEFAULT 0,
    ADD COLUMN suspect_since timestamptz,
    ADD COLUMN next_try_at timestamptz,
    ADD COLUMN ahead_until timestamptz`,
  'DROP INDEX oauth_tokens_by_update',
  'ALTER TABLE oauth_tokens DROP COLUMN kept_at',
  `UPDATE oauth_tokens SET refresh_at = expires_at - interval '5 minutes'
    WHERE refresh_token IS NOT NULL AND expires_at IS NOT NULL`,
  'CREATE INDEX oauth_tokens_by_refresh ON oauth_tokens (refresh_at) WHERE refresh_at IS NOT NULL',
  'CREATE INDEX oauth_tokens_by_next_try ON oauth_tokens (next_try_at) WHERE next_try_at IS NOT NULL',
  'CREATE INDEX oauth_tokens_by_lease ON oauth_tokens (lease_until) WHERE lease_until IS NOT NULL',
  'CREATE INDEX oauth_tokens_ahead ON oauth_tokens (ahead_until) WHERE ahead_until IS NOT NULL',
  `CREATE TABLE refresh_attempts (
    id text PRIMARY KEY,
    connection_id text NOT NULL REFERENCES connections ON DELETE CASCADE,
    generation integer NOT NULL,
    lease_token text NOT NULL,
    journal_id text NOT NULL,
    process text NOT NULL,
    cause text NOT NULL,
    fingerprint text,
    new_fingerprint text,
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    outcome text,
    error_code text,
    provider_status integer,
    provider_code text,
    provider_message text,
    next_try_at timestamptz
  )`,
  'CREATE INDEX refresh_attempts_by_connection ON refresh_attempts (connection_id, started_at DESC, id DESC)',
  'CREATE INDEX refresh_attempts_open ON refresh_attempts (journal_id) WHERE ended_at IS NULL',
  'CREATE INDEX refresh_attempts_by_time ON refresh_attempts (started_at)',
  // No reference to connections: that one was deleted is told by an event too.
  `CREATE TABLE connection_events (
    id text PRIMARY KEY,
    position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    user_id text NOT NULL,
    connection_id text NOT NULL,
    connector text NOT NULL,
    type text NOT NULL,
    status text,
    reason text,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX connection_events_by_connection ON connection_events (connection_id, created_at DESC, id DESC)',
  'CREATE INDEX connection_events_by_application ON connection_events (application_id, created_at DESC, id DESC)',
  'CREATE INDEX connection_events_by_time ON connection_events (created_at)',
  `CREATE TABLE oauth_client_incidents (
    id text PRIMARY KEY,
    registration text NOT NULL,
    connector text NOT NULL,
    provider_status integer,
    provider_code text,
    provider_message text,
    refusals integer NOT NULL DEFAULT 1,
    opened_at timestamptz NOT NULL DEFAULT now(),
    last_at timestamptz NOT NULL DEFAULT now(),
    next_probe_at timestamptz NOT NULL,
    closed_at timestamptz
  )`,
  'CREATE UNIQUE INDEX oauth_client_incidents_open ON oauth_client_incidents (registration) WHERE closed_at IS NULL',
]
