import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../runtime/log.ts'
import { repeat } from '../runtime/repeat.ts'
import type { AuditEntry } from './audit-entry.ts'
import type { AuditStore } from './audit-store.ts'
import { createRefusals } from './refusals.ts'

/** Takes down who did what. */
export interface AuditLog {
  /**
   * Takes down what was done. Resolves when it is stored, so that nobody is told of a success that is not in the log; where
   * the store fails or is slow it resolves all the same, and the entries are stored as soon as that is possible.
   */
  record(entries: readonly AuditEntry[]): Promise<void>
  /** Takes down a refusal: stored within a second, counted with others of its kind, dropped and counted where too many come. */
  note(entry: AuditEntry): void
  /** Stores what is left. What cannot be stored is written to the platform's log. */
  stop(): Promise<void>
}

/** How much is held, and how long. Times are milliseconds. */
export interface AuditLimits {
  readonly flushEvery: number
  /** How long an answer waits for its entry. */
  readonly patience: number
  /** Entries that may wait for a database that does not answer; what is too many goes to the platform's log. */
  readonly waiting: number
  /** Kinds of refusals between two writes. */
  readonly refusals: number
}

export const AUDIT_LIMITS: AuditLimits = { flushEvery: 1_000, patience: 2_000, waiting: 10_000, refusals: 100 }

const BATCH_MAX = 500

interface Needs {
  readonly store: Pick<AuditStore, 'append'>
  readonly log: Log
  readonly limits?: Partial<AuditLimits>
}

/** Writes entries in batches, one after the other: what comes while one is written goes with the next. */
export const createAuditLog = ({ store, log, limits: own }: Needs): AuditLog => {
  const limits = { ...AUDIT_LIMITS, ...own }
  const refusals = createRefusals(limits.refusals)
  const waiting: AuditEntry[] = []
  let flight: Promise<void> | undefined

  const writeAll = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, BATCH_MAX)
        await store.append(batch)
        waiting.splice(0, batch.length)
      }
    } finally {
      flight = undefined
    }
  }
  const flush = async (): Promise<void> => {
    // With the store away refusals stay where they are counted together.
    if (waiting.length === 0) waiting.push(...refusals.take())
    if (waiting.length > 0) await (flight ??= writeAll())
  }
  const giveUp = (entries: readonly AuditEntry[]): void => {
    for (const entry of entries) log.error({ audit: entry }, 'an audit entry could not be stored')
  }
  const repeated = repeat(limits.flushEvery, flush, log, 'store audit entries')

  return {
    record: async (entries) => {
      if (entries.length === 0) return
      if (waiting.length + entries.length > limits.waiting) return giveUp(entries)
      waiting.push(...entries)
      await atMost(limits.patience, flush()).catch((err: unknown) => log.warn({ err }, 'audit entries wait'))
    },
    note: refusals.add,
    stop: async () => {
      await repeated.stop()
      try {
        // Once for what waits, and once for the refusals behind it.
        await flush()
        await flush()
      } catch (err) {
        log.error({ err }, 'audit entries were not stored at the end')
        giveUp([...waiting, ...refusals.take()])
      }
    },
  }
}

/** Waits for something, but not for longer. */
const atMost = async (ms: number, done: Promise<void>): Promise<void> => {
  const isDone = new AbortController()
  const late = sleep(ms, undefined, { signal: isDone.signal, ref: false }).catch(() => undefined)
  try {
    await Promise.race([done, late])
  } finally {
    isDone.abort()
  }
}
