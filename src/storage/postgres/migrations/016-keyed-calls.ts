import { type Kysely, sql } from 'kysely'

/** Calls that carry an `Idempotency-Key`, and how they ended. They go with their connection, and with time. */
export const keyedCalls = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  `CREATE TABLE keyed_calls (
    connection_id text NOT NULL REFERENCES connections ON DELETE CASCADE,
    endpoint text NOT NULL,
    key_hash text NOT NULL,
    application_id text NOT NULL,
    user_id text NOT NULL,
    claim text NOT NULL,
    request bytea NOT NULL,
    outcome bytea,
    in_flight_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (connection_id, endpoint, key_hash)
  )`,
  'CREATE INDEX keyed_calls_by_expiry ON keyed_calls (expires_at)',
]
