import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

export const LOCK_FILE = 'postgres.lock'
export const HOLDER_FILE = 'postgres.lock-holder'

export interface DirectoryLock {
  /** Gives the directory back; a second time it does nothing. */
  release(): void
}

/**
 * Takes the data directory for this process alone, or says who has it.
 *
 * The lock is SQLite's on an empty database file, because that is a lock of the kernel (fcntl) which Node offers in no
 * other way: it is taken atomically, ends with its holder whatever ends that, and cannot be mistaken after a pid is
 * used again. It also holds between containers that share a volume, where pids and abstract sockets mean nothing, and
 * for paths of any length, where a socket fails. A lock of this kind ends when its process closes *any* descriptor of
 * the file, hence nothing else here may open it and the holder's pid has a file of its own.
 */
export const lockDirectory = async (directory: string): Promise<DirectoryLock> => {
  for (let tries = 1; ; tries++) {
    const database = tryLock(directory)
    if (database !== undefined) return hold(database, join(directory, HOLDER_FILE))
    if (tries === TRIES_MAX) throw inUse(directory, readHolder(join(directory, HOLDER_FILE)))
    // The holder may be about to end, and of two who try at once both may have given way.
    await sleep(5 + Math.random() * 20)
  }
}

interface Holder {
  readonly pid: number
  readonly host: string
}

/** With the pauses between them: half a second. */
const TRIES_MAX = 30
const A_DAY_MS = 86_400_000
const SQLITE_BUSY = 5

/** Returns the open database that is the lock, or nothing when another process has it. */
const tryLock = (directory: string): DatabaseSync | undefined => {
  const sqlite = withoutWarning(() => process.getBuiltinModule('node:sqlite'))
  const database = new sqlite.DatabaseSync(join(directory, LOCK_FILE), { timeout: 0 })
  try {
    // In memory, as the journal would be a file that a killed process leaves.
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw new EmbeddedPostgresError(
      `The data directory ${directory} cannot be locked (${(error as Error).message}). ` +
        'Set DATA_DIR to a directory on a local file system.',
      error,
    )
  }
}

const hold = (database: DatabaseSync, holderPath: string): DirectoryLock => {
  // A database that nobody refers to is closed by the garbage collector, and the lock would go with it.
  const anchor = setInterval(() => database.isOpen, A_DAY_MS).unref()
  const release = (): void => {
    if (!database.isOpen) return
    clearInterval(anchor)
    rmSync(holderPath, { force: true })
    database.close()
  }
  try {
    writeHolder(holderPath, { pid: process.pid, host: hostname() })
    return { release }
  } catch (error) {
    release()
    throw error
  }
}

/** Runs `load` without the warning, on Node below 24.21, that node:sqlite is experimental. */
const withoutWarning = <T>(load: () => T): T => {
  const emitWarning: unknown = Reflect.get(process, 'emitWarning')
  process.emitWarning = () => {}
  try {
    return load()
  } finally {
    Reflect.set(process, 'emitWarning', emitWarning)
  }
}

const inUse = (directory: string, holder: Holder | undefined): Error =>
  new EmbeddedPostgresError(
    `${describe(holder)} already uses the data directory ${directory}. ` +
      'Stop it, or set DATA_DIR to another directory or DATABASE_URL to a PostgreSQL server that both can use.',
  )

const describe = (holder: Holder | undefined): string => {
  if (holder === undefined) return 'Another process'
  return holder.host === hostname() ? `Process ${holder.pid}` : `Process ${holder.pid} on host ${holder.host}`
}

const readHolder = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const writeHolder = (path: string, holder: Holder): void => {
  const { O_CREAT, O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants
  const file = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
  try {
    writeSync(file, JSON.stringify(holder))
  } finally {
    closeSync(file)
  }
}
