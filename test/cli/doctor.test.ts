import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reported } from '../../src/doctor/examine.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { createDatabase, servingUrl } from '../setup/database.ts'
import { describeWithRedis } from '../setup/describe-with-redis.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { type TestRedis, startRedis } from '../setup/redis.ts'
import { type Ran, runCli } from '../setup/sandbox.ts'

const CONNECTORS = join(packageFolder(), 'test/oauth/connectors')
const KEYS = newKeyEntry('first')

let under: TestPlatform
let environment: Record<string, string>
let database: pg.Client
beforeAll(async () => {
  const databaseUrl = await createDatabase()
  under = await startTestPlatform({
    databaseUrl,
    connectorsDirectory: CONNECTORS,
    environment: { VAULT_KEYS: KEYS },
  })
  environment = {
    DATA_DIR: under.directory,
    JOURNAL_DIR: join(under.directory, 'live/journal'),
    DATABASE_URL: servingUrl(databaseUrl),
    VAULT_KEYS: KEYS,
    CONNECTORS_DIR: CONNECTORS,
    PUBLIC_URL: under.url,
    EGRESS_ALLOW_PRIVATE: '127.0.0.1/32',
    QUICKBOOKS_CLIENT_ID: 'client-of-quickbooks',
    QUICKBOOKS_CLIENT_SECRET: 'client-secret-canary',
  }
  await under.connect('quickbooks')
  database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
})
afterAll(async () => {
  await database?.end()
  await under?.close()
})

interface Examined extends Ran {
  readonly found: readonly Reported[]
}

const doctor = async (more: Readonly<Record<string, string>> = {}): Promise<Examined> => {
  const ran = await runCli(['doctor', '--json'], { ...environment, ...more })
  return { ...ran, found: ran.stdout === '' ? [] : (JSON.parse(ran.stdout) as Reported[]) }
}

/** What a check said that is not ok. */
const complaints = ({ found }: Examined, check: string): string[] =>
  found
    .filter((finding) => finding.check === check && finding.level !== 'ok')
    .map(({ level, what }) => `${level} ${what}`)

test('a platform that is well is ok in every respect, one line each, and the exit code says so', async () => {
  const { code, stdout, stderr } = await runCli(['doctor'], environment)
  expect(stderr).toBe('')
  expect(stdout.match(/^fail.*/gm)).toBeNull()
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ok {4}PUBLIC_URL: .* is ready$/m)
  expect(stdout).toMatch(/^ok {4}database: PostgreSQL 18.*tables up to date$/m)
  expect(stdout).toMatch(/^ok {4}VAULT_KEYS: key "first" opens all \d+ sealed values/m)
  expect(stdout).toContain(
    `quickbooks: ${under.url}/oauth/callback/quickbooks must be registered for client client-of-qu…`,
  )
  expect(stdout).toMatch(/^ok {4}egress: 127\.0\.0\.1:\d+ can be reached$/m)
  expect(stdout).not.toContain('canary')
})

test('a key that something is sealed with and that is not on the ring fails', async () => {
  const examined = await doctor({ VAULT_KEYS: newKeyEntry('second') })
  expect(examined.code).toBe(1)
  expect(complaints(examined, 'VAULT_KEYS')).toEqual([
    expect.stringMatching(/^fail \d+ values are sealed with key "first", which is not on the ring$/),
  ])
})

test('a key that was moved back is still needed, and the doctor says how much is sealed with it', async () => {
  const examined = await doctor({ VAULT_KEYS: `${newKeyEntry('second')},${KEYS}` })
  expect(examined.code).toBe(0)
  expect(complaints(examined, 'VAULT_KEYS')).toEqual([
    expect.stringMatching(/^warn \d+ values are still sealed with key "first"$/),
  ])
})

