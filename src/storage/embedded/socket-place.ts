import { createHash } from 'node:crypto'
import { lchownSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { type Account, sharedTemporaryDirectory } from './unprivileged.ts'

/** PostgreSQL names its socket after a port, which nothing listens on. */
export const SOCKET_PORT = 5432
export const SOCKET_FILE = `.s.PGSQL.${SOCKET_PORT}`

export interface SocketPlace {
  /** What `pg` connects to. */
  readonly host: string
  /** The same place as PostgreSQL names it, from inside the cluster. */
  readonly fromInside: string
}

/** The data directory as the socket's place, or a private one with a short name when the path is too long for a socket. */
export const socketPlaceFor = (directory: string, account: Account | undefined): SocketPlace => {
  if (Buffer.byteLength(join(directory, SOCKET_FILE)) <= SOCKET_PATH_BYTES_MAX)
    return { host: directory, fromInside: '..' }
  // The name depends on the path alone: a later start finds the socket of a PostgreSQL that outlived its platform.
  const name = `connector-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`
  const host = join(sharedTemporaryDirectory(account), name)
  makePrivate(host, account)
  return { host, fromInside: host }
}

/** Removes the place of a socket that is not the data directory; PostgreSQL has removed the socket itself. */
export const removeSocketPlace = ({ host, fromInside }: SocketPlace): void => {
  if (host === fromInside) rmSync(host, { recursive: true, force: true })
}

/** The kernel's room for a path in a socket address, less the final zero. */
const SOCKET_PATH_BYTES_MAX = process.platform === 'linux' ? 107 : 103

const makePrivate = (folder: string, account: Account | undefined): void => {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) {
    mkdirSync(folder, { mode: 0o700 })
    if (account !== undefined) lchownSync(folder, account.uid, account.gid)
  }
  // Anybody can make this name in /tmp before us: then it would be their PostgreSQL that we talk to.
  const stat = lstatSync(folder)
  if (stat.isDirectory() && stat.uid === (account?.uid ?? process.geteuid?.()) && (stat.mode & 0o077) === 0) return
  throw new EmbeddedPostgresError(
    `${folder}, the place for PostgreSQL's socket, is not a private directory of user ` +
      `${account?.uid ?? process.geteuid?.()}. Remove it, or set DATA_DIR to a shorter path.`,
  )
}
