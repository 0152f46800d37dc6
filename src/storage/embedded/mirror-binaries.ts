import { chmodSync, copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { type Account, sharedTemporaryDirectory } from './unprivileged.ts'

/**
 * Copies to `target` what is missing there, readable for everyone. Each file appears whole, by a rename: two processes
 * may do this at once, and one that was interrupted, or a file that a cleaner of /tmp took, is made good by the next.
 */
export const mirrorBinaries = (source: string, target: string): void => {
  mkdirSync(target, { recursive: true })
  chmodSync(target, 0o755)
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)]
    if (entry.isDirectory()) mirrorBinaries(from, to)
    else if (entry.isFile() && isNeeded(entry.name) && !isSameSize(from, to)) copyWhole(from, to)
  }
}

/** A folder under the temporary directory that others can read and only this user can change. */
export const privateCache = (account: Account | undefined): string => {
  const folder = join(sharedTemporaryDirectory(account), `connector-postgres-${process.geteuid?.()}`)
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { recursive: true })
  const stat = lstatSync(folder)
  if (!stat.isDirectory() || stat.uid !== process.geteuid?.()) {
    throw new EmbeddedPostgresError(
      `${folder}, the place for a copy of PostgreSQL's binaries, is not a directory of this user. ` +
        'Remove it, set TMPDIR to another directory, or set DATA_DIR to one that every user can enter.',
    )
  }
  chmodSync(folder, 0o755)
  return folder
}

/** Static libraries are for linking other programs. */
const isNeeded = (name: string): boolean => !name.endsWith('.a')

const isSameSize = (from: string, to: string): boolean =>
  statSync(to, { throwIfNoEntry: false })?.size === statSync(from).size

const copyWhole = (from: string, to: string): void => {
  const part = `${to}.${process.pid}.part`
  copyFileSync(from, part)
  chmodSync(part, 0o755)
  renameSync(part, to)
}
