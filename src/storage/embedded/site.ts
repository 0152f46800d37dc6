import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { HOLDER_FILE, LOCK_FILE } from './directory-lock.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { type SocketPlace, socketPlaceFor } from './socket-place.ts'
import { type Account, closedParent, unprivilegedAccount } from './unprivileged.ts'

/** Where one embedded PostgreSQL lives, and as whom it runs. */
export interface Site {
  readonly directory: string
  /** The directory that initdb makes, inside of ours so that it can appear with one rename. */
  readonly cluster: string
  readonly socket: SocketPlace
  /** Absent when PostgreSQL runs as the user of this process. */
  readonly account?: Account
  /** Whether a directory above ours keeps the account out. */
  readonly enclosed: boolean
}

/** Makes the directory if need be, and refuses one that holds something else. Changes nothing in it. */
export const openDirectory = (directory: string): string => {
  mkdirSync(dirname(resolve(directory)), { recursive: true })
  mkdirSync(resolve(directory), { recursive: true, mode: 0o700 })
  const path = realpathSync(directory)
  accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  const entries = readdirSync(path).filter((name) => name !== 'lost+found')
  // Root will give the directory away and close it to others: /tmp or a home directory must not fall to a typo.
  if (entries.length === 0 || entries.includes(LOCK_FILE) || existsSync(join(path, CLUSTER, 'PG_VERSION'))) return path
  throw new EmbeddedPostgresError(
    `The data directory ${path} is not empty (it holds ${entries[0]}) and was not made by this platform. ` +
      'Set DATA_DIR to an empty directory or to one that does not exist yet.',
  )
}

/** Gives the locked directory to the account that PostgreSQL runs as, and closes it to everybody else. */
export const settle = (directory: string): Site => {
  const cluster = join(directory, CLUSTER)
  const account = unprivilegedAccount(directory, cluster)
  if (account !== undefined) giveTo(account, directory)
  for (const path of [directory, cluster]) if (existsSync(path)) chmodSync(path, 0o700)
  const enclosed = requireWayIn(closedParent(directory, account), directory)
  const socket = socketPlaceFor(directory, account)
  return { directory, cluster, socket, enclosed, ...(account !== undefined && { account }) }
}

/** Throws if PostgreSQL's account cannot get into `directory`; returns whether it needs `link` for that. */
export const requireWayIn = (closed: string | undefined, directory: string, link = WORKING_DIRECTORY): boolean => {
  if (closed === undefined || existsSync(link)) return closed !== undefined
  throw new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, and the user it would run as may not enter ${closed}, above the data directory ` +
      `${directory}. Set DATA_DIR to a directory outside of ${closed}, or start as an ordinary user.`,
  )
}

/** How PostgreSQL and initdb, started in `folder`, can name it. */
export const nameFromInside = (folder: string, { enclosed }: Site): string => (enclosed ? WORKING_DIRECTORY : folder)

/** What every process of PostgreSQL gets from us; not our environment, which holds keys. */
export const processOptions = (cwd: string, { account }: Site) => ({
  cwd,
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  ...(account !== undefined && { uid: account.uid, gid: account.gid }),
})

const CLUSTER = 'cluster'

/**
 * A link of the Linux kernel to where a process was started. It leads there without passing the parents, so PostgreSQL
 * can run under one that it may not enter, such as root's home; it refers to nothing outside but its binaries.
 */
const WORKING_DIRECTORY = '/proc/self/cwd'

const giveTo = (account: Account, directory: string): void => {
  chownIfNeeded(directory, account)
  for (const name of [LOCK_FILE, HOLDER_FILE]) chownIfNeeded(join(directory, name), account)
  giveCluster(account, join(directory, CLUSTER))
}

/** A cluster of root's own was copied there by root, say from a backup: PostgreSQL would refuse it. */
const giveCluster = (account: Account, cluster: string): void => {
  if (statSync(cluster, { throwIfNoEntry: false })?.uid !== 0) return
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    chownIfNeeded(join(cluster, name), account)
  }
  chownIfNeeded(cluster, account)
}

const chownIfNeeded = (path: string, { uid, gid }: Account): void => {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat !== undefined && stat.uid !== uid) lchownSync(path, uid, gid)
}
