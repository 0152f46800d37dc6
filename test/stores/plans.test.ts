import { expect, test } from 'vitest'
import { newId } from '../../src/runtime/ids.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { POSTGRES_VERSIONS, createDatabase } from '../setup/database.ts'
import { storeSealed } from './sealed.ts'
import { applicationRow, openStores } from './setup.ts'
import { query } from './tables.ts'

const SCANS = 'SELECT relname, seq_scan::int, idx_scan::int FROM pg_stat_user_tables'

/** How often each table was read whole, and by an index. A session tells when it ends: all have. */
const scansOf = async (url: string): Promise<Map<string, { whole: number; byIndex: number }>> =>
  new Map(
    (await query(url, SCANS)).map(({ relname, seq_scan, idx_scan }) => [
      String(relname),
      { whole: Number(seq_scan), byIndex: Number(idx_scan) },
    ]),
  )

const closed = async (stores: Storage, url: string): Promise<void> => {
  await stores.close()
  const others = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'connector_app'"
  await expect.poll(async () => (await query(url, others)).length, { timeout: 30_000 }).toBe(0)
}

test.each(POSTGRES_VERSIONS)('policies keep no statement from its index, on PostgreSQL %d', async (version) => {
  const url = await createDatabase(version)
  const made = await openStores(url)
  const application = applicationRow()
  await made.applications.insert(application)
  const vault = createVault(parseKeyRing(newKeyEntry('test')))
  const { connection, uploadId } = await storeSealed(made, vault, application.id)
  await closed(made, url)
  // Where an index can be used it is, however few rows there are; whoever cannot reads the whole table all the same.
  await query(
    url,
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET enable_seqscan = off', current_database()); END $$`,
  )

  const before = await scansOf(url)
  const stores = await openStores(url)
  const scope = { applicationId: application.id, userId: connection.userId }
  const page = { limit: 10, after: { createdAt: new Date(), id: newId('con') } }
  expect(await stores.connections.find(scope, connection.id)).toHaveProperty('credential')
  expect(await stores.connections.list(scope, {}, page)).toHaveLength(1)
  expect(await stores.uploads.find(connection.id, uploadId)).toBeDefined()
  await stores.applications.findKey('key_none')
  await stores.applications.find(application.id)
  await stores.userTokens.find('utk_none')
  await stores.sessions.find('cs_none')
  await stores.sessions.takeState({ stateHash: 'none', browserHash: 'none', connector: 'gmail' })
  await stores.timeline.list(scope, connection.id, page)
  await stores.events.list({ applicationId: application.id, userId: connection.userId }, {}, page)
  await stores.audit.list(application.id, {}, page)
  await stores.refresh.claimDue({ now: new Date(), perServer: 8, holdMs: 1 })
  await stores.refresh.endAbandoned({}, () => ({ outcome: 'abandoned' }))
  await closed(stores, url)

  const after = await scansOf(url)
  const since = (table: string) => ({
    whole: after.get(table)!.whole - before.get(table)!.whole,
    byIndex: after.get(table)!.byIndex - before.get(table)!.byIndex,
  })
  for (const table of after.keys())
    if (!table.startsWith('kysely')) expect(since(table).whole, `${table} was read whole`).toBe(0)
  for (const table of ['connections', 'oauth_tokens', 'api_keys', 'uploads', 'events', 'audit_log', 'oauth_states'])
    expect(since(table).byIndex, table).toBeGreaterThan(0)
})
