import type { Clock } from '../../src/runtime/clock.ts'

/** A clock that runs like the system's and can be moved ahead. */
export interface MovableClock extends Clock {
  advance(ms: number): void
}

export const createMovableClock = (): MovableClock => {
  let aheadMs = 0
  return {
    now: () => new Date(Date.now() + aheadMs),
    monotonicMs: () => performance.now() + aheadMs,
    advance: (ms) => {
      aheadMs += ms
    },
  }
}