test('a login that row-level security does not hold is a warning, and fails where there are two', async () => {
  const owner = environment.DATABASE_URL!.replace('connector_app@', 'connector@')
  const says = expect.stringContaining('it is a superuser, whom row-level security does not hold')
  const alone = complaints(await doctor({ DATABASE_URL: owner }), 'database login')
  expect(alone).toEqual([says])
  expect(alone[0]).toMatch(/^warn /)
  const two = await doctor({ DATABASE_URL: owner, MIGRATION_DATABASE_URL: owner })
  expect(two.code).toBe(1)
  expect(complaints(two, 'database login')).toEqual([says])
  expect(complaints(two, 'database login')[0]).toMatch(/^fail /)
})

test('settings that are misspelt are met with those that were meant', async () => {
  const examined = await doctor({ JOURNAL_DIRECTORY: '/j', VAULT_KEY: 'x', QUICKBOOK_CLIENT_ID: 'x' })
  expect(
    examined.found
      .filter(({ check, level }) => check === 'settings' && level === 'warn')
      .map(({ what, advice }) => `${what}: ${advice}`),
  ).toEqual(
    expect.arrayContaining([
      'VAULT_KEY is no setting: Did you mean VAULT_KEYS?',
      'QUICKBOOK_CLIENT_ID belongs to no connector: Did you mean QUICKBOOKS_CLIENT_ID?',
    ]),
  )
})

test('a database that nobody answers for fails, and the rest is looked at all the same', async () => {
  const examined = await doctor({ DATABASE_URL: 'postgres://app:password-canary@127.0.0.1:1/shop' })
  expect(examined.code).toBe(1)
  expect(complaints(examined, 'database')).toEqual(['fail The database does not answer'])
  expect(examined.found.some(({ check }) => check === 'JOURNAL_DIR')).toBe(true)
  expect(examined.stdout + examined.stderr).not.toContain('password-canary')
})

test.runIf(process.platform === 'linux')('a journal in memory fails', async () => {
  const examined = await doctor({ JOURNAL_DIR: '/dev/shm/connector-doctor-test' })
  rmSync('/dev/shm/connector-doctor-test', { recursive: true, force: true })
  expect(examined.code).toBe(1)
  expect(complaints(examined, 'JOURNAL_DIR')).toEqual(['fail /dev/shm/connector-doctor-test is in memory (tmpfs)'])
})

test('a connector with connections and without an OAuth client fails', async () => {
  const examined = await doctor({ QUICKBOOKS_CLIENT_ID: '' })
  expect(complaints(examined, 'OAuth clients')).toEqual(['fail quickbooks has 1 connections and no OAuth client'])
})

test('a server that cannot be reached under its public address is told from one that does not run', async () => {
  const { port } = new URL(under.url)
  const examined = await doctor({ PORT: port, PUBLIC_URL: 'http://127.0.0.1:1' })
  expect(complaints(examined, 'PUBLIC_URL')).toEqual([
    expect.stringContaining('but http://127.0.0.1:1 does not answer from here'),
  ])
  const none = await doctor({ PORT: '1', PUBLIC_URL: 'http://127.0.0.1:1' })
  expect(complaints(none, 'PUBLIC_URL')).toEqual([])
})

