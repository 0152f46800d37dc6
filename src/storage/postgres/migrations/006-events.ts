import { type Kysely, sql } from 'kysely'

/** Events that providers sent. They go with their connection, and with time. */
export const events = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  `CREATE TABLE events (
    id text PRIMARY KEY,
    application_id text NOT NULL REFERENCES applications ON DELETE CASCADE,
    connection_id text NOT NULL REFERENCES connections ON DELETE CASCADE,
    connector text NOT NULL,
    type text NOT NULL,
    source_id text NOT NULL,
    payload bytea NOT NULL,
    occurred_at timestamptz,
    received_at timestamptz NOT NULL,
    UNIQUE (connection_id, source_id)
  )`,
  'CREATE INDEX events_by_application ON events (application_id, received_at DESC, id DESC)',
  'CREATE INDEX events_by_connection ON events (connection_id, received_at DESC, id DESC)',
  'CREATE INDEX events_by_time ON events (received_at)',
  'CREATE INDEX connections_by_account ON connections (connector_type, account_id) WHERE account_id IS NOT NULL',
]
