import { type Kysely, sql } from 'kysely'

/** Secret inputs of a session, codes for another device, and when an idle connection was last kept alive. */
export const oauthFlows = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  `ALTER TABLE connect_sessions
    ADD COLUMN secrets bytea,
    ADD COLUMN flow text NOT NULL DEFAULT 'code' CHECK (flow IN ('code', 'device'))`,
  'ALTER TABLE oauth_states ADD COLUMN poll_after timestamptz, ADD COLUMN poll_interval integer',
  'ALTER TABLE oauth_tokens ADD COLUMN kept_at timestamptz',
  'CREATE INDEX oauth_tokens_by_update ON oauth_tokens (updated_at) WHERE refresh_token IS NOT NULL',
]
