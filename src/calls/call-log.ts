import { LRUCache } from 'lru-cache'
import type { Log } from '../runtime/log.ts'
import { repeat } from '../runtime/repeat.ts'
import { type CallBatch, NO_CALLS, createCallWriter, onlyOf } from './call-batch.ts'
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
  const writer = createCallWriter()
  /** Those that are full, the oldest first. */
  let full: CallBatch[] = []
  /** On its way to the store: no part of what may be dropped. */
  let batch = NO_CALLS
  /** How many calls are in those that are full. */
  let held = 0
  let dropped = 0
  let flight: Promise<void> | undefined
  const forgotten = new LRUCache<string, number>({ max: FORGOTTEN_MAX, ttl: FORGOTTEN_MS })

  /** Whether its user was forgotten after it came. Hardly ever is anybody. */
  const isForgotten = (user: User, atMs: number): boolean => {
    if (forgotten.size === 0) return false
    const since = forgotten.get(keyOf(user))
    return since !== undefined && atMs <= since
  }

  const keep = (filled: CallBatch): void => {
    full.push(filled)
    held += filled.size
  }
  const next = (): CallBatch => {
    const first = full.shift()
    if (first === undefined) return writer.take()
    held -= first.size
    return first
  }

  const writeAll = async (): Promise<void> => {
    try {
      while (waiting() > 0) {
        // One that failed goes again as it was: what of it is stored already is not counted twice.
        if (batch.size === 0) batch = next()
        if (batch.size > 0) await store.append(batch)
        writer.giveBack(batch)
        batch = NO_CALLS
      }
    } finally {
      flight = undefined
    }
  }
  const waiting = (): number => batch.size + held + writer.size
  const flush = async (): Promise<void> => {
    if (waiting() > 0) await (flight ??= writeAll())
  }
  const repeated = repeat(limits.flushEvery, flush, log, 'store calls')

  return {
    note: (call) => {
      if (isForgotten(call, call.at.getTime())) return
      const filled = writer.write(call)
      if (filled !== undefined) keep(filled)
      if (held + writer.size > limits.waiting) dropped += next().size
    },
    flush,
    forget: async (user, now) => {
      forgotten.set(keyOf(user), now.getTime())
      const stays = (call: CallRecord): boolean => !isForgotten(call, call.at.getTime())
      const before = [...full, writer.take()]
      full = []
      held = 0
      for (const each of before) keep(onlyOf(each, stays))
      batch = onlyOf(batch, stays)
      await flight?.catch(() => {})
    },
    get waiting() {
      return waiting()
    },
    get dropped() {
      return dropped
    },
    stop: async () => {
      await repeated.stop()
      await flush().catch((err: unknown) => {
        log.error({ err, calls: waiting() }, 'calls were not stored at the end: each has its line in the log')
      })
    },
  }
}

type User = Pick<CallRecord, 'applicationId' | 'userId'>

const keyOf = ({ applicationId, userId }: User): string => `${applicationId} ${userId}`
