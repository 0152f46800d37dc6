import { readFileSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** An account of the machine that PostgreSQL runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** The account PostgreSQL is to run as; none when this process, not being root, can run it itself. */
export const unprivilegedAccount = (directory: string, cluster: string): Account | undefined => {
  if (process.geteuid?.() !== 0) return undefined
  const passwd = readPasswd()
  const owner = ownerOf(directory)
  // PostgreSQL runs as anyone, but initdb only as a user with a name.
  const named = owner !== undefined && isKnown(owner, passwd) ? owner : undefined
  return ownerOf(cluster) ?? named ?? accountIn(passwd) ?? NOBODY
}

/** The first of `names` that the text of an /etc/passwd knows. */
export const accountIn = (passwd: string, names: readonly string[] = ACCOUNT_NAMES): Account | undefined => {
  const accounts = new Map(passwd.split('\n').map((line) => [line.split(':')[0], line.split(':')]))
  const fields = names.map((name) => accounts.get(name)).find((found) => found !== undefined)
  if (fields === undefined) return undefined
  // macOS writes nobody's ids as -2.
  return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 }
}

/** The first directory on the way to `path` that `account` may not enter. */
export const closedParent = (path: string, account: Account | undefined): string | undefined => {
  if (account === undefined) return undefined
  return parentsOf(realpathSync(path)).find((parent) => !mayEnter(parent, account))
}

/** A directory for short-lived files that both this process and `account` can enter. */
export const sharedTemporaryDirectory = (account: Account | undefined): string => {
  const found = [tmpdir(), '/tmp'].find((folder) => isOpenTo(account, folder))
  if (found !== undefined) return found
  throw new EmbeddedPostgresError(
    `User ${account?.uid}, as whom root runs PostgreSQL, can use neither ${tmpdir()} nor /tmp. ` +
      'Set TMPDIR to a directory that every user can enter, or start as an ordinary user.',
  )
}

const ACCOUNT_NAMES = ['postgres', '_postgres', 'nobody']
const NOBODY: Account = { uid: 65_534, gid: 65_534 }

const ownerOf = (folder: string): Account | undefined => {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid }
}

const isKnown = ({ uid }: Account, passwd: string): boolean =>
  passwd.split('\n').some((line) => Number(line.split(':')[2]) >>> 0 === uid)

const readPasswd = (): string => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}

const parentsOf = (path: string): string[] => {
  const parent = dirname(path)
  return parent === path ? [] : [...parentsOf(parent), parent]
}

/** Whether the permission bits let `account` in. Access lists are not read: at worst a closed parent is worked around. */
const mayEnter = (folder: string, account: Account): boolean => {
  const { uid, gid, mode } = statSync(folder)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & 1) === 1
}

const isOpenTo = (account: Account | undefined, folder: string): boolean => {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return false
  return account === undefined || (mayEnter(folder, account) && closedParent(folder, account) === undefined)
}
