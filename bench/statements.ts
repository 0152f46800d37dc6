import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Populated, inDatabase } from './population.ts'

/** Until every session has heard of it. */
const HEARD_MS = 500
const ENTRY = /^(?=\d{4}-\d\d-\d\d \d\d:\d\d)/m
const STATEMENT = /LOG:\s+(?:execute [^:]*|statement): ([\s\S]*)$/

/** Gives every statement that the platform's database is sent while something is done, as its log has them. */
export const statementsDuring = async (
  side: Populated,
  act: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => {},
): Promise<string[]> => {
  await setLogging(side, "= 'all'")
  try {
    await before()
    const from = logOf(side).length
    await act()
    return logOf(side)
      .slice(from)
      .split(ENTRY)
      .flatMap((entry) => STATEMENT.exec(entry)?.[1]?.trim() ?? [])
  } finally {
    await setLogging(side, 'TO DEFAULT')
  }
}

/** The plan of a statement whose parameters are open, as the login that serves gets it: row-level security included. */
export const planOf = (side: Populated, statement: string): Promise<string> =>
  inDatabase(
    side,
    async (client) => {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${statement}`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    },
    'serving',
  )

const setLogging = async (side: Populated, value: string): Promise<void> => {
  await inDatabase(side, async (client) => {
    await client.query(`ALTER SYSTEM SET log_statement ${value}`)
    await client.query('SELECT pg_reload_conf()')
  })
  await sleep(HEARD_MS)
}

const logOf = ({ folder }: Populated): string => readFileSync(join(folder, 'live/postgres/postgres.log'), 'utf8')
