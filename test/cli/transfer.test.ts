import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../../src/cli/wire.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { type Ran, runCli } from '../setup/sandbox.ts'

const CONNECTORS = join(packageFolder(), 'test/oauth/connectors')
const USERS = ['mara', 'jonas', 'ida']

interface Side {
  readonly under: TestPlatform
  readonly environment: Record<string, string>
}

const directory = mkdtempSync(join(tmpdir(), 'cp-transfer-'))
const file = (name: string): string => join(directory, name)
let here: Side
let there: Side
let made: Connection[]

const startSide = async (): Promise<Side> => {
  const keys = newKeyEntry('own')
  const databaseUrl = await createDatabase()
  const under = await startTestPlatform({
    databaseUrl,
    connectorsDirectory: CONNECTORS,
    environment: { VAULT_KEYS: keys },
  })
  const environment = {
    DATA_DIR: under.directory,
    DATABASE_URL: databaseUrl,
    VAULT_KEYS: keys,
    CONNECTORS_DIR: CONNECTORS,
    CONNECTOR_EXPORT_PASSPHRASE: 'correct horse battery',
    CONNECTOR_URL: under.url,
    CONNECTOR_API_KEY: under.apiKey,
  }
  return { under, environment }
}

beforeAll(async () => {
  ;[here, there] = await Promise.all([startSide(), startSide()])
  made = []
  for (const user of USERS) made.push(await here.under.connect('quickbooks', user))
})
afterAll(async () => {
  await Promise.all([here?.under.close(), there?.under.close()])
  rmSync(directory, { recursive: true })
})

const run = ({ environment }: Side, args: readonly string[], more: Record<string, string> = {}): Promise<Ran> =>
  runCli(['--json', 'connections', ...args], { ...environment, ...more })
const resultOf = ({ stdout, stderr }: Ran) =>
  JSON.parse(stdout || `{"stderr":${JSON.stringify(stderr)}}`) as Record<string, unknown>
const query = async ({ environment }: Side, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL! })
  await client.connect()
  await client.query(statement)
  await client.end()
}
const listed = async ({ under }: Side): Promise<Connection[]> =>
  (await under.send('/v1/connections?limit=100')).json.items as Connection[]
const counts = ({ under }: Side) => under.simulator.control.state().connectors.quickbooks!

test('an export is sealed with a passphrase of twelve characters at least', async () => {
  const none = await run(here, ['export', '--out', file('a')], { CONNECTOR_EXPORT_PASSPHRASE: '' })
  const short = await run(here, ['export', '--out', file('a')], { CONNECTOR_EXPORT_PASSPHRASE: 'elevenchars' })
  expect([none.code, short.code]).toEqual([2, 2])
  expect(statSync(file('a'), { throwIfNoEntry: false })).toBeUndefined()
})

test('what is exported here is imported elsewhere: ids, names, users and credentials, once', async () => {
  const exported = await run(here, ['export', '--out', file('all')])
  expect([exported.code, resultOf(exported)]).toEqual([0, { exported: 3, handed_over: 0, stayed: [] }])
  expect(exported.stderr).toContain('two platforms hold the same refresh tokens')
  expect(statSync(file('all')).mode & 0o777).toBe(0o600)
  expect(readFileSync(file('all')).toString('latin1')).not.toMatch(/mara|quickbooks/)

  const nothing = { imported: 0, replaced: 0, skipped: 0, failed: 0, dry_run: false, special: [] }
  expect(resultOf(await run(there, ['import', file('all'), '--dry-run']))).toEqual({
    ...nothing,
    imported: 3,
    dry_run: true,
  })
  expect(await listed(there)).toEqual([])
  expect(resultOf(await run(there, ['import', file('all')]))).toEqual({ ...nothing, imported: 3 })
  expect(resultOf(await run(there, ['import', file('all')]))).toEqual({ ...nothing, skipped: 3 })

  const facts = ({ id, name, user_id, status, created_at }: Connection) => [id, name, user_id, status, created_at]
  expect((await listed(there)).map(facts)).toEqual((await listed(here)).map(facts))
  // What leaves there is signed with what was sealed here: that provider has never given it out, and says so.
  const called = await there.under.call(made[0]!.id, 'companyinfo.get')
  expect(called.json.code).not.toBe('credential_unreadable')
  // That the two were exported did not end them here.
  expect((await here.under.call(made[0]!.id, 'companyinfo.get')).status).toBe(200)
})

test('an import that broke off is continued', async () => {
  await query(there, `DELETE FROM connections WHERE id = '${made[1]!.id}'`)
  expect(resultOf(await run(there, ['import', file('all')]))).toMatchObject({ imported: 1, skipped: 2, failed: 0 })
})

test('an id that is another application’s is not taken: the connection gets a new one, the same each time', async () => {
  await query(there, `INSERT INTO applications (id, name, created_at) VALUES ('app_second', 'second', '2100-01-01')`)
  const into = ['import', file('all'), '--application', 'app_second']
  const first = resultOf(await run(there, into))
  expect(first).toMatchObject({ imported: 3, failed: 0 })
  const ids = (first.special as { new_id: string }[]).map(({ new_id }) => new_id)
  expect(new Set([...ids, ...made.map(({ id }) => id)]).size).toBe(6)
  expect(ids.every((id) => /^con_[0-9a-z]{25}$/.test(id))).toBe(true)
  expect(resultOf(await run(there, into))).toMatchObject({ imported: 0, skipped: 3 })
  expect(await listed(there)).toHaveLength(3)
})

