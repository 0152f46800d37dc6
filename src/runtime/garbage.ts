import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

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
