import { LRUCache } from 'lru-cache'
import type { Clock } from '../runtime/clock.ts'

/** How many calls may be made again: a provider in trouble must not get a multiple of its load from us. */
export interface RetryBudget {
  /** A call is made, for the first time. */
  called(host: string): void
  /** Whether one may be made again, which then counts. */
  mayRepeat(host: string): boolean
}

/** Of the calls made, so many may be made again. */
const PER_CALL = 0.2
/** Beside that, so that few calls may be repeated as well. */
const PER_SECOND = 1
const AT_ONCE_MAX = 10
/** Of the least recent one nothing is known any more: it begins anew. */
const HOSTS_MAX = 10_000

/** In any time, of each host: at most ten repetitions, one a second, and a fifth of the calls. */
export const createRetryBudget = (clock: Clock): RetryBudget => {
  const budgets = new LRUCache<string, { left: number; atMs: number }>({ max: HOSTS_MAX })
  const of = (host: string): { left: number; atMs: number } => {
    const nowMs = clock.monotonicMs()
    const known = budgets.get(host)
    if (known !== undefined) {
      known.left = Math.min(AT_ONCE_MAX, known.left + ((nowMs - known.atMs) / 1000) * PER_SECOND)
      known.atMs = nowMs
      return known
    }
    const budget = { left: AT_ONCE_MAX, atMs: nowMs }
    budgets.set(host, budget)
    return budget
  }
  return {
    called: (host) => {
      const budget = of(host)
      budget.left = Math.min(AT_ONCE_MAX, budget.left + PER_CALL)
    },
    mayRepeat: (host) => {
      const budget = of(host)
      if (budget.left < 1) return false
      budget.left -= 1
      return true
    },
  }
}
