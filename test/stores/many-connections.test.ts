import { expect, test } from 'vitest'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { POSTGRES_VERSIONS, createDatabase } from '../setup/database.ts'
import { storeSealed } from './sealed.ts'
import { applicationRow, openStores } from './setup.ts'
import { query } from './tables.ts'

const CONNECTIONS = 5_000
const PER_SERVER = 8
/** What one round of all that the platform does by itself may read of connections and tokens, however many there are. */
const ROWS_READ_MAX = 1_000

const READ = `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_user_tables
  WHERE relname IN ('connections', 'oauth_tokens')`

/** Rows that were read since the last time; each session tells when it ends. */
const rowsRead = async (url: string): Promise<number> => {
  const others = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'connector_app'"
  await expect.poll(async () => (await query(url, others)).length, { timeout: 30_000 }).toBe(0)
  return Number((await query(url, READ))[0]!.rows)
}

/** Copies of a row, each with an id of its own. */
const copied = async (url: string, table: string, named: Readonly<Record<string, string>>): Promise<void> => {
  const columns = await query(
    url,
    `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  )
  const names = columns.map(({ column_name }) => String(column_name))
  const values = names.map((name) => named[name] ?? `original.${name}`)
  await query(
    url,
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')}
     FROM (SELECT * FROM ${table} LIMIT 1) original, generate_series(1, ${CONNECTIONS}) n`,
  )
}

test.each(POSTGRES_VERSIONS)(
  'what the platform does by itself reads as many rows on PostgreSQL %d as it has to do with, however many there are',
  async (version) => {
    const url = await createDatabase(version)
    const made = await openStores(url)
    const application = applicationRow()
    await made.applications.insert(application)
    const vault = createVault(parseKeyRing(newKeyEntry('test')))
    await storeSealed(made, vault, application.id)
    await made.close()
    await copied(url, 'connections', { id: "'con_' || n" })
    await copied(url, 'oauth_tokens', { id: "'tok_' || n", connection_id: "'con_' || n" })
    await query(url, "UPDATE oauth_tokens SET refresh_at = now() - interval '1 minute', server = 'https://id.example'")
    await query(url, "UPDATE oauth_tokens SET idle_since = now() - interval '2 days'")
    // As autovacuum does: what is estimated of rows that a policy may hide must not lead astray.
    await query(url, 'ANALYZE')

    const before = await rowsRead(url)
    const stores = await openStores(url)
    const claimed = await stores.refresh.claimDue({ now: new Date(), perServer: PER_SERVER, holdMs: 60_000 })
    expect(claimed).toHaveLength(PER_SERVER)
    const again = await stores.refresh.claimDue({ now: new Date(), perServer: PER_SERVER + 1, holdMs: 60_000 })
    expect(again).toHaveLength(1)
    await stores.refresh.putOff(claimed.map((due) => ({ ...due, ms: 60_000 })))
    const idle = await stores.health.claimIdle({ idleMs: 86_400_000, limit: PER_SERVER })
    expect(idle).toHaveLength(PER_SERVER)
    await stores.health.touch(idle.map(({ id }) => id))
    await stores.refresh.endAbandoned({}, () => ({ outcome: 'abandoned' }))
    await stores.refresh.endAbandoned({ journalId: 'none' }, () => ({ outcome: 'abandoned' }))
    await stores.sessions.removeExpired()
    await stores.close()
    expect((await rowsRead(url)) - before).toBeLessThan(ROWS_READ_MAX)
  },
  60_000,
)
