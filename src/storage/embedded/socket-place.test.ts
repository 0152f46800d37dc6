import { lstatSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { socketPlaceFor } from './socket-place.ts'
import { createSpace, defaultAccount, isRoot, postmasterPid, query } from './test-support.ts'

const space = createSpace()
afterEach(async () => {
  vi.unstubAllEnvs()
  await space.clean()
})

const account = isRoot ? defaultAccount() : undefined

/** A data directory whose path no socket address can hold. */
const longDirectory = (): string => join(space.folder(), 'a'.repeat(90), 'b'.repeat(90), 'pg')

test('in a directory whose path is too long for a socket, PostgreSQL gets a short private place for it', async () => {
  const directory = longDirectory()
  const postgres = await space.start(directory)
  const { connection } = postgres
  expect(connection.host.length).toBeLessThan(90)
  expect(statSync(connection.host).mode & 0o777).toBe(0o700)
  expect(await query(connection, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
  await postgres.stop()
  expect(lstatSync(connection.host, { throwIfNoEntry: false })).toBeUndefined()
})

test('a PostgreSQL that outlived its platform is found in that place, also if TMPDIR has changed since', async () => {
  const directory = longDirectory()
  const platform = space.platform(directory)
  const { connection } = await platform.started
  const pid = postmasterPid(directory)
  await platform.kill('SIGKILL')
  vi.stubEnv('TMPDIR', space.folder())
  const postgres = await space.start(directory)
  expect(postmasterPid(directory)).toBe(pid)
  expect(postgres.connection.host).toBe(connection!.host)
  await postgres.stop()
  rmSync(connection!.host, { recursive: true, force: true })
})

test('one byte less than too long is not too long', async () => {
  const folder = space.folder()
  const room = (process.platform === 'linux' ? 107 : 103) - '/.s.PGSQL.5432'.length - folder.length - 1
  const directory = join(folder, 'x'.repeat(room))
  const { connection } = await space.start(directory)
  expect(connection.host).toBe(directory)
})

test('a place that somebody else prepared is refused', () => {
  const directory = longDirectory()
  const { host } = socketPlaceFor(directory, account)
  rmSync(host, { recursive: true })
  mkdirSync(host)
  expect(() => socketPlaceFor(directory, account)).toThrow(
    `${host}, the place for PostgreSQL's socket, is not a private`,
  )
  rmSync(host, { recursive: true })
  symlinkSync(space.folder(), host)
  expect(() => socketPlaceFor(directory, account)).toThrow(
    `${host}, the place for PostgreSQL's socket, is not a private`,
  )
  rmSync(host)
})
