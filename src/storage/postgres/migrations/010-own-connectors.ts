import { type Kysely, sql } from 'kysely'

/** What applications brought: connectors, every version of them, and OAuth clients, sealed. */
export const ownConnectors = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // The summary is JSON that the platform made of the file; as text, since jsonb takes no NUL.
  `CREATE TABLE application_connectors (
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    name text NOT NULL,
    version text NOT NULL,
    digest text NOT NULL,
    bytes integer NOT NULL,
    yaml text NOT NULL,
    summary text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (application_id, name, version)
  )`,
  `CREATE TABLE application_oauth_clients (
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    connector text NOT NULL,
    client_id text NOT NULL,
    sealed bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (application_id, connector)
  )`,
]
