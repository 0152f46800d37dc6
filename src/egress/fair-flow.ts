import { systemClock } from '../runtime/clock.ts'

/** Lets many bodies flow at once, none of them at the cost of calls that want little. */
export interface FairFlow {
  /** Whether another piece may pass at once; it then counts as passed. */
  takes(): boolean
  /** Calls back when another piece may pass: at once, or in the order of those who wait. */
  next(go: () => void): void
}

/** How many pass in one turn of the event loop in any case. They are of 64 KiB at most, as sockets are read. */
const PIECES_AT_LEAST = 2
/** For how long further ones pass in that turn. */
const TURN_MS = 4

/**
 * A body comes as fast as the loop takes it, and a thousand of them would fill each turn of the loop for hundreds of
 * milliseconds. So a turn passes pieces for a few milliseconds; whoever wants more waits, while everything else has its
 * turn.
 */
export const createFairFlow = (
  nextTurn: (go: () => void) => void = setImmediate,
  monotonicMs: () => number = systemClock.monotonicMs,
): FairFlow => {
  // Not a set: see `Roster`.
  const waiting: (() => void)[] = []
  let passed = 0
  let turnEndsMs = 0
  let isCounting = false

  const begin = (): void => {
    isCounting = false
    passed = 0
    while (waiting.length > 0 && hasRoom()) {
      const go = waiting.shift()!
      count()
      go()
    }
  }
  const hasRoom = (): boolean => passed < PIECES_AT_LEAST || monotonicMs() < turnEndsMs
  const count = (): void => {
    if (passed === 0) turnEndsMs = monotonicMs() + TURN_MS
    passed += 1
    if (isCounting) return
    isCounting = true
    nextTurn(begin)
  }
  const takes = (): boolean => {
    if (waiting.length > 0 || !hasRoom()) return false
    count()
    return true
  }
  const next = (go: () => void): void => {
    if (takes()) go()
    else if (!waiting.includes(go)) waiting.push(go)
  }
  return { takes, next }
}
