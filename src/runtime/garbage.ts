import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * What Node is started with where it serves: `connector`, `npm start`. Less would have calls that take a little longer grow
 * old in memory; more is not given back by V8.
 */
export const SERVING_FLAGS = ['--max-semi-space-size=16']

/**
 * Gives the memory back that starting took: what was read and parsed is garbage by then, and the room that it had would
 * stay reserved. Takes a tenth of a second, so it is for a process that serves nobody yet.
 */
export const giveBackMemory = (): void => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void
  collect({ type: 'major', flavor: 'last-resort' })
}

/**
 * Has the thread that serves collect young garbage alone. V8 shares a few milliseconds of work among four threads, which
 * wait for one another: where processors are few that costs each call more than the work itself.
 */
export const collectAlone = (): void => setFlagsFromString('--no-parallel-scavenge')
