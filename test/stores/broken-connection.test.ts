import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { createLog } from '../../src/runtime/log.ts'
import { openDatabase } from '../../src/storage/postgres/database.ts'
import { inTransaction } from '../../src/storage/postgres/scoped-database.ts'
import { POSTGRES_VERSIONS, createDatabase } from '../setup/database.ts'
import { query } from './tables.ts'

test.each(POSTGRES_VERSIONS)(
  'a connection to PostgreSQL %d that breaks between two statements of a transaction fails it, and ends no process',
  async (version) => {
    const url = await createDatabase(version)
    const opened = openDatabase({ connectionString: url }, createLog('silent'))
    const rows = opened.database.asPlatform()
    const outcome = inTransaction(rows, async (transaction) => {
      const { rows: found } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(transaction)
      await query(url, 'SELECT pg_terminate_backend($1)', [found[0]!.pid])
      // It has no statement under way that could fail: only the connection itself says that it is gone.
      await expect.poll(() => query(url, 'SELECT 1 FROM pg_stat_activity WHERE pid = $1', [found[0]!.pid])).toEqual([])
      await new Promise((resolve) => setTimeout(resolve, 100))
      return sql`SELECT 1`.execute(transaction)
    })
    await expect(outcome).rejects.toThrow()
    expect((await sql<{ one: number }>`SELECT 1 AS one`.execute(rows)).rows).toEqual([{ one: 1 }])
    await opened.close()
  },
)
