import { LRUCache } from 'lru-cache'
import type { Log } from '../runtime/log.ts'
import { repeat } from '../runtime/repeat.ts'
import type { CallRecord } from './call-record.ts'
import type { CallStore } from './call-store.ts'

/** Takes calls down without a write of its own for each. */
export interface CallLog {
  /** Takes a call down: it is stored and counted within a second. */
  note(call: CallRecord): void
  /** Resolves when everything that was noted before is stored. */
  flush(): Promise<void>
  /** From when it resolves, nothing is stored any more of calls of a user that came before now. */
  forget(user: Pick<CallRecord, 'applicationId' | 'userId'>, now: Date): Promise<void>
  /** Calls that are not stored yet. */
  readonly waiting: number
  /** Calls that were given up, as the store was away for too long. */
  readonly dropped: number
  /** Stores what is left. */
  stop(): Promise<void>
}

/** How much is held, and how long. */
export interface CallLogLimits {
  /** Milliseconds between two writes. */
  readonly flushEvery: number
  /** Calls that may wait for a store that does not answer. */
  readonly waiting: number
}

/** Twice a second, so that with the time of a write nothing is older than one. A hundred thousand calls take about 40 MB. */
export const CALL_LOG_LIMITS: CallLogLimits = { flushEvery: 500, waiting: 100_000 }

const BATCH_MAX = 1_000
/** The oldest are given up together: one at a time would move all others each time. */
const DROPPED_TOGETHER = 1_000

/** Calls that are under way when their user is forgotten end later, though not by much more than the longest of them. */
const FORGOTTEN_MS = 3_600_000
const FORGOTTEN_MAX = 10_000

interface Needs {
  readonly store: Pick<CallStore, 'append'>
  readonly log: Log
  readonly limits?: Partial<CallLogLimits>
}

/** Stores calls in batches, one after the other. With the store away they wait, and the oldest are dropped where too many do. */
export const createCallLog = ({ store, log, limits: own }: Needs): CallLog => {
  const limits = { ...CALL_LOG_LIMITS, ...own }
  let waiting: CallRecord[] = []
  /** On its way to the store: no part of what may be dropped. */
  let batch: CallRecord[] = []
  let dropped = 0
  let flight: Promise<void> | undefined
  const forgotten = new LRUCache<string, Date>({ max: FORGOTTEN_MAX, ttl: FORGOTTEN_MS })

  /** Whether its user was forgotten after it came. Hardly ever is anybody. */
  const isForgotten = ({ applicationId, userId, at }: CallRecord): boolean => {
    if (forgotten.size === 0) return false
    const since = forgotten.get(keyOf({ applicationId, userId }))
    return since !== undefined && at <= since
  }

  const writeAll = async (): Promise<void> => {
    try {
      while (batch.length + waiting.length > 0) {
        // One that failed goes again as it was: what of it is stored already is not counted twice.
        if (batch.length === 0) batch = waiting.splice(0, BATCH_MAX)
        await store.append(batch)
        batch = []
      }
    } finally {
      flight = undefined
    }
  }
  const flush = async (): Promise<void> => {
    if (batch.length + waiting.length > 0) await (flight ??= writeAll())
  }
  const repeated = repeat(limits.flushEvery, flush, log, 'store calls')

  return {
    note: (call) => {
      if (isForgotten(call)) return
      waiting.push(call)
      if (waiting.length <= limits.waiting) return
      const given = Math.min(DROPPED_TOGETHER, waiting.length)
      waiting = waiting.slice(given)
      dropped += given
    },
    flush,
    forget: async (user, now) => {
      forgotten.set(keyOf(user), now)
      waiting = waiting.filter((call) => !isForgotten(call))
      batch = batch.filter((call) => !isForgotten(call))
      await flight?.catch(() => {})
    },
    get waiting() {
      return batch.length + waiting.length
    },
    get dropped() {
      return dropped
    },
    stop: async () => {
      await repeated.stop()
      await flush().catch((err: unknown) => {
        const calls = batch.length + waiting.length
        log.error({ err, calls }, 'calls were not stored at the end: each has its line in the log')
      })
    },
  }
}

const keyOf = ({ applicationId, userId }: Pick<CallRecord, 'applicationId' | 'userId'>): string =>
  `${applicationId} ${userId}`
