import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { migrations } from '../../src/storage/postgres/migrations/index.ts'
import { type Storage, openStorage } from '../../src/storage/storage.ts'
import { POSTGRES_VERSIONS, type PostgresVersion, createDatabase } from '../setup/database.ts'
import { applicationRow, asItIs, connectionRow, credentialRow } from './setup.ts'
import { query } from './tables.ts'

/** The statements of the guide. */
const [BOTH, SERVING_ALONE] = [
  ...readFileSync(join(packageFolder(), 'docs/guides/security.md'), 'utf8').matchAll(/```sql\n([\s\S]*?)```/g),
].map(([, text]) => text!)

interface Site {
  /** As a superuser. */
  readonly root: string
  readonly owner: string
  readonly serving: string
  readonly names: Readonly<Record<'owner' | 'serving', string>>
}

const as = (url: string, login: string): string => url.replace('connector@', `${login}:another@`)

/** A database with two logins of its own, as the guide says to make them. */
const makeSite = async (version: PostgresVersion): Promise<Site> => {
  const names = { owner: newId('owner'), serving: newId('serving') }
  const database = newId('test')
  const server = await createDatabase(version)
  const script = BOTH!
    .replaceAll('connector_owner', names.owner)
    .replaceAll('connector_app', names.serving)
    .replaceAll('DATABASE connector', `DATABASE ${database}`)
  expect(script).toContain(database)
  // CREATE DATABASE stands alone.
  for (const statement of script.split(';').filter((text) => text.trim() !== '')) await query(server, statement)
  const root = server.replace(/\/test_\w+/, `/${database}`)
  return { root, owner: as(root, names.owner), serving: as(root, names.serving), names }
}

const open = async (
  databaseUrl: string,
  migrationUrl?: string,
): Promise<{ stores: Storage; warnings: string[]; lines: string[] }> => {
  const lines: string[] = []
  const log = createLog('warn', { write: (line) => void lines.push(line) })
  const stores = await openStorage({ databaseUrl, migrationUrl, directory: '', log })
  return { stores, lines, warnings: lines.map((line) => (JSON.parse(line) as { msg: string }).msg) }
}

/** Puts something in and takes it out again. */
const use = async (stores: Storage): Promise<void> => {
  const application = applicationRow()
  await stores.applications.insert(application)
  const connection = connectionRow(application.id)
  await stores.connections.insert(connection, asItIs(credentialRow(1), connection))
  const scope = { applicationId: application.id, userId: connection.userId }
  expect(await stores.connections.find(scope, connection.id)).toMatchObject({ credential: { generation: 1 } })
  expect(await stores.connections.find({ ...scope, userId: 'noor' }, connection.id)).toBeUndefined()
  await stores.audit.append([
    {
      id: newId('aud'),
      at: new Date('2020-01-01'),
      applicationId: application.id,
      actor: 'key_1',
      action: 'connection.deleted',
      outcome: 'ok',
      count: 1,
    },
  ])
  expect(await stores.audit.removeOlderThan(400)).toBe(1)
  expect(await stores.connections.remove(scope, connection.id)).toBe(true)
}

