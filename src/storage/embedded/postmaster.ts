import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../runtime/log.ts'
import { SOCKET_FILE } from './socket-place.ts'
import type { Site } from './site.ts'

/** The first process of a running PostgreSQL, as its file postmaster.pid describes it. */
export interface Postmaster {
  readonly pid: number
  /** Where its socket is, once it has one. */
  readonly host: string | undefined
}

/** The PostgreSQL that runs in the cluster right now, whoever started it. */
export const findPostmaster = ({ cluster }: Site): Postmaster | undefined => {
  const noted = readPidFile(cluster)
  return noted !== undefined && isPostmaster(noted.pid, cluster) ? noted : undefined
}

/**
 * Lets PostgreSQL start although postmaster.pid names a process that exists: one that is dead but not reaped (for ever,
 * in a container whose first process reaps nothing), or another program with the same pid. Only for a cluster whose
 * lock we hold and where `findPostmaster` found nobody. The file is kept with a pid that cannot be, and not removed, as
 * PostgreSQL then still checks by the rest of it that no process is left that uses the old shared memory.
 */
export const disownPidFile = ({ cluster, socket }: Site): void => {
  const path = pidFile(cluster)
  if (!existsSync(path)) return
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^-?\d+/, IMPOSSIBLE_PID))
  rmSync(join(socket.host, `${SOCKET_FILE}.lock`), { force: true })
}

/** Ends PostgreSQL without waiting for its clients, and returns when it is gone. */
export const stopPostmaster = async (site: Site, log: Log): Promise<void> => {
  const { cluster, directory } = site
  const pid = findPostmaster(site)?.pid
  if (pid === undefined) return
  for (const { signal, waitMs } of SHUTDOWN) {
    if (!isPostmaster(pid, cluster)) return
    process.kill(pid, signal)
    if (await isGone(pid, cluster, waitMs)) return
    log.warn({ pid, directory, signal, waitMs }, 'PostgreSQL did not stop when asked')
  }
}

const IMPOSSIBLE_PID = '2147483647'

/** Fast shutdown first; then an immediate one, after which the next start replays the log. */
const SHUTDOWN = [
  { signal: 'SIGINT', waitMs: 60_000 },
  { signal: 'SIGQUIT', waitMs: 10_000 },
] as const

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid')

const readPidFile = (cluster: string): Postmaster | undefined => {
  const path = pidFile(cluster)
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1) return undefined
  const host = lines[4]?.trim()
  return { pid, host: host ? resolve(cluster, host) : undefined }
}

const isPostmaster = (pid: number, cluster: string): boolean =>
  existsSync('/proc/self/cwd') ? worksIn(pid, cluster) : isStartedFor(pid, cluster)

/** PostgreSQL's working directory is its cluster. A process that is dead, even if not reaped, has none. */
const worksIn = (pid: number, cluster: string): boolean => {
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)]
    return its.ino === ours.ino && its.dev === ours.dev
  } catch {
    return false
  }
}

const isStartedFor = (pid: number, cluster: string): boolean => {
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes(` -D ${cluster} `)
}

const isGone = async (pid: number, cluster: string, waitMs: number): Promise<boolean> => {
  const end = performance.now() + waitMs
  while (isPostmaster(pid, cluster)) {
    if (performance.now() > end) return false
    await sleep(10)
  }
  return true
}
