import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type QueryResult } from 'pg'
import type { Log } from '../../runtime/log.ts'
import { platformBinaries } from './binaries.ts'
import type { Connection } from './database.ts'
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start.ts'
import { type Account, accountIn, closedParent } from './unprivileged.ts'

export const isRoot = process.geteuid?.() === 0

/** The account that root hands PostgreSQL to, as the tests expect it. */
export const defaultAccount = (): Account =>
  accountIn(readFileSync('/etc/passwd', 'utf8')) ?? { uid: 65_534, gid: 65_534 }

/** Who an ordinary user is: this process, or for root somebody else. */
export const ordinaryUser = (): Partial<Account> => (isRoot ? { uid: 65_534, gid: 65_534 } : {})

/** Why nobody but root can run this checkout, if so. */
export const closedCheckout = (): string | undefined =>
  isRoot ? closedParent(import.meta.filename, { uid: 65_534, gid: 65_534 }) : undefined

/** PostgreSQL 15 from the development dependencies, where it is installed. */
export const postgres15 = (): string | undefined => {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve('postgres-15')), '../native')
  } catch {
    return undefined
  }
}

export const quietLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, infoJson: () => {} }

/** A platform in a process of its own, which holds PostgreSQL until it is told to stop. */
export interface Platform {
  readonly process: ChildProcess
  readonly pid: number
  /** What its start came to. */
  readonly started: Promise<{ readonly connection?: Connection; readonly refused?: string }>
  readonly ended: Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
}

/** Directories and processes of one test; `clean` removes them all, whatever state they are in. */
export const createSpace = () => {
  const roots: string[] = []
  const clusters: string[] = []
  const handles: EmbeddedPostgres[] = []
  const platforms: Platform[] = []

  let template: Promise<string> | undefined

  const folder = (): string => {
    const root = openFolder()
    roots.push(root)
    return root
  }
  const start = async (
    directory: string,
    options: Partial<EmbeddedPostgresOptions> = {},
  ): Promise<EmbeddedPostgres> => {
    watch(directory)
    const handle = await startEmbeddedPostgres({ directory, log: quietLog, ...options })
    handles.push(handle)
    return handle
  }
  const watch = (directory: string): void => void clusters.push(join(directory, 'cluster'))

  return {
    folder,

    /** A data directory that does not exist yet. */
    directory: (): string => join(folder(), 'pg'),

    /** A data directory in which PostgreSQL ran before: a copy of one that the tests of a file share. */
    initialised: async (): Promise<string> => {
      const directory = join(folder(), 'pg')
      execFileSync('cp', ['-a', await (template ??= makeTemplate()), directory])
      return directory
    },

    start,

    platform: (directory: string, how: PlatformOptions = {}): Platform => {
      watch(directory)
      const platform = spawnPlatform(directory, how)
      platforms.push(platform)
      return platform
    },

    clean: async (): Promise<void> => {
      await Promise.all(platforms.splice(0).map((platform) => platform.kill('SIGKILL')))
      await Promise.all(handles.splice(0).map((handle) => handle.stop()))
      await Promise.all(clusters.splice(0).map(killPostmaster))
      for (const root of roots.splice(0))
        rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },

    /** For after the last test. */
    end: async (): Promise<void> => {
      if (template !== undefined) rmSync(dirname(await template), { recursive: true })
    },
  }
}

/** A new directory that everybody may enter, unlike what mkdtemp makes. */
const openFolder = (): string => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'embedded-'))
  chmodSync(folder, 0o755)
  return folder
}

const makeTemplate = async (): Promise<string> => {
  const directory = join(openFolder(), 'pg')
  const postgres = await startEmbeddedPostgres({ directory, log: quietLog })
  await postgres.stop()
  return directory
}

export const query = async (connection: Connection, sql: string): Promise<QueryResult['rows']> => {
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

export const postmasterPid = (directory: string): number =>
  Number(readFileSync(join(directory, 'cluster/postmaster.pid'), 'utf8').split('\n')[0])

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A zombie can be signalled too.
  return !existsSync('/proc/self') || !/^State:\s+Z/m.test(readStatus(pid))
}

export const until = async (condition: () => boolean, waitMs = 10_000): Promise<void> => {
  const end = performance.now() + waitMs
  while (!condition()) {
    if (performance.now() > end) throw new Error('waited in vain')
    await sleep(10)
  }
}

/** Makes a directory the account's own, as an administrator would have left it. */
export const give = (path: string, { uid, gid }: Partial<Account>): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

interface PlatformOptions extends Partial<Account> {
  readonly binaries?: string
  readonly detached?: boolean
  /** What the program does once PostgreSQL runs; by default it waits for SIGTERM and stops it. */
  readonly afterwards?: string
  readonly flags?: readonly string[]
}

const WAIT = `
  process.once('SIGTERM', () => postgres.stop().then(() => process.exit()))
  setInterval(() => {}, 1_000)`

const programText = (
  directory: string,
  { binaries = platformBinaries(), afterwards = WAIT }: PlatformOptions,
): string => `
  import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./start.ts', import.meta.url).href)}
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const options = { directory: ${JSON.stringify(directory)}, binaries: ${JSON.stringify(binaries)}, log }
  const postgres = await startEmbeddedPostgres(options).catch((error) => {
    console.log(JSON.stringify({ refused: error.name + ': ' + error.message }))
    process.exit(1)
  })
  ${afterwards}
  console.log(JSON.stringify({ connection: postgres.connection }))`

const spawnPlatform = (directory: string, how: PlatformOptions): Platform => {
  const { uid, gid, detached = false, flags = [] } = how
  const flagsAndProgram = [...flags, '--input-type=module', '-e', programText(directory, how)]
  const child = spawn(process.execPath, flagsAndProgram, {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached,
    cwd: '/',
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  return {
    process: child,
    pid: child.pid!,
    started: firstLine(child).then((line) => JSON.parse(line ?? '{}') as object),
    ended,
    kill: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}

const firstLine = async (child: ChildProcess): Promise<string | undefined> => {
  for await (const line of createInterface({ input: child.stdout! })) return line
  return undefined
}

const killPostmaster = async (cluster: string): Promise<void> => {
  if (!existsSync(join(cluster, 'postmaster.pid'))) return
  const pid = postmasterPid(dirname(cluster))
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgres(pid)) return
  process.kill(pid, 'SIGQUIT')
  await until(() => !isRunning(pid))
}

const isPostgres = (pid: number): boolean =>
  existsSync('/proc/self') ? /^Name:\s+postgres$/m.test(readStatus(pid)) && isRunning(pid) : isRunning(pid)

const readStatus = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
