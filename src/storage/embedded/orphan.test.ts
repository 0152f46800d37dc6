import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import {
  createSpace,
  defaultAccount,
  give,
  isRoot,
  isRunning,
  postmasterPid,
  query,
  quietLog,
  until,
} from './test-support.ts'

const space = createSpace()
afterEach(space.clean)
afterAll(space.end)

test('a PostgreSQL that outlived its platform is taken over, and stopped by whoever took it', async () => {
  const directory = await space.initialised()
  const platform = space.platform(directory)
  const { connection } = await platform.started
  await query(connection!, `CREATE TABLE t AS SELECT 'kept' AS word`)
  const pid = postmasterPid(directory)
  await platform.kill('SIGKILL')
  const postgres = await space.start(directory)
  expect(postmasterPid(directory)).toBe(pid)
  expect(await query(postgres.connection, 'SELECT word FROM t')).toEqual([{ word: 'kept' }])
  await postgres.stop()
  await until(() => !isRunning(pid), 1_000)
})

test('after kill -9 of the platform and of PostgreSQL committed rows are there at the next start', async () => {
  const directory = await space.initialised()
  const platform = space.platform(directory)
  const { connection } = await platform.started
  await query(connection!, `CREATE TABLE t AS SELECT 'kept' AS word`)
  process.kill(postmasterPid(directory), 'SIGKILL')
  await platform.kill('SIGKILL')
  const postgres = await space.start(directory)
  expect(await query(postgres.connection, 'SELECT word FROM t')).toEqual([{ word: 'kept' }])
})

test('a PostgreSQL that is shutting down is waited for, and started anew', async () => {
  const directory = await space.initialised()
  const platform = space.platform(directory)
  const { connection } = await platform.started
  const pid = postmasterPid(directory)
  const client = new Client(connection)
  await client.connect()
  await platform.kill('SIGKILL')
  // PostgreSQL takes SIGTERM as: refuse the new, wait for those who are there.
  process.kill(pid, 'SIGTERM')
  const starting = space.start(directory)
  await sleep(300)
  await client.end()
  const postgres = await starting
  expect(postmasterPid(directory)).not.toBe(pid)
  expect(await query(postgres.connection, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
})

test('a start waits for the last process of a killed PostgreSQL to leave the memory they shared', async () => {
  const directory = await space.initialised()
  const platform = space.platform(directory)
  const { connection } = await platform.started
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  const backend = Number((await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid)
  process.kill(backend, 'SIGSTOP')
  process.kill(postmasterPid(directory), 'SIGKILL')
  await platform.kill('SIGKILL')
  const starting = space.start(directory)
  await until(() => readFileSync(join(directory, 'postgres.log'), 'utf8').includes('pre-existing shared memory block'))
  process.kill(backend, 'SIGCONT')
  const postgres = await starting
  expect(await query(postgres.connection, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
  await client.end().catch(() => {})
})

test('no second PostgreSQL is started beside one that answers but cannot be seen, as in another container', async () => {
  const directory = await space.initialised()
  const platform = space.platform(directory)
  await platform.started
  const pid = postmasterPid(directory)
  await platform.kill('SIGKILL')
  const path = join(directory, 'cluster/postmaster.pid')
  const note = readFileSync(path, 'utf8')
  writeFileSync(path, note.replace(/^\d+/, '2147483647'))
  await expect(space.start(directory)).rejects.toThrow(
    'A PostgreSQL that this process cannot see, perhaps in another container, runs in the data directory',
  )
  writeFileSync(path, note)
  const postgres = await space.start(directory)
  expect(postmasterPid(directory)).toBe(pid)
  await postgres.stop()
})

test('the death of PostgreSQL is logged', async () => {
  const directory = await space.initialised()
  const error = vi.fn()
  await space.start(directory, { log: { ...quietLog, error } })
  process.kill(postmasterPid(directory), 'SIGKILL')
  await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(1))
  expect(error).toHaveBeenCalledWith({ directory, code: null, signal: 'SIGKILL' }, 'PostgreSQL ended')
})

test('a start that is killed at any moment does not keep the next one from working', async () => {
  for (const ms of [150, 400, 650]) {
    const directory = space.directory()
    const platform = space.platform(directory)
    await sleep(ms)
    await platform.kill('SIGKILL')
    const postgres = await space.start(directory)
    expect(await query(postgres.connection, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    await postgres.stop()
  }
})

test('what an interrupted initdb left is removed', async () => {
  const directory = space.directory()
  mkdirSync(join(directory, 'cluster.new-dead/base'), { recursive: true })
  for (const name of ['cluster.new-dead/PG_VERSION', 'postgres.lock']) writeFileSync(join(directory, name), '')
  await space.start(directory)
  expect(readdirSync(directory).filter((name) => name.startsWith('cluster'))).toEqual(['cluster'])
})

describe('postmaster.pid names a process of the same user that is not PostgreSQL:', () => {
  test('a dead one that nobody reaps', async () => {
    // By the time the child ends, the shell has turned into a program that does not ask for it.
    const keeper = spawnAs('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 20'])
    const pid = Number(await firstOutput(keeper))
    await until(() => !isRunning(pid))
    expect(process.kill(pid, 0)).toBe(true)
    await expectStartDespite(pid)
    keeper.kill()
  })

  test('another program, after pids began anew', async () => {
    const other = spawnAs('sleep', ['20'])
    await expectStartDespite(other.pid!)
    expect(isRunning(other.pid!)).toBe(true)
    other.kill()
  })
})

/** Starts in a directory that a crash left with a postmaster.pid whose pid is `pid`. */
const expectStartDespite = async (pid: number): Promise<void> => {
  const directory = await space.initialised()
  const files = ['cluster/postmaster.pid', '.s.PGSQL.5432.lock'].map((name) => join(directory, name))
  const first = await space.start(directory)
  const account = statSync(join(directory, 'cluster'))
  const notes = files.map((path) => readFileSync(path, 'utf8').replace(/^\d+/, String(pid)))
  await first.stop()
  for (const [index, path] of files.entries()) {
    writeFileSync(path, notes[index]!, { mode: 0o600 })
    if (isRoot) give(path, account)
  }
  const postgres = await space.start(directory)
  expect(postmasterPid(directory)).not.toBe(pid)
  await postgres.stop()
  expect(files.filter((path) => existsSync(path))).toEqual([])
}

/** Runs a program as the user whose PostgreSQL is under test, so that PostgreSQL takes its pid seriously. */
const spawnAs = (program: string, args: readonly string[]): ChildProcessByStdio<null, Readable, null> =>
  spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], cwd: '/', ...(isRoot && defaultAccount()) })

const firstOutput = async ({ stdout }: { stdout: Readable }): Promise<string> =>
  new Promise((done) => stdout.once('data', (bytes: Buffer) => done(bytes.toString())))
