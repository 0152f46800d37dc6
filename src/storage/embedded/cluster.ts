import { execFile } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Log } from '../../runtime/log.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { explainFailure } from './explain-failure.ts'
import { type Site, nameFromInside, processOptions } from './site.ts'

/** The superuser of every cluster; reached only through the private socket, hence without a password. */
export const SUPERUSER = 'connector'

/** Makes the cluster, which appears under its name only when it is complete and on the disk. */
export const initialise = async (site: Site, binaries: string, major: string, log: Log): Promise<void> => {
  removeUnfinished(site)
  const begunAt = performance.now()
  const fresh = mkdtempSync(join(site.directory, UNFINISHED))
  try {
    if (site.account !== undefined) chownSync(fresh, site.account.uid, site.account.gid)
    await runInitdb(fresh, site, binaries, major)
    renameSync(fresh, site.cluster)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    throw error
  }
  syncDirectory(site.directory)
  log.info({ directory: site.directory, ms: Math.round(performance.now() - begunAt) }, 'PostgreSQL initialised')
}

export const isInitialised = ({ cluster }: Site): boolean => existsSync(cluster)

/** Throws if the cluster was made by another major version of PostgreSQL, whose files this one cannot read. */
export const requireMajor = ({ cluster, directory }: Site, major: string): void => {
  const found = readVersion(cluster)
  if (found === major) return
  if (found === undefined) throw new EmbeddedPostgresError(damaged(cluster))
  throw new EmbeddedPostgresError(
    `The data directory ${directory} was made by PostgreSQL ${found}, and this platform brings PostgreSQL ${major}, ` +
      `which cannot read it. To keep the data, run a PostgreSQL ${found} server on ${cluster} and name it in ` +
      'DATABASE_URL, or move it with pg_dump; to start empty, set DATA_DIR to another directory.',
  )
}

const damaged = (cluster: string): string =>
  `${cluster} holds no complete PostgreSQL database (its file PG_VERSION is missing). ` +
  'Restore it from a backup, or set DATA_DIR to another directory to start empty.'

const UNFINISHED = 'cluster.new-'

/** What an interrupted start left. Its initdb may still be writing there: what it adds now goes at the next start. */
const removeUnfinished = ({ directory }: Site): void => {
  for (const name of readdirSync(directory).filter((entry) => entry.startsWith(UNFINISHED))) {
    try {
      rmSync(join(directory, name), { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    }
  }
}

const runInitdb = async (fresh: string, site: Site, binaries: string, major: string): Promise<void> => {
  const program = join(binaries, 'bin/initdb')
  const settings = ['-D', nameFromInside(fresh, site), ...SETTINGS, ...localeSettings(major)]
  try {
    await promisify(execFile)(program, settings, processOptions(fresh, site))
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    throw explainFailure(site, basename(program), stderr || message, error)
  }
}

const SETTINGS = [
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--auth-local=trust',
  '--auth-host=reject',
  '--data-checksums',
  '--no-instructions',
]

const localeSettings = (major: string): readonly string[] =>
  Number(major) >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C']

const readVersion = (cluster: string): string | undefined => {
  const path = join(cluster, 'PG_VERSION')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

const syncDirectory = (directory: string): void => {
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
