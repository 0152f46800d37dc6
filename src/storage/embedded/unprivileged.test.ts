import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { platformBinaries } from './binaries.ts'
import { requireWayIn } from './site.ts'
import { accountIn } from './unprivileged.ts'
import { createSpace, defaultAccount, isRoot, postmasterPid, query } from './test-support.ts'

const space = createSpace()
afterEach(async () => {
  vi.unstubAllEnvs()
  await space.clean()
})
afterAll(space.end)

test('the account is that of postgres, else of nobody, whose ids macOS writes as negative numbers', () => {
  const nobody = 'nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false'
  expect(accountIn(`root:x:0:0::/root:/bin/sh\n${nobody}\npostgres:x:101:104::/:/bin/sh`)).toEqual({
    uid: 101,
    gid: 104,
  })
  expect(accountIn(`root:x:0:0::/root:/bin/sh\n${nobody}\n`)).toEqual({ uid: 4_294_967_294, gid: 4_294_967_294 })
  expect(accountIn('root:x:0:0::/root:/bin/sh\n')).toBeUndefined()
})

test('without /proc, a data directory under one that the account may not enter is refused with a way out', () => {
  expect(() => requireWayIn('/var/root', '/var/root/clone/.data', '/no/such/link')).toThrow(
    'may not enter /var/root, above the data directory /var/root/clone/.data. ' +
      'Set DATA_DIR to a directory outside of /var/root, or start as an ordinary user.',
  )
})

describe('as root', () => {
  beforeEach(({ skip }) => skip(!isRoot, 'only root drops to another user'))

  test('PostgreSQL runs as an unprivileged user who owns the directory', async () => {
    const directory = space.directory()
    await space.start(directory)
    const { uid, gid } = defaultAccount()
    expect(ownerOf(directory)).toEqual({ uid, gid })
    expect(ownerOf(join(directory, 'cluster'))).toEqual({ uid, gid })
    expect(idsOf(postmasterPid(directory))).toEqual({ uids: [uid], gids: [gid], groups: [] })
  })

  test('PostgreSQL runs as the owner of a directory that exists', async () => {
    const directory = space.directory()
    mkdirSync(directory)
    chownSync(directory, 1, 2)
    await space.start(directory)
    expect(idsOf(postmasterPid(directory))).toEqual({ uids: [1], gids: [2], groups: [] })
  })

  test('the owner of a database stays its owner, even if this machine does not know them', async () => {
    const directory = await space.initialised()
    const first = await space.start(directory)
    await first.stop()
    spawnSync('chown', ['-R', '23456:23457', directory])
    await space.start(directory)
    expect(idsOf(postmasterPid(directory))).toEqual({ uids: [23_456], gids: [23_457], groups: [] })
  })

  test('an empty directory of somebody whom this machine does not know is given to whom it knows', async () => {
    const directory = space.directory()
    mkdirSync(directory)
    chownSync(directory, 23_456, 23_457)
    await space.start(directory)
    expect(ownerOf(directory).uid).toBe(defaultAccount().uid)
  })

  test('a data directory that root restored from a backup starts', async () => {
    const [directory, restored] = [await space.initialised(), space.directory()]
    const postgres = await space.start(directory)
    await query(postgres.connection, `CREATE TABLE t AS SELECT 'kept' AS word`)
    await postgres.stop()
    cpSync(directory, restored, { recursive: true })
    expect(ownerOf(join(restored, 'cluster/base')).uid).toBe(0)
    const { connection } = await space.start(restored)
    expect(await query(connection, 'SELECT word FROM t')).toEqual([{ word: 'kept' }])
  })

  describe("under a directory that is closed to others, like root's home,", () => {
    test('PostgreSQL starts, again after a stop, and is taken over after kill -9', async () => {
      vi.stubEnv('TMPDIR', space.folder())
      const home = closedFolder()
      const binaries = copyBinaries(join(home, 'native'))
      const directory = join(home, 'clone/.data/pg')
      const first = await space.start(directory, { binaries })
      await query(first.connection, `CREATE TABLE t AS SELECT 'kept' AS word`)
      await first.stop()
      const platform = space.platform(directory, { binaries })
      await platform.started
      const pid = postmasterPid(directory)
      await platform.kill('SIGKILL')
      const { connection } = await space.start(directory, { binaries })
      expect(postmasterPid(directory)).toBe(pid)
      expect(await query(connection, 'SELECT word FROM t')).toEqual([{ word: 'kept' }])
      expect(statSync(home).mode & 0o777).toBe(0o700)
    })

    test('binaries are copied once, beside the data, and a copy that lost files is completed', async () => {
      const binaries = copyBinaries(join(closedFolder(), 'native'))
      const directory = space.directory()
      const first = await space.start(directory, { binaries })
      await first.stop()
      const [copy, ...others] = readdirSync(directory).filter((name) => /^postgres-[0-9a-f]+$/.test(name))
      expect(others).toEqual([])
      const program = join(directory, copy!, 'bin/postgres')
      const copiedAt = statSync(program).ctimeMs
      for (const name of ['lib', 'share/postgresql/timezonesets'])
        rmSync(join(directory, copy!, name), { recursive: true })
      const { connection } = await space.start(directory, { binaries })
      expect(await query(connection, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
      expect(statSync(program).ctimeMs).toBe(copiedAt)
    })
  })
})

const ownerOf = (path: string) => {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

/** Every uid, gid and supplementary group of a process, each once. */
const idsOf = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const ids = (name: string) => {
    const text = new RegExp(`^${name}:(.*)$`, 'm').exec(status)?.[1]?.trim() ?? ''
    return [...new Set(text.split(/\s+/).filter(Boolean).map(Number))]
  }
  return { uids: ids('Uid'), gids: ids('Gid'), groups: ids('Groups') }
}

const closedFolder = (): string => {
  const folder = space.folder()
  chmodSync(folder, 0o700)
  return folder
}

const copyBinaries = (target: string): string => {
  cpSync(platformBinaries(), target, { recursive: true })
  return target
}
