import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '../../src/connections/connection.ts'
import { createLog } from '../../src/runtime/log.ts'
import { openDatabase } from '../../src/storage/postgres/database.ts'
import type { Database, ScopedDatabase } from '../../src/storage/postgres/scoped-database.ts'
import { POSTGRES_VERSIONS, servingUrl } from '../setup/database.ts'
import { withStores } from '../stores/setup.ts'
import { query } from '../stores/tables.ts'
import { type Owner, makeOwner, ownedTables } from './owned-rows.ts'

type Row = Readonly<Record<string, unknown>>

/** No statement here names an owner: what is not shown is kept back by PostgreSQL. */
describe.each(POSTGRES_VERSIONS)('statements that name no owner, on PostgreSQL %d', (version) => {
  const world = withStores(version)
  let opened: { database: ScopedDatabase; close(): Promise<void> }
  let tables: string[]
  let mara: Owner
  let noor: Owner
  let foreign: Owner
  let connections: Row[]

  beforeAll(async () => {
    mara = await makeOwner(world.stores, world.url, { userId: 'mara' })
    noor = await makeOwner(world.stores, world.url, { applicationId: mara.applicationId, userId: 'noor' })
    // A user of the same id, of another application.
    foreign = await makeOwner(world.stores, world.url, { userId: 'mara' })
    tables = await ownedTables(world.url)
    connections = await everyRow('connections')
    opened = openDatabase({ connectionString: servingUrl(world.url) }, createLog('error'))
  })
  afterAll(() => opened?.close())

  const scopes = (): readonly (readonly [name: string, scope: Scope])[] => [
    ['an application', { applicationId: mara.applicationId }],
    ['one of its users', { applicationId: mara.applicationId, userId: 'mara' }],
    ['one of its connections', { applicationId: mara.applicationId, connectionIds: [mara.connectionId] }],
    ['one connection of a user', { ...mara, connectionIds: [mara.connectionId] }],
    ['a connection of another user', { ...mara, connectionIds: [noor.connectionId] }],
    ['a connection of another application', { ...mara, connectionIds: [foreign.connectionId] }],
    ['no connection', { ...mara, connectionIds: [] }],
  ]

  /** Whether a row is in a scope, judged by its columns and past the database. */
  const isWithin = (table: string, row: Row, { applicationId, userId, connectionIds }: Scope): boolean => {
    const ofThese = (id: unknown): boolean => connectionIds === undefined || connectionIds.includes(String(id))
    const ids = (row.connection_ids ?? [table === 'connections' ? row.id : row.connection_id]) as string[]
    return (
      (table === 'applications' ? row.id : row.application_id) === applicationId &&
      (userId === undefined || row.user_id === userId) &&
      // A user's key belongs to each of the user's connections.
      (table === 'owner_keys'
        ? connections.some((each) => isOfSameUser(each, row) && ofThese(each.id))
        : ids.every(ofThese))
    )
  }

  const everyRow = async (table: string): Promise<Row[]> =>
    (await query(world.url, `SELECT to_jsonb(t) AS row FROM ${table} t`)).map(({ row }) => row as Row)

  const seen = async (rows: Database, table: string): Promise<Row[]> =>
    (await sql<{ row: Row }>`SELECT to_jsonb(t) AS row FROM ${sql.table(table)} t`.execute(rows)).rows.map(
      ({ row }) => row,
    )

  /** How many rows a statement touches; it is taken back. */
  const touched = async (rows: Database, statement: ReturnType<typeof sql>): Promise<number> => {
    let count = 0
    await rows
      .transaction()
      .execute(async (transaction) => {
        count = Number((await statement.execute(transaction)).numAffectedRows ?? 0)
        throw new TakenBack()
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error
      })
    return count
  }

  const columnsOf = async (table: string): Promise<string[]> =>
    (
      await query(
        world.url,
        `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1
          AND is_generated = 'NEVER' AND identity_generation IS DISTINCT FROM 'ALWAYS'`,
        [table],
      )
    ).map(({ column_name }) => String(column_name))

  test('every table that has an owner is under row-level security, and has rows of every owner here', async () => {
    const { rows } = await sql<{ open: string }>`
      SELECT relname AS open FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
        AND relname = ANY (${tables}::text[]) AND NOT (relrowsecurity AND relforcerowsecurity)`.execute(
      opened.database.unscoped,
    )
    expect(rows).toEqual([])
    expect(tables.length).toBeGreaterThanOrEqual(15)
    for (const table of tables.filter((name) => !OF_THE_PLATFORM.includes(name))) {
      const all = await everyRow(table)
      for (const { applicationId } of [mara, foreign])
        expect(all.filter((row) => isWithin(table, row, { applicationId })).length, table).toBeGreaterThan(0)
    }
  })

  test('read what is in their scope, and nothing else', async () => {
    for (const table of tables) {
      const all = await everyRow(table)
      for (const [name, scope] of scopes()) {
        const expected = all.filter((row) => isWithin(table, row, scope))
        // A state has no connection of its own: whoever is narrowed to connections sees none.
        const shown = table === 'oauth_states' && scope.connectionIds !== undefined ? [] : expected
        const found = await seen(opened.database.scoped(scope), table)
        expect(sorted(found), `${table} for ${name}`).toEqual(sorted(shown))
      }
    }
  })

  test('read nothing where nobody is named, and everything as the platform', async () => {
    for (const table of tables) {
      expect(await seen(opened.database.unscoped, table), table).toEqual([])
      expect(await seen(opened.database.named('con_nobody'), table), table).toEqual([])
      expect(sorted(await seen(opened.database.asPlatform(), table)), table).toEqual(sorted(await everyRow(table)))
    }
    expect(() => opened.database.scoped({ applicationId: mara.applicationId, userId: '' })).toThrow(TypeError)
    expect(() => opened.database.scoped({ applicationId: '' })).toThrow(TypeError)
  })

  test('read of one thing what belongs to it', async () => {
    const rows = opened.database.named(foreign.connectionId)
    for (const table of tables.filter((each) => each !== 'owner_keys'))
      for (const row of await seen(rows, table)) expect(row.connection_id ?? row.id, table).toBe(foreign.connectionId)
    expect(await seen(rows, 'connections')).toHaveLength(1)
    expect(await seen(rows, 'oauth_tokens')).toHaveLength(1)
  })

  test("read a user's key where a connection or session of that user is named, and change it only for that user", async () => {
    const [session] = (await everyRow('connect_sessions')).filter((row) => isOfSameUser(row, keyOf(foreign)))
    for (const id of [foreign.connectionId, String(session!.id)]) {
      const rows = opened.database.named(id)
      expect(await seen(rows, 'owner_keys'), id).toMatchObject([keyOf(foreign)])
      expect(await touched(rows, sql`UPDATE owner_keys SET key = ''`), id).toBe(0)
      expect(await touched(rows, sql`DELETE FROM owner_keys`), id).toBe(0)
    }
    expect(await touched(opened.database.scoped(foreign), sql`DELETE FROM owner_keys`)).toBe(1)
  })

  test('read what is in their scope and one thing besides, where both are named', async () => {
    const rows = opened.database.scoped({ applicationId: mara.applicationId, userId: 'mara' }, foreign.connectionId)
    const ids = (await seen(rows, 'connections')).map(({ id }) => String(id))
    expect(ids.toSorted()).toEqual([mara.connectionId, foreign.connectionId].toSorted())
    expect(await touched(rows, sql`DELETE FROM owner_keys`)).toBe(1)
  })

  test('change and remove what is in their scope, and nothing else', async () => {
    for (const table of tables) {
      const [column] = await columnsOf(table)
      for (const [name, scope] of scopes()) {
        const rows = opened.database.scoped(scope)
        const count = isReadOnly(table, scope) ? 0 : (await seen(rows, table)).length
        const change = sql`UPDATE ${sql.table(table)} SET ${sql.ref(column!)} = ${sql.ref(column!)}`
        const removal = sql`DELETE FROM ${sql.table(table)}`
        if (table === 'audit_log') {
          await expect(touched(rows, change)).rejects.toThrow('permission denied')
          await expect(touched(rows, removal)).rejects.toThrow('permission denied')
        } else {
          expect(await touched(rows, change), `${table} for ${name}`).toBe(count)
          expect(await touched(rows, removal), `${table} for ${name}`).toBe(count)
        }
      }
    }
  })

  test('insert for nobody else, and give nothing away', async () => {
    for (const table of tables.filter((name) => !OF_THE_PLATFORM.includes(name))) {
      const columns = sql.join((await columnsOf(table)).map((column) => sql.ref(column)))
      const others = (await everyRow(table)).filter(
        (row) => !isWithin(table, row, { applicationId: mara.applicationId }),
      )
      for (const [name, scope] of scopes()) {
        const rows = opened.database.scoped(scope)
        const insert = sql`INSERT INTO ${sql.table(table)} (${columns})
          SELECT ${columns} FROM jsonb_populate_record(NULL::${sql.table(table)}, ${JSON.stringify(others[0])}::jsonb)`
        await expect(touched(rows, insert), `${table} for ${name}`).rejects.toThrow(REFUSED)
        const owner = sql.ref(table === 'applications' ? 'id' : 'application_id')
        const giving = sql`UPDATE ${sql.table(table)} SET ${owner} = ${foreign.applicationId}`
        if (table === 'audit_log') await expect(touched(rows, giving)).rejects.toThrow('permission denied')
        else if (OWNED_BY_ANOTHER_ROW.includes(table)) await expectKept(rows, table, owner)
        else if (!isReadOnly(table, scope) && (await seen(rows, table)).length > 0)
          await expect(touched(rows, giving), `${table} for ${name}`).rejects.toThrow(REFUSED)
      }
    }
  })

  /** The database itself writes whose these rows are, whatever it is told. */
  const expectKept = async (rows: Database, table: string, owner: ReturnType<typeof sql.ref>): Promise<void> => {
    const giving = sql<{ owner: string }>`
      UPDATE ${sql.table(table)} SET ${owner} = ${foreign.applicationId} RETURNING ${owner} AS owner`
    const given = await giving.execute(rows).catch((error: Error) => {
      expect(error.message, table).toMatch(REFUSED)
      return { rows: [] }
    })
    for (const row of given.rows) expect(row.owner, table).toBe(mara.applicationId)
  }

  test('see their own scope, however many go at once over a few connections', async () => {
    const owners = [mara, noor, foreign]
    const one = async (index: number): Promise<void> => {
      const { applicationId, userId, connectionId } = owners[index % owners.length]!
      const rows = opened.database.scoped({ applicationId, userId })
      const ids = async (handle: Database) => (await seen(handle, 'connections')).map(({ id }) => id)
      expect(await ids(rows)).toEqual([connectionId])
      await rows.transaction().execute(async (transaction) => {
        expect(await ids(transaction)).toEqual([connectionId])
        expect(await ids(opened.database.unscoped)).toEqual([])
        expect(await ids(transaction)).toEqual([connectionId])
      })
    }
    for (let round = 0; round < 20; round++)
      await Promise.all(Array.from({ length: 5 }, (_, index) => one(round + index)))
  })

  test('leave nothing of their scope to the next, also when they fail', async () => {
    const rows = opened.database.scoped(mara)
    await expect(sql`SELECT 1 / 0`.execute(rows)).rejects.toThrow('division by zero')
    await expect(sql`nonsense`.execute(rows)).rejects.toThrow('syntax error')
    await expect(rows.transaction().execute((transaction) => sql`SELECT 1 / 0`.execute(transaction))).rejects.toThrow(
      'division by zero',
    )
    expect(await seen(opened.database.unscoped, 'connections')).toEqual([])
    expect(await seen(rows, 'connections')).toHaveLength(1)
  })
})

class TakenBack extends Error {}

const isOfSameUser = (one: Row, other: Row): boolean =>
  one.application_id === other.application_id && one.user_id === other.user_id

const keyOf = ({ applicationId, userId }: Owner): Row => ({ application_id: applicationId, user_id: userId })

/** Who is narrowed to connections reads the key of their user, and never writes it. */
const isReadOnly = (table: string, { connectionIds }: Scope): boolean =>
  table === 'owner_keys' && connectionIds !== undefined

/** What no application sees anything of. */
const OF_THE_PLATFORM = ['oauth_client_incidents', 'rate_shares']
const OWNED_BY_ANOTHER_ROW = ['oauth_tokens', 'uploads', 'events', 'oauth_states']

/** By the policy, or because the row that it would belong to is not seen. */
const REFUSED = /row-level security|There is no such (connection|session)/

const sorted = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted()
