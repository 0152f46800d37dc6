import { createHash } from 'node:crypto'
import { existsSync, openSync, readFileSync, readSync, closeSync, realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { mirrorBinaries, privateCache } from './mirror-binaries.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import type { Site } from './site.ts'
import { closedParent } from './unprivileged.ts'

/** The folder with bin/, lib/ and share/ of the npm package that carries PostgreSQL for this machine. */
export const platformBinaries = (platform: string = process.platform, arch: string = process.arch): string => {
  const name = `@embedded-postgres/${platform}-${arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The npm package ${name}, which brings PostgreSQL, is not installed. Run npm ci without --omit=optional; ` +
        'if there is no such package for this machine, set DATABASE_URL to a PostgreSQL server of your own.',
      error,
    )
  }
}

/** The major version of PostgreSQL in `binaries`, from the file by which initdb itself tells it. */
export const majorVersion = (binaries: string): string => {
  const head = readHead(join(binaries, 'share/postgresql/postgres.bki'))
  const version = /^# PostgreSQL (\d+)/.exec(head)?.[1]
  if (version !== undefined) return version
  throw new EmbeddedPostgresError(`There are no PostgreSQL binaries in ${binaries}. Run npm ci again.`)
}

/** Returns binaries that PostgreSQL's account can run: those of the package, or a copy where it cannot enter. */
export const runnableBinaries = (binaries: string, site: Site): string => {
  const source = realpathSync(binaries)
  const closed = closedParent(join(source, 'bin/postgres'), site.account)
  if (closed === undefined && linkLibraries(source)) return source
  const target = join(site.enclosed ? privateCache(site.account) : site.directory, `postgres-${fingerprint(source)}`)
  mirrorBinaries(source, target)
  linkLibraries(target)
  return target
}

/** Makes the links that npm packages cannot carry, as the package's install script may not have run. */
export const linkLibraries = (binaries: string): boolean => {
  try {
    for (const { source, target } of readLinks(binaries)) link(basename(source), inside(binaries, target))
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

const readLinks = (binaries: string): readonly Link[] => {
  const path = join(binaries, 'pg-symlinks.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Link[]) : []
}

/** The list names files from the package's root; its first folder is the one that holds bin/, lib/ and share/. */
const inside = (binaries: string, path: string): string => join(binaries, relative('native', path))

const link = (text: string, path: string): void => {
  if (existsSync(path)) return
  try {
    symlinkSync(text, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Tells one release's binaries from another's, so that a copy is never of the wrong one. */
const fingerprint = (binaries: string): string =>
  createHash('sha256')
    .update(readFileSync(join(binaries, 'bin/postgres')))
    .digest('hex')
    .slice(0, 16)

const readHead = (path: string): string => {
  if (!existsSync(path)) return ''
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(64)
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
