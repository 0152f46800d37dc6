/** Lets many bodies flow at once, none of them at the cost of calls that want little. */
export interface FairFlow {
  /** Calls back when another piece may pass: at once, or in the order of those who wait. */
  next(go: () => void): void
}

/** Of 64 KiB at most, as sockets are read: what passes in one turn of the event loop takes it a millisecond or two. */
const PIECES_PER_TURN = 2

/**
 * A body comes as fast as the loop takes it, and a thousand of them would fill each turn of the loop for hundreds of
 * milliseconds. So a turn passes a few pieces; whoever wants more waits, while everything else has its turn.
 */
export const createFairFlow = (nextTurn: (go: () => void) => void = setImmediate): FairFlow => {
  const waiting = new Set<() => void>()
  let left = PIECES_PER_TURN
  let isCounting = false

  const begin = (): void => {
    isCounting = false
    left = PIECES_PER_TURN
    for (const go of waiting) {
      if (left === 0) break
      waiting.delete(go)
      pass(go)
    }
  }
  const pass = (go: () => void): void => {
    left -= 1
    count()
    go()
  }
  const count = (): void => {
    if (isCounting) return
    isCounting = true
    nextTurn(begin)
  }
  return { next: (go) => (left > 0 && waiting.size === 0 ? pass(go) : void waiting.add(go)) }
}
