import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { POSTGRES_VERSIONS, servingUrl } from '../setup/database.ts'
import { withStores } from '../stores/setup.ts'
import { type Owner, makeOwner, ownedTables } from './owned-rows.ts'

describe.each(POSTGRES_VERSIONS)('the login that serves, on PostgreSQL %d', (version) => {
  const world = withStores(version)
  let client: pg.Client
  let tables: string[]
  let owner: Owner

  beforeAll(async () => {
    owner = await makeOwner(world.stores, world.url, { userId: 'mara' })
    tables = await ownedTables(world.url)
    client = new pg.Client({ connectionString: servingUrl(world.url) })
    await client.connect()
  })
  afterAll(() => client?.end())

  test.each([
    ['switches it off', 'ALTER TABLE # DISABLE ROW LEVEL SECURITY'],
    ['lets go its owner', 'ALTER TABLE # NO FORCE ROW LEVEL SECURITY'],
    ['takes a policy away', 'DROP POLICY of_owner ON #'],
    ['adds a policy', 'CREATE POLICY mine ON # USING (true)'],
    ['changes a policy', 'ALTER POLICY of_owner ON # USING (true)'],
    ['empties a table', 'TRUNCATE #'],
    ['empties a table with all that belongs to it', 'TRUNCATE # CASCADE'],
    ['takes a table over', 'ALTER TABLE # OWNER TO CURRENT_USER'],
    ['switches triggers off', 'ALTER TABLE # DISABLE TRIGGER ALL'],
    ['adds a trigger', 'CREATE TRIGGER mine BEFORE UPDATE ON # EXECUTE FUNCTION suppress_redundant_updates_trigger()'],
    ['drops a table', 'DROP TABLE #'],
    ['reads by passing it', 'SET LOCAL row_security = off; SELECT * FROM #'],
  ])('never %s', async (_what, statement) => {
    for (const table of tables) {
      await client.query('BEGIN')
      const refused = await client.query(statement.replace('#', table)).catch((error: pg.DatabaseError) => error)
      await client.query('ROLLBACK')
      // 42501: not allowed. 42704: the audit log's policies have other names.
      expect(String((refused as pg.DatabaseError).code), `${table}: ${String(refused)}`).toMatch(/^(42501|42704)$/)
    }
  })

  test.each([
    'SET ROLE connector',
    'SET SESSION AUTHORIZATION connector',
    'ALTER ROLE CURRENT_USER BYPASSRLS',
    'ALTER ROLE CURRENT_USER SUPERUSER',
    'CREATE ROLE another SUPERUSER',
    'GRANT connector TO CURRENT_USER',
    'CREATE TABLE public.mine (id text)',
    'CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    "SET session_replication_role = 'replica'",
    "UPDATE audit_log SET actor = 'nobody'",
    'DELETE FROM audit_log',
    "UPDATE kysely_migration SET name = 'x'",
    'DELETE FROM kysely_migration',
  ])('may not: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
  })

  test('cannot have the function that lets old audit entries go work on a table of its own making', async () => {
    await client.query('BEGIN')
    await client.query(`CREATE TEMP TABLE audit_log (at timestamptz DEFAULT '2001-01-01')`)
    await client.query('INSERT INTO pg_temp.audit_log DEFAULT VALUES')
    await client.query("SELECT set_config('connector.platform', 'on', true), audit_log_remove(400)")
    const { rowCount } = await client.query('SELECT FROM pg_temp.audit_log')
    await client.query('ROLLBACK')
    expect(rowCount).toBe(1)
  })

  test('sees nothing without saying whose, and is not told by what it may not see', async () => {
    for (const table of tables) expect((await client.query(`SELECT * FROM ${table}`)).rows, table).toEqual([])
    // What exists and is not seen is as absent as what does not: no error, no count, no conflict tells of it.
    for (const id of [owner.connectionId, 'con_nobody']) {
      expect((await client.query('UPDATE connections SET name = name WHERE id = $1', [id])).rowCount).toBe(0)
      expect((await client.query('DELETE FROM connections WHERE id = $1', [id])).rowCount).toBe(0)
      expect((await client.query('SELECT FROM connections WHERE id = $1 FOR UPDATE', [id])).rowCount).toBe(0)
    }
  })
})
