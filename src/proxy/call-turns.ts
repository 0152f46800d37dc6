import { PlatformError } from '../errors/platform-error.ts'
import type { Limits } from '../runtime/limits.ts'

/** How many calls of one connection are under way at once; who is more waits for the end of another. */
export interface CallTurns {
  /** Makes a call when it is its turn. Throws `too_many_calls` where too many wait already, or one waits for too long. */
  inTurn(connection: string, signal: AbortSignal, call: () => Promise<void>): Promise<void>
  load(): Load
}

/** How many calls there are at the moment. */
export interface Load {
  readonly underWay: number
  readonly waiting: number
}

type Bounds = Pick<Limits, 'callsPerConnection' | 'waitingCalls' | 'waitingMs'>

/** One connection's calls. */
interface Lane {
  running: number
  /** Who waits longest comes first. Made when somebody has to. */
  waiting: (() => void)[] | undefined
}

const RETRY_AFTER_SECONDS = 1
/** So many stay without a call: what came and went in a map with every call would grow old, see `Roster`. */
const LANES_KEPT = 10_000

export const createCallTurns = ({ callsPerConnection, waitingCalls, waitingMs }: Bounds): CallTurns => {
  const lanes = new Map<string, Lane>()
  let waiting = 0
  let underWay = 0

  const laneOf = (connection: string): Lane => {
    const known = lanes.get(connection)
    if (known !== undefined) return known
    const lane: Lane = { running: 0, waiting: undefined }
    lanes.set(connection, lane)
    return lane
  }

  /** Resolves when the turn has come, which is then taken. */
  const turnIn = async (lane: Lane, signal: AbortSignal): Promise<void> => {
    if (waiting >= waitingCalls) throw tooMany('Too many calls wait already.')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const line = (lane.waiting ??= [])
    const leave = (): void => {
      // At once, or a turn could be given to who has left.
      const at = line.indexOf(resolve)
      if (at !== -1) line.splice(at, 1)
      reject(tooMany('Other calls of the connection took too long to end.'))
    }
    const late = setTimeout(leave, waitingMs)
    signal.addEventListener('abort', leave, { once: true })
    line.push(resolve)
    waiting += 1
    try {
      if (signal.aborted) leave()
      await promise
    } finally {
      waiting -= 1
      clearTimeout(late)
      signal.removeEventListener('abort', leave)
    }
  }

  /** The turn goes on to who waits longest, so that nobody who comes meanwhile is before them. */
  const end = (connection: string, lane: Lane): void => {
    const next = lane.waiting?.shift()
    if (next !== undefined) return next()
    lane.running -= 1
    if (lane.running === 0 && lanes.size > LANES_KEPT) lanes.delete(connection)
  }

  const take = async (connection: string, lane: Lane, call: () => Promise<void>): Promise<void> => {
    underWay += 1
    try {
      await call()
    } finally {
      underWay -= 1
      end(connection, lane)
    }
  }

  return {
    inTurn: (connection, signal, call) => {
      const lane = laneOf(connection)
      if (lane.running >= callsPerConnection) return turnIn(lane, signal).then(() => take(connection, lane, call))
      lane.running += 1
      return take(connection, lane, call)
    },
    load: () => ({ underWay, waiting }),
  }
}

const tooMany = (detail: string): PlatformError =>
  new PlatformError('too_many_calls', {
    detail,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    members: { retry_after: String(RETRY_AFTER_SECONDS) },
  })
