import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../runtime/log.ts'
import { runnableBinaries } from './binaries.ts'
import { initialise, isInitialised } from './cluster.ts'
import { answers } from './database.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { explainFailure } from './explain-failure.ts'
import { type Postmaster, disownPidFile, findPostmaster } from './postmaster.ts'
import type { ServerLog } from './server-log.ts'
import { serverSettings } from './server-settings.ts'
import { type Site, nameFromInside, processOptions } from './site.ts'

/** What it takes to start PostgreSQL at a site. */
export interface Parts {
  readonly site: Site
  readonly binaries: string
  readonly major: string
  readonly serverLog: ServerLog
  readonly log: Log
}

/** Returns the folder of the socket that answers: of the PostgreSQL that runs already, or of one that it starts. */
export const bringUp = async (parts: Parts): Promise<string> => {
  for (let tries = 1; ; tries++) {
    const orphan = findPostmaster(parts.site)
    const outcome = orphan === undefined ? await launch(parts) : await attach(orphan, parts)
    if ('host' in outcome) return outcome.host
    if (tries === TRIES_MAX) throw outcome.failure
    await sleep(RETRY_PAUSE_MS)
  }
}

/** A failure that is returned, not thrown, is one that passes. */
type Outcome = { readonly host: string } | { readonly failure: EmbeddedPostgresError }

const TRIES_MAX = 150
const RETRY_PAUSE_MS = 100
const POLL_MS = 5
/** Replaying the log after a crash takes its time, and PostgreSQL answers only then. */
const ANSWER_MS_MAX = 120_000

/** Takes over a PostgreSQL that outlived its platform; while it is stopping, waits for its end. */
const attach = async (orphan: Postmaster, { site, log }: Parts): Promise<Outcome> => {
  const hostNow = () => findPostmaster(site)?.host ?? site.socket.host
  const host = await waitForAnswer(site, hostNow, () => findPostmaster(site) !== undefined)
  if (host === undefined) return { failure: new EmbeddedPostgresError(`PostgreSQL ${orphan.pid} ended meanwhile.`) }
  log.info({ directory: site.directory, pid: orphan.pid }, 'attached to the PostgreSQL that already runs')
  return { host }
}

const launch = async (parts: Parts): Promise<Outcome> => {
  const { site, binaries, major, log } = parts
  const runnable = runnableBinaries(binaries, site)
  if (!isInitialised(site)) await initialise(site, runnable, major, log)
  await refuseUnseen(site)
  disownPidFile(site)
  const begunAt = performance.now()
  const server = spawnServer(runnable, parts)
  const host = await waitForAnswer(
    site,
    () => site.socket.host,
    () => !server.hasEnded(),
  )
  if (host === undefined) return judgeFailure(server, parts)
  server.process.once('exit', (code, signal) => {
    if (code !== 0) log.error({ directory: site.directory, code, signal }, 'PostgreSQL ended')
  })
  const ms = Math.round(performance.now() - begunAt)
  log.info({ directory: site.directory, pid: server.process.pid, ms }, 'PostgreSQL started')
  return { host }
}

/** Two PostgreSQLs would destroy the data. Another container's processes cannot be seen, but its socket can. */
const refuseUnseen = async ({ directory, socket }: Site): Promise<void> => {
  if (!(await answers(socket.host))) return
  throw new EmbeddedPostgresError(
    `A PostgreSQL that this process cannot see, perhaps in another container, runs in the data directory ${directory}. ` +
      'Stop it there and start again.',
  )
}

interface Server {
  readonly process: ChildProcess
  hasEnded(): boolean
  /** Set when the program could not even be run. */
  error?: Error
}

const spawnServer = (binaries: string, { site, major, serverLog }: Parts): Server => {
  const settings = ['-D', nameFromInside(site.cluster, site), ...serverSettings(site, major)]
  const child = spawn(join(binaries, 'bin/postgres'), settings, {
    ...processOptions(site.cluster, site),
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop PostgreSQL when its clients are done.
    detached: true,
    stdio: ['ignore', serverLog.descriptor, serverLog.descriptor],
  })
  const server: Server = {
    process: child,
    hasEnded: () => server.error !== undefined || child.exitCode !== null || child.signalCode !== null,
  }
  child.once('error', (error) => (server.error = error))
  child.unref()
  return server
}

/** Returns the folder of the socket once it answers, or nothing once PostgreSQL is gone. */
const waitForAnswer = async (
  { directory }: Site,
  hostNow: () => string,
  isAlive: () => boolean,
): Promise<string | undefined> => {
  const end = performance.now() + ANSWER_MS_MAX
  while (isAlive()) {
    const host = hostNow()
    if (await answers(host)) return host
    if (performance.now() > end) throw new EmbeddedPostgresError(silent(directory))
    await sleep(POLL_MS)
  }
  return undefined
}

const silent = (directory: string): string =>
  `PostgreSQL in the data directory ${directory} runs but has not answered for ${ANSWER_MS_MAX / 1000} seconds. ` +
  `See ${join(directory, 'postgres.log')} for what it is doing, and start again when it is done.`

/** Another PostgreSQL's process that is not quite gone: dead but not reaped, or still leaving its shared memory. */
const PASSING = /lock file ".*" already exists|pre-existing shared memory block/

const judgeFailure = (server: Server, { site, serverLog }: Parts): Outcome => {
  const written = serverLog.readNew()
  const passing = PASSING.exec(written)
  if (passing !== null) return { failure: new EmbeddedPostgresError(stillInUse(site, passing[0])) }
  throw explainFailure(site, 'postgres', written || (server.error?.message ?? ''), server.error)
}

const stillInUse = ({ directory }: Site, detail: string): string =>
  `A process of an earlier PostgreSQL still uses the data directory ${directory} (${detail}). ` +
  'Wait until it is done, or end it, and start again.'
