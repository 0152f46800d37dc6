import type { Log } from '../../runtime/log.ts'
import { majorVersion, platformBinaries } from './binaries.ts'
import { isInitialised, requireMajor } from './cluster.ts'
import { type Connection, connectionTo, servingConnectionTo } from './database.ts'
import { type DirectoryLock, lockDirectory } from './directory-lock.ts'
import { EmbeddedPostgresError, explainFileError } from './embedded-postgres-error.ts'
import { stopPostmaster } from './postmaster.ts'
import { type Parts, bringUp } from './server.ts'
import { openServerLog } from './server-log.ts'
import { removeSocketPlace } from './socket-place.ts'
import { openDirectory, settle } from './site.ts'

/** A running PostgreSQL that belongs to this process alone. */
export interface EmbeddedPostgres {
  /** What `pg` needs to connect: a Unix socket in the data directory. Its login owns everything. */
  readonly connection: Connection
  /** The same for the login that serves, which owns nothing and is held by row-level security. */
  readonly serving: Connection
  /** Stops PostgreSQL (fast shutdown) and releases the directory's lock. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** A directory for PostgreSQL alone; made if it is missing. As root it is given to an unprivileged user. */
  readonly directory: string
  readonly log: Log
  /** The folder that holds bin/, lib/ and share/; by default that of the platform's npm package. */
  readonly binaries?: string
}

/** Starts PostgreSQL in `directory`, initialising it on first use, or attaches to the one that already runs there. */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  refuseWindows()
  try {
    const binaries = options.binaries ?? platformBinaries()
    const major = majorVersion(binaries)
    const directory = openDirectory(options.directory)
    const lock = await lockDirectory(directory)
    return await startLocked({ directory, lock, binaries, major, log: options.log })
  } catch (error) {
    throw explainFileError(error, options.directory)
  }
}

interface Locked {
  readonly directory: string
  readonly lock: DirectoryLock
  readonly binaries: string
  readonly major: string
  readonly log: Log
}

/** Whatever goes wrong from here on gives the lock back. */
const startLocked = async ({ directory, lock, binaries, major, log }: Locked): Promise<EmbeddedPostgres> => {
  try {
    const site = settle(directory)
    if (isInitialised(site)) requireMajor(site, major)
    const serverLog = openServerLog(site)
    return await startSettled({ site, binaries, major, serverLog, log }, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

const startSettled = async (parts: Parts, lock: DirectoryLock): Promise<EmbeddedPostgres> => {
  const { site, serverLog, log } = parts
  const stop = async (): Promise<void> => {
    await stopPostmaster(site, log)
    serverLog.close()
    removeSocketPlace(site.socket)
    lock.release()
  }
  try {
    const host = await bringUp(parts)
    const serving = await servingConnectionTo(host)
    let stopped: Promise<void> | undefined
    return { connection: connectionTo(host), serving, stop: () => (stopped ??= stop()) }
  } catch (error) {
    await stop()
    throw error
  }
}

const refuseWindows = (): void => {
  if (process.platform !== 'win32') return
  throw new EmbeddedPostgresError(
    'The embedded PostgreSQL needs Unix sockets. On Windows use WSL, or set DATABASE_URL to a PostgreSQL server.',
  )
}
