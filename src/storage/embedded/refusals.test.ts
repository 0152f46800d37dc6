import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { closedCheckout, createSpace, isRoot, ordinaryUser, postgres15, query } from './test-support.ts'

const space = createSpace()
afterEach(space.clean)
afterAll(space.end)

test('a data directory of another major version is refused by both names and left as it was', async ({ skip }) => {
  const binaries = postgres15()
  skip(binaries === undefined, 'postgres-15 is not installed on this platform')
  const directory = space.directory()
  const old = await space.start(directory, { binaries: binaries! })
  await query(old.connection, `CREATE TABLE t AS SELECT 'kept' AS word`)
  await old.stop()
  await expect(space.start(directory)).rejects.toThrow(
    `The data directory ${directory} was made by PostgreSQL 15, and this platform brings PostgreSQL 18, which cannot ` +
      'read it. To keep the data,',
  )
  const again = await space.start(directory, { binaries: binaries! })
  expect(await query(again.connection, 'SELECT word FROM t')).toEqual([{ word: 'kept' }])
})

test('a directory that holds something else is refused and left as it was', async () => {
  const directory = space.directory()
  mkdirSync(directory, { mode: 0o755 })
  writeFileSync(join(directory, 'thesis.txt'), 'mine')
  const before = statSync(directory)
  await expect(space.start(directory)).rejects.toThrow(
    `The data directory ${directory} is not empty (it holds thesis.txt) and was not made by this platform. ` +
      'Set DATA_DIR to an empty directory or to one that does not exist yet.',
  )
  const after = statSync(directory)
  expect([after.mode, after.uid, readdirSync(directory)]).toEqual([before.mode, before.uid, ['thesis.txt']])
})

test('a database that lost files is not taken for none', async () => {
  const directory = space.directory()
  mkdirSync(join(directory, 'cluster/base'), { recursive: true })
  writeFileSync(join(directory, 'postgres.lock'), '')
  await expect(space.start(directory)).rejects.toThrow('holds no complete PostgreSQL database')
  expect(readdirSync(join(directory, 'cluster'))).toEqual(['base'])
})

test('a directory that this user may not write is named, with the user and a way out', async ({ skip }) => {
  skip(closedCheckout() !== undefined, `nobody but root may enter ${closedCheckout()}, which holds this checkout`)
  const directory = space.directory()
  mkdirSync(directory)
  chmodSync(directory, 0o555)
  const { refused } = await space.platform(directory, ordinaryUser()).started
  expect(refused).toContain(
    `User ${ordinaryUser().uid ?? process.geteuid?.()} may not use the data directory ${directory}`,
  )
  expect(refused).toContain('Give the directory to this user (chown)')
})

test('a path that leads through a file is named', async () => {
  const file = join(space.folder(), 'file')
  writeFileSync(file, '')
  await expect(space.start(join(file, 'pg'))).rejects.toThrow(
    `The data directory ${file}/pg cannot be prepared (EEXIST`,
  )
})

test('a full disk is called a full disk, and a start succeeds once there is room', async ({ skip }) => {
  skip(!isRoot || process.platform !== 'linux', 'only root can mount a small disk')
  const disk = space.folder()
  skip(!mount(disk, '20m'), 'this container may not mount')
  try {
    const directory = join(disk, 'pg')
    await expect(space.start(directory)).rejects.toThrow(`The disk that holds the data directory ${directory} is full`)
    expect(readdirSync(directory).filter((name) => name.startsWith('cluster'))).toEqual([])
    mount(disk, '300m', 'remount,')
    const postgres = await space.start(directory)
    await postgres.stop()
    spawnSync('sh', ['-c', 'cat /dev/zero > "$1/filler" 2>/dev/null', 'sh', disk])
    await expect(space.start(directory)).rejects.toThrow(`The disk that holds the data directory ${directory} is full`)
  } finally {
    spawnSync('umount', [disk])
  }
})

test("PostgreSQL's own reason not to start is in the message, and the directory is free again", async () => {
  const directory = await space.initialised()
  await (await space.start(directory)).stop()
  const settings = join(directory, 'cluster/postgresql.conf')
  const sound = readFileSync(settings, 'utf8')
  appendFileSync(settings, '\nno_such_setting = 1\n')
  await expect(space.start(directory)).rejects.toThrow(
    /^postgres failed in the data directory .*: LOG: .*no_such_setting.*; FATAL: /,
  )
  writeFileSync(settings, sound)
  await space.start(directory)
})

const mount = (folder: string, size: string, option = ''): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `${option}size=${size},mode=755`, 'tmpfs', folder]).status === 0
