import type { Connector } from '../definition/connector.ts'
import { readWaitMs } from '../definition/time-form.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Share, Shares } from './shares/shares.ts'

export type RateLimit = NonNullable<Connector['rateLimit']>

/** What may still be spent, by our own count and by what the provider says. */
export interface Budget {
  /** Milliseconds until a call of this cost may be made: 0 is now, infinity is when another one has ended. */
  delayMs(cost: number): number
  spend(cost: number): void
  /** A call wants more than there is: other processes are asked what they leave. */
  want(cost: number): void
  /** Resolves when they have said it; undefined where they are not asked. */
  asked(): Promise<void> | undefined
  /** A call's answer has begun, or none will come. */
  learn(cost: number, response?: ProviderResponse): void
  /** A call is over. */
  end(): void
  /** What is left, as the caller may know it; undefined where nothing is counted. */
  left(): Left | undefined
}

/** What may be spent still, and when all of it may be again. */
export interface Left {
  readonly remaining: number
  readonly resetMs: number
}

/** Who else counts with this budget: other processes, and those who wait here. */
export interface Company {
  readonly shares: Shares
  readonly key: string
  /** What the first who waits costs; 0 where nobody does. */
  waiting(): number
  /** Told when more may be spent than before. */
  changed(): void
}

/** The provider's window begins a little after ours, when the call has reached it. */
const SLACK_SHARE = 0.1
const SLACK_MS_MAX = 100
/** Costs that are spent this close together are counted as one, so that a window holds few entries. */
const ENTRIES_PER_WINDOW = 64
/** However far ahead a provider says that it will answer again, it is asked after an hour. */
const BLOCKED_MS_MAX = 3_600_000

/** So soon the other processes will have said what they leave. */
const ASKING_MS = 50
/** So soon, at the earliest, others leave more than they did. */
const SHORT_MS_MIN = 1_000

export const createBudget = ({ rateLimit, retry }: Connector, clock: Clock, company: Company): Budget => {
  const { limit, windowMs, concurrency, headers, reset } = rateLimit!
  const lifetimeMs = windowMs + Math.min(SLACK_MS_MAX, windowMs * SLACK_SHARE)
  let entries: { cost: number; untilMs: number }[] = []
  let running = 0
  let unanswered = 0
  let left = Number.POSITIVE_INFINITY
  let resetAtMs = 0
  let blockedUntilMs = 0

  const spentAt = (nowMs: number): number => {
    if (entries.length > 0 && entries[0]!.untilMs <= nowMs) entries = entries.filter(({ untilMs }) => untilMs > nowMs)
    let spent = 0
    for (const entry of entries) spent += entry.cost
    return spent
  }

  const block = (ms: number): void => {
    blockedUntilMs = Math.max(blockedUntilMs, clock.monotonicMs() + ms)
  }

  const share: Share | undefined =
    limit === undefined
      ? undefined
      : company.shares.open({
          key: `${company.key} ${limit}/${windowMs}`,
          limit,
          countsMs: lifetimeMs,
          spent: () => spentAt(clock.monotonicMs()),
          waiting: company.waiting,
          changed: company.changed,
          blocked: block,
        })

  const windowDelayMs = (cost: number, nowMs: number): number => {
    if (share === undefined) return 0
    // What costs more than a whole window could otherwise never be made.
    const needed = Math.min(cost, limit!)
    let spent = spentAt(nowMs)
    const size = share.size()
    if (spent + needed <= size) return 0
    let agedMs = Number.POSITIVE_INFINITY
    for (const entry of entries) {
      spent -= entry.cost
      if (spent + needed > size) continue
      agedMs = entry.untilMs - nowMs
      break
    }
    if (size >= limit!) return agedMs
    // Others may leave more of the limit before that: as much as comes back to all of them in an even flow.
    const givenMs = share.asked() !== undefined ? ASKING_MS : Math.max(SHORT_MS_MIN, (lifetimeMs * needed) / limit!)
    return Math.min(agedMs, givenMs)
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
      if (share === undefined) return
      const untilMs = clock.monotonicMs() + lifetimeMs
      const last = entries.at(-1)
      if (last !== undefined && untilMs - last.untilMs < windowMs / ENTRIES_PER_WINDOW) {
        last.cost += cost
        last.untilMs = untilMs
      } else entries.push({ cost, untilMs })
      share.use()
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
      if (askedMs === undefined) return
      block(askedMs)
      share?.block(askedMs)
    },
    want: (cost) => share?.use(Math.min(cost, limit!)),
    asked: () => share?.asked(),
    end: () => {
      running -= 1
    },
    left: () => {
      const nowMs = clock.monotonicMs()
      const told = resetAtMs > nowMs ? { remaining: Math.max(0, left), resetMs: resetAtMs - nowMs } : undefined
      if (share === undefined) return told
      const unspent = Math.max(0, share.size() - spentAt(nowMs)) + share.free()
      const own = { remaining: unspent, resetMs: Math.max(0, (entries.at(-1)?.untilMs ?? nowMs) - nowMs) }
      return told !== undefined && told.remaining < own.remaining ? told : own
    },
  }
}
