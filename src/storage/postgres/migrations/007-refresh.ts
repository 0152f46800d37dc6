import { type Kysely, sql } from 'kysely'

/** Leases and attempts of refreshes, what happened to each connection, when it was last seen to work, and OAuth clients that a provider refuses. */
export const refresh = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // `ahead_until` holds a place among the few refreshes that one authorization server is sent at a time; until
  // `ahead_after` what could not be refreshed ahead of its end is not taken again, and holds none.
  `ALTER TABLE oauth_tokens
    ADD COLUMN refresh_at timestamptz,
    ADD COLUMN server text NOT NULL DEFAULT '',
    ADD COLUMN lease_token text,
    ADD COLUMN lease_until timestamptz,
    ADD COLUMN attempt_no integer NOT NULL DEFAULT 0,
    ADD COLUMN suspect_since timestamptz,
    ADD COLUMN next_try_at timestamptz,
    ADD COLUMN ahead_until timestamptz,
    ADD COLUMN ahead_after timestamptz`,
  // `idle_since`: since when nobody has seen the provider take it; earlier where it is to be asked sooner. `refused_at`:
  // when the provider, being asked, refused it first.
  `ALTER TABLE oauth_tokens
    ADD COLUMN idle_since timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN refused_at timestamptz`,
  'CREATE INDEX oauth_tokens_by_idleness ON oauth_tokens (idle_since)',
  'DROP INDEX oauth_tokens_by_update',
  'ALTER TABLE oauth_tokens DROP COLUMN kept_at',
  `UPDATE oauth_tokens SET refresh_at = expires_at - interval '5 minutes'
    WHERE refresh_token IS NOT NULL AND expires_at IS NOT NULL
      AND connection_id IN (SELECT id FROM connections WHERE status = 'active')`,
  // When it is worth looking at a token at all, so that those in front of the index are those to take: what waits, or
  // is held by somebody, stands behind them.
  `ALTER TABLE oauth_tokens ADD COLUMN due_at timestamptz GENERATED ALWAYS AS (
    CASE WHEN refresh_token IS NOT NULL AND lease_token IS NULL
      THEN greatest(coalesce(next_try_at, refresh_at), ahead_until, ahead_after) END) STORED`,
  'CREATE INDEX oauth_tokens_by_due ON oauth_tokens (server, due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX oauth_tokens_by_lease ON oauth_tokens (lease_until) WHERE lease_until IS NOT NULL',
  'CREATE INDEX oauth_tokens_ahead ON oauth_tokens (ahead_until) WHERE ahead_until IS NOT NULL',
  // Generations of credentials that were erased: sealed values and late answers are bound to them, so none comes again.
  'ALTER TABLE connections ADD COLUMN generations_used integer NOT NULL DEFAULT 0',
  // Neither table refers to connections: the timeline of one that was deleted can still be read. Times are whole
  // milliseconds, as those of cursors are.
  `CREATE TABLE refresh_attempts (
    id text PRIMARY KEY,
    connection_id text NOT NULL,
    generation integer NOT NULL,
    lease_token text NOT NULL,
    journal_id text NOT NULL,
    process text NOT NULL,
    cause text NOT NULL,
    fingerprint text,
    new_fingerprint text,
    started_at timestamptz(3) NOT NULL DEFAULT now(),
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
  `CREATE TABLE connection_events (
    id text PRIMARY KEY,
    position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    user_id text NOT NULL,
    connection_id text NOT NULL,
    connector text NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    reason text,
    created_at timestamptz(3) NOT NULL DEFAULT now()
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
