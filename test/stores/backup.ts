import { query, tablesOf } from './tables.ts'

/** Rows of tables, as a dump of their data holds them. */
export type Backup = ReadonlyMap<string, readonly unknown[]>

/** Takes the data of all tables but those that are named. */
export const takeBackup = async (databaseUrl: string, except: readonly string[] = []): Promise<Backup> => {
  const backup = new Map<string, unknown[]>()
  for (const table of await tablesOf(databaseUrl))
    if (!except.includes(table))
      backup.set(
        table,
        (await query(databaseUrl, `SELECT to_jsonb(each) AS row FROM ${table} each`)).map(({ row }) => row),
      )
  return backup
}

/** The tables in which something of a user stands, in an order in which they can be filled. */
const OF_USERS = ['owner_keys', 'connections', 'oauth_tokens', 'connect_sessions', 'oauth_states', 'uploads', 'events']

/** Puts back what is there no more. */
export const putBack = async (databaseUrl: string, backup: Backup): Promise<void> => {
  for (const table of OF_USERS) {
    const columns = await query(
      databaseUrl,
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [table],
    )
    const names = columns.map(({ name }) => String(name)).join(', ')
    await query(
      databaseUrl,
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(backup.get(table) ?? [])],
    )
  }
}
