import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Connection } from './database.ts'
import { createSpace, isRunning, postmasterPid, query, until } from './test-support.ts'

const space = createSpace()
afterEach(space.clean)
afterAll(space.end)

describe('after a first start', () => {
  const shared = createSpace()
  const directory = shared.directory()
  let connection: Connection
  beforeAll(async () => {
    vi.stubEnv('VAULT_KEYS', 'a-very-secret-key')
    connection = (await shared.start(directory)).connection
    vi.unstubAllEnvs()
  })
  afterAll(shared.clean)

  test('it is a durable, checksummed UTF-8 database, and sorts by code point', async () => {
    const settings = ['fsync', 'full_page_writes', 'autovacuum', 'data_checksums', 'server_encoding', 'TimeZone']
    const columns = settings.map((name) => `current_setting('${name}') AS "${name}"`)
    const [row] = await query(connection, `SELECT ${columns.join()}, current_database() AS name, 'B' < 'a' AS sorts`)
    expect(row).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      autovacuum: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      name: 'connector',
      sorts: true,
    })
  })

  test('it is reached through one socket in a directory closed to others, and not through the network', async () => {
    expect(connection.host).toBe(directory)
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    expect(statSync(join(directory, '.s.PGSQL.5432')).isSocket()).toBe(true)
    expect(await query(connection, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
    const rules = await query(connection, `SELECT DISTINCT auth_method FROM pg_hba_file_rules WHERE type <> 'local'`)
    expect(rules).toEqual([{ auth_method: 'reject' }])
  })

  test.skipIf(!existsSync('/proc/self/environ'))('it does not get our environment, which holds keys', () => {
    expect(readFileSync(`/proc/${postmasterPid(directory)}/environ`, 'utf8')).not.toContain('a-very-secret-key')
  })
})

test('rows survive stop and start', async () => {
  const directory = space.directory()
  const first = await space.start(directory)
  await query(first.connection, `CREATE TABLE t AS SELECT 'kept' AS word`)
  await first.stop()
  const second = await space.start(directory)
  expect(await query(second.connection, 'SELECT word FROM t')).toEqual([{ word: 'kept' }])
})

test('stop leaves no process, no socket and no lock, and may be called twice', async () => {
  const directory = await space.initialised()
  const postgres = await space.start(directory)
  const pid = postmasterPid(directory)
  await Promise.all([postgres.stop(), postgres.stop()])
  await until(() => !isRunning(pid), 1_000)
  expect(readdirSync(directory).sort()).toEqual(['cluster', 'postgres.lock', 'postgres.log'])
  expect(existsSync(join(directory, 'cluster/postmaster.pid'))).toBe(false)
  await space.start(directory)
})

test('stop does not wait for clients that stay', async () => {
  const postgres = await space.start(await space.initialised())
  const staying = query(postgres.connection, 'SELECT pg_sleep(60)').catch((error: unknown) => error)
  await sleep(50)
  await postgres.stop()
  expect(await staying).toBeInstanceOf(Error)
})

test('a start in an initialised directory takes less than 300 ms', async () => {
  const directory = await space.initialised()
  const times: number[] = []
  for (let round = 0; round < 6; round++) {
    const begunAt = performance.now()
    const postgres = await space.start(directory)
    times.push(performance.now() - begunAt)
    await postgres.stop()
  }
  // The best of the warm ones: how fast it is, not how busy this machine is just now.
  expect(Math.min(...times.slice(1))).toBeLessThan(300)
})

test('a program that is done ends although its PostgreSQL runs, and the next one finds it', async () => {
  const directory = await space.initialised()
  const platform = space.platform(directory, { afterwards: '' })
  expect(await platform.started).toHaveProperty('connection')
  await platform.ended
  const pid = postmasterPid(directory)
  expect(isRunning(pid)).toBe(true)
  const postgres = await space.start(directory)
  await postgres.stop()
  expect(isRunning(pid)).toBe(false)
})

test('a program that stops PostgreSQL on SIGTERM leaves nothing', async () => {
  const directory = await space.initialised()
  const platform = space.platform(directory)
  await platform.started
  const pid = postmasterPid(directory)
  await platform.kill('SIGTERM')
  expect(platform.process.exitCode).toBe(0)
  expect(isRunning(pid)).toBe(false)
})

test('Ctrl-C reaches the program and not its PostgreSQL', async () => {
  const directory = await space.initialised()
  const ignoring = `process.on('SIGINT', () => {}); setInterval(() => {}, 1_000)`
  const platform = space.platform(directory, { detached: true, afterwards: ignoring })
  const { connection } = await platform.started
  // What a terminal does: the signal goes to every process of the group in the foreground.
  process.kill(-platform.pid, 'SIGINT')
  await sleep(300)
  expect(await query(connection!, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
})

test("PostgreSQL's log holds neither statements nor values, and a large one is emptied at the next start", async () => {
  const directory = space.directory()
  const log = join(directory, 'postgres.log')
  const postgres = await space.start(directory)
  await query(postgres.connection, `CREATE TABLE t (word text UNIQUE); INSERT INTO t VALUES ('a-secret')`)
  await query(postgres.connection, `INSERT INTO t VALUES ('a-secret')`).catch(() => {})
  await postgres.stop()
  expect(readFileSync(log, 'utf8')).toContain('duplicate key')
  expect(readFileSync(log, 'utf8')).not.toContain('a-secret')
  writeFileSync(log, Buffer.alloc(9 * 1024 * 1024, '\n'))
  await space.start(directory)
  expect(statSync(log).size).toBeLessThan(10_000)
})
