import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * What Node is started with where it serves: `connector`, `npm start`. Less would have calls that take a little longer grow
 * old in memory; more is not given back by V8. No less at first, either: V8 shrinks it while nobody calls.
 */
export const SERVING_FLAGS = ['--min-semi-space-size=16', '--max-semi-space-size=16']

/**
 * And with what environment. Node reads every socket into 64 KiB that it then cuts down to what came; the C library of Linux would
 * give the rest back to the system each time, and the next read would fault its pages in again: a tenth of what a call costs.
 */
export const SERVING_ENVIRONMENT = {
  MALLOC_TOP_PAD_: '524288',
  MALLOC_TRIM_THRESHOLD_: '8388608',
} as const

/** The function that V8 keeps for its own tests, as `--expose-gc` gives it. */
type Collect = (options: { type: 'major' | 'minor'; flavor?: 'last-resort' }) => void

const exposed = (): Collect => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}

/**
 * Gives the memory back that starting took: what was read and parsed is garbage by then, and the room that it had would
 * stay reserved. Takes a tenth of a second, so it is for a process that serves nobody yet.
 */
export const giveBackMemory = (): void => exposed()({ type: 'major', flavor: 'last-resort' })

let collectYoung: (() => void) | undefined

/**
 * Has what a call leaves die young. After a burst of requests V8 takes it that what such code makes will live long, and makes
 * it old from then on: each such object holds all that it points to, a third of what a call allocates, until the whole heap
 * is gone through.
 *
 * And has the thread that serves collect young garbage alone. V8 shares a few milliseconds of work among four threads, which
 * wait for one another: where processors are few that costs each call more than the work itself. From then on bodies that
 * pass are collected in time, too.
 */
export const collectAlone = (): void => {
  setFlagsFromString('--no-allocation-site-pretenuring')
  setFlagsFromString('--no-parallel-scavenge')
  const collect = exposed()
  collectYoung = () => collect({ type: 'minor' })
}

/** Of bodies, between two young collections. Each takes 0.2 ms; a processor's cache holds what is used again so soon. */
const PASSED_BYTES = 2 * 1024 * 1024
/** What comes in pieces smaller than this leaves so much garbage of other kinds that V8 collects in time by itself. */
const SMALL_BYTES = 4 * 1024

let passedBytes = 0

/**
 * Is told of every piece of a body that passes. A piece is young garbage that takes no room in the young generation, so that
 * nothing would collect it until 64 MB of them, or less on a small heap, have V8 go through all that is alive.
 */
export const bodyPassed = (bytes: number): void => {
  if (bytes < SMALL_BYTES) return
  passedBytes += bytes
  if (passedBytes < PASSED_BYTES) return
  passedBytes = 0
  collectYoung?.()
}
