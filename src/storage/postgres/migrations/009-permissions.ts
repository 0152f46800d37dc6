import { type Kysely, sql } from 'kysely'

/** What a key may do, for whom and how long; and tokens that backends give to browsers and agents. */
export const permissions = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // Keys that are there already go on as they were: each might do everything.
  `ALTER TABLE api_keys
    ADD COLUMN scopes text[] NOT NULL DEFAULT '{admin}',
    ADD COLUMN user_id text,
    ADD COLUMN connection_id text,
    ADD COLUMN expires_at timestamptz`,
  // They go with the key that made them.
  `CREATE TABLE user_tokens (
    id text PRIMARY KEY,
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    key_id text NOT NULL REFERENCES api_keys ON DELETE CASCADE,
    user_id text NOT NULL,
    connection_ids text[],
    scopes text[] NOT NULL,
    arguments jsonb NOT NULL,
    hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX user_tokens_by_application ON user_tokens (application_id)',
  'CREATE INDEX user_tokens_by_key ON user_tokens (key_id)',
  'CREATE INDEX user_tokens_by_expiry ON user_tokens (expires_at)',
]
