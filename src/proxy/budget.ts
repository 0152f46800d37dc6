import type { Connector } from '../definition/connector.ts'
import { readWaitMs } from '../definition/time-form.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { Clock } from '../runtime/clock.ts'

export type RateLimit = NonNullable<Connector['rateLimit']>

/** What may still be spent, by our own count and by what the provider says. */
export interface Budget {
  /** Milliseconds until a call of this cost may be made: 0 is now, infinity is when another one has ended. */
  delayMs(cost: number): number
  spend(cost: number): void
  /** A call's answer has begun, or none will come. */
  learn(cost: number, response?: ProviderResponse): void
  /** A call is over. */
  end(): void
}

/** The provider's window begins a little after ours, when the call has reached it. */
const SLACK_SHARE = 0.1
const SLACK_MS_MAX = 100
/** Costs that are spent this close together are counted as one, so that a window holds few entries. */
const ENTRIES_PER_WINDOW = 64
/** However far ahead a provider says that it will answer again, it is asked after an hour. */
const BLOCKED_MS_MAX = 3_600_000

export const createBudget = ({ rateLimit, retry }: Connector, clock: Clock): Budget => {
  const { limit, windowMs, concurrency, headers, reset } = rateLimit!
  const lifetimeMs = windowMs + Math.min(SLACK_MS_MAX, windowMs * SLACK_SHARE)
  let entries: { cost: number; untilMs: number }[] = []
  let running = 0
  let unanswered = 0
  let left = Number.POSITIVE_INFINITY
  let resetAtMs = 0
  let blockedUntilMs = 0

  const windowDelayMs = (cost: number, nowMs: number): number => {
    if (limit === undefined) return 0
    entries = entries.filter(({ untilMs }) => untilMs > nowMs)
    let spent = entries.reduce((sum, entry) => sum + entry.cost, 0)
    for (const entry of entries) {
      if (spent + cost <= limit) return 0
      spent -= entry.cost
      if (spent + cost <= limit) return entry.untilMs - nowMs
    }
    // Nothing is spent: what costs more than a whole window could otherwise never be made.
    return entries.length === 0 ? 0 : entries.at(-1)!.untilMs - nowMs
  }

  return {
    delayMs: (cost) => {
      if (concurrency !== undefined && running >= concurrency) return Number.POSITIVE_INFINITY
      const nowMs = clock.monotonicMs()
      const toldMs = left < cost && resetAtMs > nowMs ? resetAtMs - nowMs : 0
      return Math.max(blockedUntilMs - nowMs, toldMs, windowDelayMs(cost, nowMs), 0)
    },
    spend: (cost) => {
      running += 1
      unanswered += cost
      left -= cost
      const untilMs = clock.monotonicMs() + lifetimeMs
      const last = entries.at(-1)
      if (limit === undefined) return
      if (last !== undefined && untilMs - last.untilMs < windowMs / ENTRIES_PER_WINDOW) {
        last.cost += cost
        last.untilMs = untilMs
      } else entries.push({ cost, untilMs })
    },
    learn: (cost, response) => {
      unanswered -= cost
      if (response === undefined) return
      const header = (name: string | undefined): string | undefined =>
        name === undefined ? undefined : response.header(name.toLowerCase())
      const waitMs = (text: string | undefined, form: RateLimit['reset']): number | undefined => {
        const ms = readWaitMs(text, form, clock.now())
        return ms === undefined ? undefined : Math.min(ms, BLOCKED_MS_MAX)
      }
      const remaining = header(headers?.remaining)
      if (remaining !== undefined && /^\d{1,15}$/.test(remaining)) {
        // What is on its way the provider has not counted yet.
        left = Number(remaining) - unanswered
        resetAtMs = clock.monotonicMs() + (waitMs(header(headers?.reset), reset) ?? windowMs)
      }
      if (response.status !== 429) return
      const askedMs = waitMs(header(retry?.header ?? 'Retry-After'), retry?.after ?? 'seconds')
      if (askedMs !== undefined) blockedUntilMs = Math.max(blockedUntilMs, clock.monotonicMs() + askedMs)
    },
    end: () => {
      running -= 1
    },
  }
}
