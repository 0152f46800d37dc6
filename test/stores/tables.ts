import pg from 'pg'

/** Runs SQL past the platform, as whoever holds a dump could. */
export const query = async (
  databaseUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Every row of a table. */
export const rowsOf = (databaseUrl: string, table: string): Promise<Record<string, unknown>[]> =>
  query(databaseUrl, `SELECT * FROM ${pg.escapeIdentifier(table)}`)

/** The names of all tables. */
export const tablesOf = async (databaseUrl: string): Promise<string[]> =>
  (await query(databaseUrl, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map(
    ({ tablename }) => String(tablename),
  )

/** Every cell of every table as text; of bytes, both their hexadecimal form and what they read as. */
export const dump = async (databaseUrl: string): Promise<string> => {
  const texts: string[] = []
  for (const table of await tablesOf(databaseUrl)) {
    for (const row of await rowsOf(databaseUrl, table)) {
      for (const [column, value] of Object.entries(row)) {
        const text = Buffer.isBuffer(value)
          ? `${value.toString('hex')} ${value.toString('latin1')}`
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value)
        texts.push(`${table}.${column}: ${text}`)
      }
    }
  }
  return texts.join('\n')
}
