import { Migrator } from 'kysely/migration'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/postgres/database.ts'
import { migrations } from '../../src/storage/postgres/migrations/index.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { createLog } from '../../src/runtime/log.ts'
import { POSTGRES_VERSIONS, createDatabase } from '../setup/database.ts'
import { openStores } from './setup.ts'
import { query, tablesOf } from './tables.ts'

/** The tables and columns that the specification names. */
const SPECIFIED: Readonly<Record<string, readonly string[]>> = {
  connections: ['id', 'connector_type', 'name', 'user_id', 'status', 'config', 'created_at', 'updated_at'],
  oauth_tokens: [
    'id',
    'connection_id',
    'access_token',
    'refresh_token',
    'token_type',
    'expires_at',
    'scope',
    'created_at',
    'updated_at',
  ],
  connector_metadata: [
    'id',
    'name',
    'display_name',
    'description',
    'version',
    'auth_type',
    'config_schema',
    'enabled',
    'created_at',
    'updated_at',
  ],
}
const COLUMNS =
  "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"

describe.each(POSTGRES_VERSIONS)('migrations on PostgreSQL %d', (version) => {
  test('five processes that start at once on an empty database end in one schema', async () => {
    const url = await createDatabase(version)
    const started = await Promise.all(Array.from({ length: 5 }, () => openStores(url)))
    expect(started.filter(({ migrated }) => migrated.length > 0)).toHaveLength(1)
    for (const storage of started) expect(await storage.isAnswering()).toBe(true)
    await Promise.all(started.map((storage) => storage.close()))

    const again = await openStores(url)
    expect(again.migrated).toEqual([])
    await again.close()
    const alone = await createDatabase(version)
    await (await openStores(alone)).close()
    expect(await query(url, COLUMNS)).toEqual(await query(alone, COLUMNS))
  })

  test('the tables and columns of the specification are there', async () => {
    const url = await createDatabase(version)
    await (await openStores(url)).close()
    const columns = await query(url, COLUMNS)
    for (const [table, names] of Object.entries(SPECIFIED)) {
      const found = columns.filter(({ table_name }) => table_name === table).map(({ column_name }) => column_name)
      expect(found, table).toEqual(expect.arrayContaining([...names]))
    }
    expect(await tablesOf(url)).toEqual(expect.arrayContaining(Object.keys(SPECIFIED)))
  })

  test('every time has its zone, and no token column takes text', async () => {
    const url = await createDatabase(version)
    await (await openStores(url)).close()
    const columns = await query(url, COLUMNS)
    const types = (name: RegExp): unknown[] => [
      ...new Set(
        columns
          .filter(
            ({ column_name, table_name }) => name.test(String(column_name)) && !String(table_name).startsWith('kysely'),
          )
          .map(({ data_type }) => data_type),
      ),
    ]
    expect(types(/_at$/)).toEqual(['timestamp with time zone'])
    expect(types(/^(access_token|refresh_token|extra|answer|memory)$/)).toEqual(['bytea'])
  })
})

test('calls that were recorded before packets move into them', async () => {
  const url = await createDatabase()
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '022'))
  const { database, close } = openDatabase({ connectionString: url }, createLog('silent'))
  const { error } = await new Migrator({
    db: database.asPlatform(),
    provider: { getMigrations: async () => before },
  }).migrateToLatest()
  expect(error).toBeUndefined()
  await close()
  await query(
    url,
    `INSERT INTO calls SELECT 'req_' || n, '2026-03-02T09:00:00.25Z'::timestamptz + n * interval '1 ms', 'app_1', 'mara',
      'con_' || n % 2, 'gmail', CASE WHEN n % 3 = 0 THEN 'say "é"' END, 'GET', CASE WHEN n % 10 = 0 THEN 502 ELSE 200 END,
      'provider', CASE WHEN n % 10 = 0 THEN 'provider_timeout' END, NULL, NULL, 1.5, 2, 3000000000, 1
      FROM generate_series(1, 700) AS n`,
  )
  const stores = await openStores(url)
  const list = await stores.calls.list({ applicationId: 'app_1' }, {}, { limit: 1_000 })
  const ofOne = await stores.calls.list({ applicationId: 'app_1', connectionIds: ['con_1'] }, {}, { limit: 1_000 })
  await stores.close()
  expect(list.map(({ id }) => id)).toEqual(Array.from({ length: 700 }, (_, index) => `req_${700 - index}`))
  expect(ofOne).toHaveLength(350)
  expect(list.find(({ id }) => id === 'req_30')).toEqual({
    id: 'req_30',
    at: new Date('2026-03-02T09:00:00.280Z'),
    applicationId: 'app_1',
    userId: 'mara',
    connectionId: 'con_0',
    connector: 'gmail',
    endpoint: 'say "é"',
    method: 'GET',
    status: 502,
    source: 'provider',
    errorCode: 'provider_timeout',
    ms: 1.5,
    bytesIn: 2,
    bytesOut: 3_000_000_000,
    attempts: 1,
  })
  expect(
    await query(url, 'SELECT max(size) AS most, sum(size)::int AS calls, sum(errors)::int AS errors FROM call_packets'),
  ).toEqual([{ most: 200, calls: 700, errors: 70 }])
  expect(await tablesOf(url)).not.toContain('calls')
})

test.each([
  [
    'postgresql://nobody:canary-password@127.0.0.1:1/app',
    'The database app at 127.0.0.1:1 (DATABASE_URL) cannot be used: nothing listens there. Is it running?',
  ],
  [
    'postgresql://nobody:canary-password@host.invalid/app',
    'The database app at host.invalid (DATABASE_URL) cannot be used: ',
  ],
])('a database that is not there is named, without its password', async (databaseUrl, says) => {
  const opening = openStorage({ databaseUrl, directory: '', log: createLog('silent') })
  await expect(opening).rejects.toThrow(says)
  await expect(opening).rejects.not.toThrow('canary')
})

test('a database of another name is said to be missing', async () => {
  const url = (await createDatabase()).replace(/\/test_\w+/, '/no_such_database')
  await expect(openStorage({ databaseUrl: url, directory: '', log: createLog('silent') })).rejects.toThrow(
    'there is no such database. Create it first.',
  )
})
