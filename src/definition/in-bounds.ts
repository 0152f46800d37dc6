import { PlatformError } from '../errors/platform-error.ts'
import { systemClock } from '../runtime/clock.ts'
import { TookTooLong, within } from '../runtime/within.ts'
import type { Connector } from './connector.ts'

/** What a connector that nobody vouches for may compute at a time: nothing else runs meanwhile. */
const COMPUTING_MS = 150
/** Where other programs had the processor meanwhile, it is tried again, and given as much longer as they took. */
const TRIES = 3
const TRY_MS_MAX = 16 * COMPUTING_MS
/** One that took too long is not tried again for as long as this. */
const RESTS_MS = 10_000

const exhausted = new WeakMap<Connector, number>()

/**
 * Computes something that a connector's author can make long, such as judging a value by its schemas. A connector of the
 * catalogue takes what it takes; one that an application uploaded is stopped. What was stopped may be begun anew, so that
 * the work must not go on from what it left. Throws `connector_invalid`.
 */
export const inBounds = <Result>(connector: Connector, work: () => Result): Result => {
  if (connector.owner === undefined) return work()
  if ((exhausted.get(connector) ?? 0) > systemClock.monotonicMs()) throw tooCostly(connector)
  let tryMs = COMPUTING_MS
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = process.threadCpuUsage?.()
    try {
      return within(tryMs, work)
    } catch (error) {
      if (!(error instanceof TookTooLong)) throw error
      const computed = computedMs(before)
      if (computed >= COMPUTING_MS / 2) break
      tryMs = Math.min(TRY_MS_MAX, Math.ceil((tryMs * COMPUTING_MS) / Math.max(1, computed)))
    }
  }
  exhausted.set(connector, systemClock.monotonicMs() + RESTS_MS)
  throw tooCostly(connector)
}

/** How long this thread has computed since then; all the time, where Node cannot tell. */
const computedMs = (before: NodeJS.CpuUsage | undefined): number => {
  if (before === undefined) return Infinity
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

const tooCostly = ({ displayName }: Connector): PlatformError =>
  new PlatformError('connector_invalid', {
    detail: `The schemas or scopes of ${displayName} take too long to judge: make them simpler.`,
  })