describe('what is stored', () => {
  const changed = async (statement: string, undo: string, check: string): Promise<string[]> => {
    await database.query(statement)
    const examined = await doctor()
    await database.query(undo)
    return complaints(examined, check)
  }

  test.each<[what: string, statement: string, undo: string, check: string, says: string]>([
    [
      'a connection whose user must connect again',
      `UPDATE connections SET status = 'needs_reauth'`,
      `UPDATE connections SET status = 'active'`,
      'connections',
      'warn 1 need their users to connect again',
    ],
    [
      'a refresh whose outcome is unknown',
      `UPDATE connections SET status = 'outcome_unknown'`,
      `UPDATE connections SET status = 'active'`,
      'connections',
      'warn 1 wait for the outcome of a refresh',
    ],
    [
      'an OAuth client that a provider refuses',
      `INSERT INTO oauth_client_incidents (id, registration, connector, provider_status, provider_code, next_probe_at, opened_at)
        VALUES ('inc_1', 'x', 'quickbooks', 401, 'invalid_client', now(), '2026-01-02T03:04:05Z')`,
      `DELETE FROM oauth_client_incidents`,
      'incidents',
      "fail quickbooks's provider has refused its OAuth client since 2026-01-02T03:04:05.000Z, 1 times (401 invalid_client)",
    ],
    [
      'a migration that this version does not know',
      `INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', 'now')`,
      `DELETE FROM kysely_migration WHERE name = '999-later'`,
      'database',
      'fail the tables are of a newer version (999-later)',
    ],
  ])('%s', async (_what, statement, undo, check, says) => {
    expect(await changed(statement, undo, check)).toEqual([says])
  })

  test('a token that expires with nothing to refresh it, and a refresh token that dies of idleness', async () => {
    const { rows } = await database.query<{ connection_id: string }>('SELECT connection_id FROM oauth_tokens')
    expect(rows).toHaveLength(1)
    const says = await changed(
      `UPDATE connections SET connector_type = 'atlassian';
       UPDATE oauth_tokens SET updated_at = now() - interval '80 days'`,
      `UPDATE connections SET connector_type = 'quickbooks'; UPDATE oauth_tokens SET updated_at = now()`,
      'lifetimes',
    )
    expect(says).toEqual(['warn 1 of atlassian have not been refreshed for 72 days, and die of idleness after 90'])
    await database.query('CREATE TABLE kept AS SELECT refresh_token FROM oauth_tokens')
    const unrefreshable = await changed(
      `UPDATE oauth_tokens SET refresh_token = NULL, expires_at = '2036-01-02T03:04:05Z'`,
      'UPDATE oauth_tokens SET refresh_token = (SELECT refresh_token FROM kept); DROP TABLE kept',
      'lifetimes',
    )
    expect(unrefreshable).toEqual([
      'warn 1 of quickbooks have a token that expires (the next 2036-01-02T03:04:05.000Z) and nothing to refresh it with',
    ])
  })
})

test('where nothing was ever started there is nothing to complain of', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-doctor-'))
  const { code, stdout, stderr } = await runCli(['doctor'], {
    DATA_DIR: directory,
    PORT: '1',
    JOURNAL_DIR: '',
    PUBLIC_URL: '',
  })
  rmSync(directory, { recursive: true })
  expect(stderr).toBe('')
  expect(stdout).toContain('nothing is stored yet')
  expect(stdout).not.toMatch(/^fail/m)
  expect(code).toBe(0)
})

describeWithRedis('Redis', () => {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis?.stop())

  test('that answers is ok, with its version and its latency', async () => {
    const { found, code } = await doctor({ REDIS_URL: redis.url })
    // However slow this machine is: that it is slow is said as well, and no more than a warning.
    expect(found.find(({ check }) => check === 'redis')!.what).toMatch(/^Redis \d+\.\d+\.\d+, answers in \d+\.\d ms$/)
    expect(code).toBe(0)
  })

  test('that evicts, and one that is not there, are warnings that do not show the password', async () => {
    await redis.send('CONFIG', 'SET', 'maxmemory', '100mb', 'maxmemory-policy', 'allkeys-lru')
    expect(complaints(await doctor({ REDIS_URL: redis.url }), 'redis')).toContain(
      'warn Redis evicts keys when it is full (maxmemory-policy allkeys-lru)',
    )
    await redis.kill()
    const examined = await doctor({ REDIS_URL: redis.url })
    expect(examined.code).toBe(0)
    expect(complaints(examined, 'redis')).toEqual([expect.stringMatching(/^warn Redis cannot be used: .*ECONNREFUSED/)])
    expect(examined.stdout + examined.stderr).not.toContain('canary')
  })
})
