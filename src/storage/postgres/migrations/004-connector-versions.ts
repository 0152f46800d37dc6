import { type Kysely, sql } from 'kysely'

/** Every version of a connector that was ever served here. */
export const connectorVersions = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  `CREATE TABLE connector_versions (
    name text NOT NULL REFERENCES connector_metadata (name) ON DELETE CASCADE,
    version text NOT NULL,
    auth_types text[] NOT NULL,
    endpoints integer NOT NULL,
    config_schema jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (name, version)
  )`,
]
