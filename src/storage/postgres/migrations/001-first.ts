import { type Kysely, sql } from 'kysely'

/** The tables of the first version. Times are `timestamptz`; whatever is `bytea` is sealed. */
export const first = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  `CREATE TABLE applications (
    id text PRIMARY KEY,
    name text NOT NULL,
    return_urls text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE api_keys (
    id text PRIMARY KEY,
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    name text NOT NULL,
    hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX api_keys_by_application ON api_keys (application_id, created_at DESC, id DESC)',
  `CREATE TABLE connections (
    id text PRIMARY KEY,
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    connector_type text NOT NULL,
    connector_version text NOT NULL,
    auth_type text NOT NULL,
    name text NOT NULL,
    user_id text NOT NULL,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('pending', 'active', 'outcome_unknown', 'needs_reauth', 'revoked')),
    status_reason text,
    config jsonb NOT NULL DEFAULT '{}',
    account_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX connections_by_application ON connections (application_id, created_at DESC, id DESC)',
  'CREATE INDEX connections_by_user ON connections (application_id, user_id, created_at DESC, id DESC)',
  `CREATE TABLE oauth_tokens (
    id text PRIMARY KEY,
    connection_id text NOT NULL UNIQUE REFERENCES connections ON DELETE CASCADE,
    access_token bytea NOT NULL,
    refresh_token bytea,
    token_type text NOT NULL DEFAULT 'Bearer',
    expires_at timestamptz,
    scope text,
    generation integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE connect_sessions (
    id text PRIMARY KEY,
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    user_id text NOT NULL,
    connection_id text NOT NULL REFERENCES connections ON DELETE CASCADE,
    connector text NOT NULL,
    connector_version text NOT NULL,
    auth_type text NOT NULL,
    return_url text NOT NULL,
    scopes text[] NOT NULL,
    inputs jsonb NOT NULL,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'authorized', 'completed')),
    answer bytea,
    completion_hash text,
    completion_expires_at timestamptz,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX connect_sessions_by_connection ON connect_sessions (connection_id)',
  'CREATE INDEX connect_sessions_by_expiry ON connect_sessions (expires_at)',
  `CREATE TABLE oauth_states (
    state_hash text PRIMARY KEY,
    browser_hash text NOT NULL,
    session_id text NOT NULL REFERENCES connect_sessions ON DELETE CASCADE,
    connector text NOT NULL,
    memory bytea NOT NULL,
    inputs jsonb NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX oauth_states_by_session ON oauth_states (session_id)',
  'CREATE INDEX oauth_states_by_expiry ON oauth_states (expires_at)',
  `CREATE TABLE connector_metadata (
    id text PRIMARY KEY,
    name text NOT NULL UNIQUE,
    display_name text NOT NULL,
    description text,
    version text NOT NULL DEFAULT '1.0.0',
    auth_type text NOT NULL,
    config_schema jsonb NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
]
