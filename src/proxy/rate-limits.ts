import { LRUCache } from 'lru-cache'
import type { Connector } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Clock } from '../runtime/clock.ts'
import { type FairQueue, createFairQueue } from '../runtime/fair-queue.ts'
import { type Budget, type Left, type RateLimit, createBudget } from './budget.ts'
import { namedHeaders } from './headers.ts'
import { rateHeaders } from './rate-headers.ts'
import type { Shares } from './shares/shares.ts'
import type { Waiting } from './waiting.ts'

/** A call that wants its turn. */
export interface Entrant {
  readonly connector: Connector
  readonly applicationId: string
  readonly connectionId: string
  readonly cost: number
  /** It waits no longer than this, nor than ten seconds where it does not say itself how long. */
  readonly timeoutMs: number
  readonly maxWaitMs?: number
  readonly signal?: AbortSignal
}

/** A turn that was given. */
export interface Turn {
  /** Takes in what the provider says about its limits. */
  answered(response: ProviderResponse): void
  /** The call is over; to be called once at least. */
  release(): void
  /** What is left for others. */
  left(): Left | undefined
}

/** Who may call now, and who waits. What a window holds is shared with other processes; calls under way are counted by each. */
export interface RateLimits {
  /** Resolves when it is the call's turn. Throws `rate_limited` where that would take too long. */
  enter(entrant: Entrant): Promise<Turn>
}

const LANES_MAX = 10_000
const WAITING_MAX = 1_000
/** So that no connection fills the queue that others share with it. */
const WAITING_OF_ONE_MAX = 100
const WAIT_MS_MAX = 10_000

interface Waiter {
  readonly entrant: Entrant
  readonly start: () => void
}

/** Calls that are counted together. */
interface Lane {
  readonly settings: RateLimit
  readonly budget: Budget
  readonly queue: FairQueue<Waiter>
  /** What will go on when the budget goes further, and when. */
  alarm: { readonly atMs: number; readonly cancel: AbortController } | undefined
}

interface Needs {
  readonly clock: Clock
  readonly waiting: Waiting
  readonly shares: Shares
}

export const createRateLimits = (needs: Needs): RateLimits => {
  const lanes = new LRUCache<string, Lane>({ max: LANES_MAX })
  const laneOf = ({ connector, applicationId, connectionId }: Entrant): Lane => {
    const settings = connector.rateLimit!
    // An application's OAuth client is its own, and so is what the provider allows it.
    const key = settings.per === 'connection' ? connectionId : `connector ${applicationId} ${connector.name}`
    const known = lanes.get(key)
    // A connector that was loaded anew may have another limit.
    if (known?.settings === settings) return known
    const queue = createFairQueue<Waiter>()
    const budget = createBudget(connector, needs.clock, {
      key,
      shares: needs.shares,
      waiting: () => queue.peek()?.entrant.cost ?? 0,
      changed: () => admit(lane, needs),
    })
    const lane: Lane = { settings, budget, queue, alarm: undefined }
    lanes.set(key, lane)
    return lane
  }
  return { enter: async (entrant) => enter(laneOf(entrant), entrant, needs) }
}

const enter = async (lane: Lane, entrant: Entrant, needs: Needs): Promise<Turn> => {
  const { budget, queue } = lane
  let delayMs = budget.delayMs(entrant.cost)
  if (delayMs > 0) {
    budget.want(entrant.cost)
    // What other processes leave is known in a moment, also to whoever would wait for nothing else.
    await budget.asked()
    delayMs = budget.delayMs(entrant.cost)
  }
  if (delayMs > 0 || queue.length > 0) await waitForTurn(lane, entrant, delayMs, needs)
  else budget.spend(entrant.cost)
  return turnIn(lane, entrant.cost, needs)
}

const turnIn = (lane: Lane, cost: number, needs: Needs): Turn => {
  let isAnswered = false
  let isOver = false
  const learn = (response?: ProviderResponse): void => {
    if (!isAnswered) lane.budget.learn(cost, response)
    isAnswered = true
  }
  return {
    answered: learn,
    left: lane.budget.left,
    release: () => {
      if (isOver) return
      isOver = true
      learn()
      lane.budget.end()
      admit(lane, needs)
    },
  }
}

const waitForTurn = async (lane: Lane, entrant: Entrant, delayMs: number, needs: Needs): Promise<void> => {
  const { queue } = lane
  const { connectionId, signal } = entrant
  const longestMs = entrant.maxWaitMs ?? Math.min(WAIT_MS_MAX, entrant.timeoutMs)
  const isFull = queue.length >= WAITING_MAX || queue.lengthOf(connectionId) >= WAITING_OF_ONE_MAX
  const isTooLong = delayMs > longestMs && (Number.isFinite(delayMs) || longestMs === 0)
  if (isFull || isTooLong) throw heldBack(entrant, lane, delayMs)
  const gone = new AbortController()
  const either = signal === undefined ? gone.signal : AbortSignal.any([signal, gone.signal])
  let hasStarted = false
  const started = Promise.withResolvers<void>()
  const start = (): void => {
    hasStarted = true
    started.resolve()
  }
  const waiter: Waiter = { entrant, start }
  queue.push(connectionId, waiter)
  admit(lane, needs)
  const ended = needs.waiting.sleep(longestMs, either).catch(() => {})
  await Promise.race([started.promise, ended])
  gone.abort()
  // Its turn may have come in the very moment in which its time was over.
  if (hasStarted) return
  queue.remove(connectionId, waiter)
  // Who waited behind it may cost less.
  admit(lane, needs)
  throw heldBack(entrant, lane, lane.budget.delayMs(entrant.cost))
}

/** Gives turns to those who wait, in their order, as far as the budget goes; else comes back when it will go further. */
const admit = (lane: Lane, needs: Needs): void => {
  const { queue, budget } = lane
  for (let next = queue.peek(); next !== undefined; next = queue.peek()) {
    if (budget.delayMs(next.entrant.cost) > 0) {
      budget.want(next.entrant.cost)
      return wakeIn(lane, budget.delayMs(next.entrant.cost), needs)
    }
    queue.take()
    budget.spend(next.entrant.cost)
    next.start()
  }
  silence(lane)
}

const silence = (lane: Lane): void => {
  lane.alarm?.cancel.abort()
  lane.alarm = undefined
}

const wakeIn = (lane: Lane, delayMs: number, needs: Needs): void => {
  const atMs = needs.clock.monotonicMs() + delayMs
  // The end of a call wakes by itself.
  if (!Number.isFinite(delayMs) || (lane.alarm !== undefined && lane.alarm.atMs <= atMs)) return
  silence(lane)
  const alarm = { atMs, cancel: new AbortController() }
  lane.alarm = alarm
  const isOver = (): void => {
    if (lane.alarm === alarm) lane.alarm = undefined
  }
  needs.waiting.sleep(Math.ceil(delayMs), alarm.cancel.signal).then(() => {
    isOver()
    admit(lane, needs)
  }, isOver)
}

const heldBack = ({ connector }: Entrant, { budget }: Lane, delayMs: number): PlatformError => {
  const seconds = Number.isFinite(delayMs) ? Math.max(1, Math.ceil(delayMs / 1000)) : 1
  return new PlatformError('rate_limited', {
    retryAfterSeconds: seconds,
    members: { retry_after: String(seconds) },
    headers: namedHeaders(rateHeaders(connector, budget.left())),
  })
}
