import { type Kysely, sql } from 'kysely'
import { one, ownedTable } from '../row-policy.ts'

/** What was called, for some days, and how much, for longer. */
export const calls = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // Refers to nothing: what was called is still known when the connection is gone. Erasing a user removes it.
  `CREATE TABLE calls (
    id text PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    application_id text NOT NULL,
    user_id text NOT NULL,
    connection_id text NOT NULL,
    connector text NOT NULL,
    endpoint text,
    method text NOT NULL,
    status integer NOT NULL,
    source text NOT NULL,
    error_code text,
    provider_status integer,
    provider_request_id text,
    ms double precision NOT NULL,
    bytes_in bigint NOT NULL,
    bytes_out bigint NOT NULL,
    attempts integer NOT NULL
  )`,
  'CREATE INDEX calls_by_application ON calls (application_id, at DESC, id COLLATE "C" DESC)',
  'CREATE INDEX calls_by_connection ON calls (connection_id, at DESC, id COLLATE "C" DESC)',
  'CREATE INDEX calls_by_user ON calls (application_id, user_id, at DESC, id COLLATE "C" DESC)',
  // Rows come in the order of their time, so that the smallest of indexes finds what is old.
  'CREATE INDEX calls_by_time ON calls USING brin (at)',
  `CREATE TABLE usage (
    application_id text NOT NULL,
    user_id text COLLATE "C" NOT NULL,
    connector text COLLATE "C" NOT NULL,
    day date NOT NULL,
    calls bigint NOT NULL,
    errors bigint NOT NULL,
    bytes_in bigint NOT NULL,
    bytes_out bigint NOT NULL,
    PRIMARY KEY (application_id, day, user_id, connector)
  )`,
  'CREATE INDEX usage_by_user ON usage (application_id, user_id, day)',
  'CREATE INDEX usage_by_day ON usage (day)',
  ...ownedTable({ table: 'calls', user: 'user_id', connections: one('connection_id') }),
  ...ownedTable({ table: 'usage', user: 'user_id' }),
]
