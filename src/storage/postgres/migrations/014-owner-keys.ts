import { type Kysely, sql } from 'kysely'

/** A key for each user of an application, without which what is sealed for that user does not open. */
export const ownerKeys = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // Refers to nothing: it is backed up by itself, and put back beside data that may be older.
  `CREATE TABLE owner_keys (
    application_id text NOT NULL,
    user_id text NOT NULL,
    key bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (application_id, user_id)
  )`,
]