test('another passphrase, and a file that is cut short, import nothing', async () => {
  await query(there, 'DELETE FROM connections')
  const other = await run(there, ['import', file('all')], { CONNECTOR_EXPORT_PASSPHRASE: 'another passphrase' })
  expect(other.code).toBe(1)
  expect(other.stderr).toContain('The passphrase is another')
  writeFileSync(file('cut'), readFileSync(file('all')))
  truncateSync(file('cut'), statSync(file('cut')).size - 1)
  expect((await run(there, ['import', file('cut')])).code).toBe(1)
  expect(await listed(there)).toEqual([])
})

test('what is handed over ends here without a word to the provider, and serves where it is imported', async () => {
  await query(
    here,
    `UPDATE oauth_tokens SET lease_token = 'busy', lease_until = now() + interval '1 hour' WHERE connection_id = '${made[2]!.id}'`,
  )
  const handed = await run(here, ['export', '--out', file('moved'), '--handover'])
  // One was being refreshed: it stays, and is not in the file.
  expect([handed.code, resultOf(handed)]).toEqual([1, { exported: 2, handed_over: 2, stayed: [made[2]!.id] }])
  await query(here, 'UPDATE oauth_tokens SET lease_token = NULL, lease_until = NULL')

  for (const { id } of made.slice(0, 2)) {
    here.under.clock.advance(6_000)
    expect((await here.under.send(`/v1/connections/${id}`)).json).toMatchObject({
      status: 'revoked',
      status_reason: 'handed_over',
    })
    expect((await here.under.call(id, 'companyinfo.get')).json.code).toBe('connection_revoked')
  }
  expect(counts(here)).toMatchObject({ revocations: 0, live_grants: 3 })
  expect((await here.under.call(made[2]!.id, 'companyinfo.get')).status).toBe(200)

  // Back to where their provider is: the refresh tokens are alive.
  expect(resultOf(await run(here, ['import', file('moved')]))).toMatchObject({ imported: 0, skipped: 2 })
  expect(resultOf(await run(here, ['import', file('moved'), '--replace']))).toMatchObject({ replaced: 2, failed: 0 })
  here.under.clock.advance(6_000)
  for (const { id } of made) {
    expect((await here.under.send(`/v1/connections/${id}/refresh`, { method: 'POST' })).status).toBe(200)
    expect((await here.under.call(id, 'companyinfo.get')).status).toBe(200)
  }
  expect(counts(here).reuses).toBe(0)
})

test('an export is narrowed to a user, and does not write over a file', async () => {
  const narrowed = await run(here, ['export', '--out', file('one'), '--user', 'ida'])
  expect(resultOf(narrowed)).toMatchObject({ exported: 1 })
  expect((await run(here, ['export', '--out', file('one')])).code).toBe(2)
})

test('a connection whose connector is not there fails by itself', async () => {
  const { code, stdout } = await run(there, ['import', file('all')], { CONNECTORS_DIR: '' })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ imported: 0, failed: 3 })
})

test('plain credentials are taken over line by line, and running it again goes on', async () => {
  const line = (user: string, connector = 'quickbooks') =>
    JSON.stringify({
      connector,
      user_id: user,
      access_token: `token-of-${user}`,
      refresh_token: 'r',
      captured: { realm_id: '9130347596842384' },
      account_id: `acc-${user}`,
      name: 'Books',
    })
  const plain = file('plain.jsonl')
  writeFileSync(plain, `${line('nils')}\n\n${line('eva', 'quickboks')}\n${line('ole')}\n`)
  const dry = await run(there, ['import', plain, '--plain', '--dry-run'])
  expect(resultOf(dry)).toEqual({ imported: 3, skipped: 0, failed: [] })

  const first = await run(there, ['import', plain, '--plain'])
  expect(first.code).toBe(1)
  expect(resultOf(first)).toEqual({
    imported: 2,
    skipped: 0,
    failed: [{ line: 3, says: expect.stringContaining('Did you mean "quickbooks"?') as unknown }],
  })
  writeFileSync(plain, readFileSync(plain, 'utf8').replace('quickboks', 'quickbooks'))
  expect(resultOf(await run(there, ['import', plain, '--plain']))).toEqual({ imported: 1, skipped: 2, failed: [] })
  expect(readFileSync(`${plain}.imported`, 'utf8')).not.toContain('token-of')

  const { items } = (await there.under.send('/v1/connections?user_id=nils')).json as { items: Connection[] }
  expect(items).toEqual([
    expect.objectContaining({ connector: 'quickbooks', account_id: 'acc-nils', name: 'Books', status: 'active' }),
  ])
})

test('whoever exports and imports is in the audit log, with how many and of whom', async () => {
  const told = async ({ under }: Side) =>
    ((await under.send('/v1/audit?actor=operator&limit=100')).json.items as Record<string, unknown>[])
      .filter(({ action }) => String(action).startsWith('connections.'))
      .map(({ action, count, user_id }) => [action, count, user_id])
  expect(await told(here)).toContainEqual(['connections.exported', 3, null])
  expect((await told(there)).toReversed().slice(0, 2)).toEqual([
    ['connections.imported', 3, null],
    ['connections.imported', 1, null],
  ])
  const before = (await told(here)).length
  await run(here, ['export', '--out', file('of one'), '--user', 'ida'])
  expect((await told(here)).length).toBe(before + 1)
  expect((await told(here))[0]).toEqual(['connections.exported', expect.any(Number), 'ida'])
})
