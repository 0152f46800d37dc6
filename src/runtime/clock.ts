/** The only source of time. Tests pass one that they can move. */
export interface Clock {
  /** Wall-clock time. */
  now(): Date
  /** Milliseconds since an arbitrary start; never runs backwards. */
  monotonicMs(): number
}

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
}
