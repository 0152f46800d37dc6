import { type Kysely, sql } from 'kysely'

/** Which keys something is sealed with, and which key rings processes have: what a start and a rotation are judged by. */
export const vaultKeys = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

/** As of this migration. */
const SEALED: readonly (readonly [table: string, column: string])[] = [
  ['oauth_tokens', 'access_token'],
  ['oauth_tokens', 'refresh_token'],
  ['oauth_tokens', 'extra'],
  ['connect_sessions', 'secrets'],
  ['connect_sessions', 'answer'],
  ['oauth_states', 'memory'],
  ['uploads', 'session'],
  ['events', 'payload'],
  ['application_oauth_clients', 'sealed'],
]

const STATEMENTS = [
  `CREATE TABLE vault_keys (
    id text PRIMARY KEY,
    proof bytea,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE key_rings (
    id text PRIMARY KEY,
    process text NOT NULL,
    sealing text NOT NULL,
    opens text[] NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT now()
  )`,
  // Everything is read once, and may be much.
  'SET LOCAL statement_timeout = 0',
  `INSERT INTO vault_keys (id) SELECT DISTINCT encode(substring(sealed FROM 3 FOR get_byte(sealed, 1)), 'escape')
    FROM (${SEALED.map(([table, column]) => `SELECT ${column} AS sealed FROM ${table}`).join(' UNION ALL ')}) cells
    WHERE length(sealed) > 2 AND get_byte(sealed, 0) = 1`,
]
