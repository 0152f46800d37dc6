import { readFileSync } from 'node:fs'

const NS_PER_MS = 1e6

/** What the scheduler of Linux has counted of a process's main thread. */
interface Scheduled {
  readonly ranMs: number
  /** It could have run, but others did. */
  readonly waitedMs: number
}

const scheduled = (pid: string): Scheduled => {
  const [ran, waited] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number)
  return { ranMs: ran! / NS_PER_MS, waitedMs: waited! / NS_PER_MS }
}

/**
 * Measures how long something took that processes did, without the time in which others had the processors: it is never
 * less than what the first of the processes ran meanwhile.
 */
export const ownTime = (pids: readonly string[]): (() => { wallMs: number; ownMs: number }) => {
  const began = performance.now()
  const before = pids.map(scheduled)
  return () => {
    const wallMs = performance.now() - began
    const after = pids.map(scheduled)
    const waitedMs = after.reduce((sum, { waitedMs: now }, at) => sum + now - before[at]!.waitedMs, 0)
    return { wallMs, ownMs: Math.max(wallMs - waitedMs, after[0]!.ranMs - before[0]!.ranMs) }
  }
}
