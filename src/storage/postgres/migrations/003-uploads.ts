import { type Kysely, sql } from 'kysely'

/** Uploads that can be taken up again. They go with their connection, and with time. */
export const uploads = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  `CREATE TABLE uploads (
    connection_id text NOT NULL REFERENCES connections ON DELETE CASCADE,
    id text NOT NULL,
    endpoint text NOT NULL,
    session bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (connection_id, id)
  )`,
  'CREATE INDEX uploads_by_expiry ON uploads (expires_at)',
]
