import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const ROOT = '/sys/fs/cgroup'
const PREFIX = 'cp-bench-'
const PERIOD_US = 100_000

/** One of the two forms in which Linux has control groups. */
interface Kind {
  readonly folder: string
  /** Has what is put into a group held to so much of every period. */
  limit(group: string, quotaUs: number): void
}

const VERSION_1: Kind = {
  folder: join(ROOT, 'cpu'),
  limit: (group, quotaUs) => {
    writeFileSync(join(group, 'cpu.cfs_period_us'), String(PERIOD_US))
    writeFileSync(join(group, 'cpu.cfs_quota_us'), String(quotaUs))
  },
}

const VERSION_2: Kind = {
  folder: ROOT,
  limit: (group, quotaUs) => {
    if (!existsSync(join(group, 'cpu.max'))) writeFileSync(join(ROOT, 'cgroup.subtree_control'), '+cpu')
    writeFileSync(join(group, 'cpu.max'), `${quotaUs} ${PERIOD_US}`)
  },
}

/** Processes that are held to a share of a CPU each. */
export interface Quotas {
  /** From now on these get so much of a CPU, each by itself. */
  hold(pids: readonly number[], cpus: number): void
  /** Frees all of them. Without it they are freed when this process ends, also by a signal. */
  release(): void
}

/**
 * CPU quotas by control groups of Linux, of either version. Throws, with the reason, where they cannot be set: on another
 * system, without the rights, or in a container that was not given the controller.
 */
export const createQuotas = (): Quotas => {
  const kind = existsSync(join(VERSION_1.folder, 'cgroup.procs')) ? VERSION_1 : VERSION_2
  accessSync(join(kind.folder, 'cgroup.procs'), constants.W_OK)
  removeLeftOvers(kind)
  const groups = new Map<string, number>()
  const release = (): void => {
    for (const [group, pid] of groups) {
      free(kind, group, pid)
      groups.delete(group)
    }
  }
  onEnd(release)
  const hold = (pids: readonly number[], cpus: number): void => {
    for (const pid of pids) {
      const group = join(kind.folder, `${PREFIX}${process.pid}-${pid}`)
      mkdirSync(group)
      groups.set(group, pid)
      kind.limit(group, Math.round(cpus * PERIOD_US))
      writeFileSync(join(group, 'cgroup.procs'), String(pid))
    }
  }
  // Whether it can be done at all is known before anything was measured.
  const trial = join(kind.folder, `${PREFIX}${process.pid}`)
  mkdirSync(trial)
  try {
    kind.limit(trial, PERIOD_US)
  } finally {
    rmdirSync(trial)
  }
  return { hold, release }
}

/** A group goes when nothing is in it: whoever is left there is put back. */
const free = ({ folder }: Kind, group: string, pid: number): void => {
  if (readFileSync(join(group, 'cgroup.procs'), 'utf8') !== '') writeFileSync(join(folder, 'cgroup.procs'), String(pid))
  rmdirSync(group)
}

/** Those of a run that was killed. One with processes in it stays, as the system does not remove it. */
const removeLeftOvers = ({ folder }: Kind): void => {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(PREFIX)))
    try {
      rmdirSync(join(folder, name))
    } catch {
      // Somebody else's run.
    }
}

const onEnd = (release: () => void): void => {
  process.once('exit', release)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      release()
      process.kill(process.pid, signal)
    })
}
