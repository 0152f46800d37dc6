import { type Kysely, sql } from 'kysely'

/** What a credential holds beside its tokens: a private key or a password for renewal, values that came with the token. */
export const extra = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    await sql`ALTER TABLE oauth_tokens ADD COLUMN extra bytea`.execute(database)
  },
}