describe.each(POSTGRES_VERSIONS)('logins on PostgreSQL %d', (version) => {
  test('two of them, made as the guide says, do everything, without a word', async () => {
    const site = await makeSite(version)
    const { stores, warnings } = await open(site.serving, site.owner)
    expect(stores.migrated).toHaveLength(Object.keys(migrations).length)
    await use(stores)
    await stores.close()
    const again = await open(site.serving, site.owner)
    expect(again.stores.migrated).toEqual([])
    await again.stores.close()
    expect([...warnings, ...again.warnings]).toEqual([])
    const owners = await query(site.root, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
    expect(owners).toEqual([{ tableowner: site.names.owner }])
  })

  test('five processes that start at once with two logins end in one schema', async () => {
    const site = await makeSite(version)
    const opened = await Promise.all(Array.from({ length: 5 }, () => open(site.serving, site.owner)))
    expect(opened.filter(({ stores }) => stores.migrated.length > 0)).toHaveLength(1)
    await Promise.all(opened.map(({ stores }) => stores.close()))
  })

  test('the one that serves is enough where the tables are up to date, and is told where they are not', async () => {
    const site = await makeSite(version)
    await expect(open(site.serving)).rejects.toThrow('run "connector migrate" as one who may')
    await (await open(site.serving, site.owner)).stores.close()
    const { stores, warnings } = await open(site.serving)
    await use(stores)
    await stores.close()
    expect(warnings).toEqual([])
  })

  test.each([
    ['owns the tables', '', (site: Site) => site.owner, 'it owns the tables'],
    ['is a superuser', 'ALTER ROLE serving SUPERUSER', undefined, 'it is a superuser'],
    ['passes row-level security', 'ALTER ROLE serving BYPASSRLS', undefined, 'it has BYPASSRLS'],
    ['makes logins', 'ALTER ROLE serving CREATEROLE', undefined, 'it has CREATEROLE'],
    ['belongs to the owner', 'GRANT owner TO serving', undefined, 'is a member of their owner'],
    ['may empty tables', 'GRANT TRUNCATE ON connections TO PUBLIC', undefined, 'it has TRUNCATE on connections'],
    ['may change the audit log', 'GRANT UPDATE ON audit_log TO PUBLIC', undefined, 'it has UPDATE on audit_log'],
    [
      'finds it off',
      'ALTER TABLE events DISABLE ROW LEVEL SECURITY',
      undefined,
      'row-level security is off for events',
    ],
    ['finds it off for the owner', 'ALTER TABLE events NO FORCE ROW LEVEL SECURITY', undefined, 'is off for events'],
  ])('a start is refused where the one that serves %s', async (_what, statement, serving, says) => {
    const site = await makeSite(version)
    await (await open(site.serving, site.owner)).stores.close()
    const named = statement.replace('serving', site.names.serving).replace('GRANT owner', `GRANT ${site.names.owner}`)
    if (named !== '') await query(site.root, named)
    const opening = open(serving?.(site) ?? site.serving, site.owner)
    await expect(opening).rejects.toThrow(says)
    await expect(opening).rejects.toThrow(/DATABASE_URL: .*login "\w+" must be held by row-level security/)
  })

  test('what it was given too much is taken back', async () => {
    const site = await makeSite(version)
    await (await open(site.serving, site.owner)).stores.close()
    await query(site.root, `GRANT ALL ON ALL TABLES IN SCHEMA public TO ${site.names.serving}`)
    const { stores, warnings } = await open(site.serving, site.owner)
    await use(stores)
    await stores.close()
    expect(warnings).toEqual([])
  })

  test('one that owns the tables serves behind row-level security, and is told that it could switch it off', async () => {
    const site = await makeSite(version)
    const { stores, warnings } = await open(site.owner)
    await use(stores)
    await stores.connections.insert(await ownConnection(stores))
    await stores.close()
    expect(warnings).toEqual([expect.stringContaining('could switch it off')])
    expect(await query(site.owner, 'SELECT * FROM connections')).toEqual([])
    expect(await query(site.root, 'SELECT * FROM connections')).toHaveLength(1)
  })

  test('a superuser is told that nothing stands behind the queries', async () => {
    const url = await createDatabase(version)
    const { stores, warnings, lines } = await open(url)
    await use(stores)
    await stores.close()
    expect(warnings).toEqual([expect.stringContaining('row-level security does not stand behind the queries')])
    expect(lines[0]).toContain('it is a superuser')
  })

  test('an installation with one login gets another one, and keeps what it has', async () => {
    const site = await makeSite(version)
    const rows = await upTo17(site.owner)
    const newcomer = newId('serving')
    const script = SERVING_ALONE!
      .replaceAll('connector_app', newcomer)
      .replaceAll('DATABASE connector', `DATABASE ${new URL(site.root.replace('@/', '@host/')).pathname.slice(1)}`)
    await query(site.root, script)
    const { stores, warnings } = await open(as(site.root, newcomer), site.owner)
    expect(stores.migrated[0]).toBe('018-row-security')
    const scope = { applicationId: rows.applicationId, userId: 'mara' }
    expect(await stores.connections.find(scope, rows.connectionId)).toMatchObject({ credential: { generation: 1 } })
    expect(await stores.uploads.find(rows.connectionId, 'upload')).toBeDefined()
    expect((await stores.events.list(scope, {}, { limit: 10 })).events).toHaveLength(1)
    const state = { stateHash: 'state', browserHash: 'browser', connector: 'gmail' }
    expect(await stores.sessions.takeState(state)).toBeDefined()
    await use(stores)
    await stores.close()
    expect(warnings).toEqual([])
  })
})

test('an owner of a database that is not named is refused', () => {
  expect(() => readSettings({ MIGRATION_DATABASE_URL: 'postgres://owner@db/connector' })).toThrow(
    'MIGRATION_DATABASE_URL: needs DATABASE_URL',
  )
})

const ownConnection = async (stores: Storage) => {
  const application = applicationRow()
  await stores.applications.insert(application)
  return connectionRow(application.id)
}

/** The tables as the version before row-level security left them, with a row in each that gets its owner now. */
const upTo17 = async (url: string): Promise<{ applicationId: string; connectionId: string }> => {
  const database = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) })
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '018'))
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => before },
  }).migrateToLatest()
  await database.destroy()
  expect(error).toBeUndefined()
  const [applicationId, connectionId, session] = [newId('app'), newId('con'), newId('cs')]
  const insert = (text: string): Promise<unknown> => query(url, `INSERT INTO ${text}`)
  await insert(`applications (id, name) VALUES ('${applicationId}', 'before')`)
  await insert(`connections (id, application_id, connector_type, connector_version, auth_type, name, user_id)
    VALUES ('${connectionId}', '${applicationId}', 'gmail', '1.0.0', 'oauth2', 'Mara', 'mara')`)
  await insert(`oauth_tokens (id, connection_id, access_token, generation) VALUES ('tok', '${connectionId}', 'a', 1)`)
  await insert(`uploads (connection_id, id, endpoint, session, expires_at)
    VALUES ('${connectionId}', 'upload', 'files.upload', 's', now() + interval '1 hour')`)
  await insert(`events (id, application_id, connection_id, connector, type, source_id, payload, received_at)
    VALUES ('evt', '${applicationId}', '${connectionId}', 'gmail', 'mail', 'one', 'p', now())`)
  await insert(`connect_sessions (id, application_id, user_id, connection_id, connector, connector_version, auth_type,
      return_url, scopes, inputs, expires_at)
    VALUES ('${session}', '${applicationId}', 'mara', '${connectionId}', 'gmail', '1.0.0', 'oauth2', 'https://app.example.com',
      '{}', '{}', now() + interval '1 hour')`)
  await insert(`oauth_states (state_hash, browser_hash, session_id, connector, memory, inputs, expires_at)
    VALUES ('state', 'browser', '${session}', 'gmail', 'm', '{}', now() + interval '1 hour')`)
  return { applicationId, connectionId }
}
