import type { Clock } from '../../runtime/clock.ts'
import type { Log } from '../../runtime/log.ts'
import type { Pause } from '../../runtime/pause.ts'
import type { AskedShare, GivenShare, ShareStore } from './share-store.ts'

/** What is counted together in this process, as far as others share its limit. All numbers are costs. */
export interface SharedLane {
  /** The same in every process. */
  readonly key: string
  readonly limit: number
  /** For so long what is spent counts. */
  readonly countsMs: number
  /** What counts now. */
  spent(): number
  /** What the next who waits costs; 0 where nobody does. */
  waiting(): number
  /** Told when the share has changed. */
  changed(): void
  /** Told that the provider wants no calls for so long. */
  blocked(ms: number): void
}

/** What this process may spend of a limit. Reading it takes no time; more of it is asked for in the background. */
export interface Share {
  /** No window may hold more than this. */
  size(): number
  /** What nobody has, as far as is known. */
  free(): number
  /** Resolves when the others have said what they leave, or were waited for in vain; undefined where they are not asked. */
  asked(): Promise<void> | undefined
  /** To be called when something was spent, or is needed beyond what is there: asks for more before it runs out. */
  use(needed?: number): void
  /** Tells the others that the provider wants no calls for so long. */
  block(ms: number): void
}

/** The shares of this process. */
export interface Shares {
  open(lane: SharedLane): Share
  /** Settles with the other processes what has changed: to be called every second or so. */
  settle(): Promise<void>
  /** Gives back all that was not spent. */
  stop(): Promise<void>
}

/** So long a share is spent of without a word from the store. */
const SPENDS_MS = 10_000
/** What is not used for so long is given back. */
const REST_MS = 5_000
/** A store that takes longer is away. Then this process counts for itself, for so long before it asks again. */
const STORE_MS = 1_000
const AWAY_MS = 5_000
const LANES_PER_STATEMENT = 500
/** Of a limit, divided among those who call: how much each has at hand beyond what it spends. */
const HEADROOM = 1 / 4

interface Holding {
  readonly lane: SharedLane
  size: number
  cap: number
  free: number
  claimants: number
  /** By the clock's monotonic time, as the others. */
  untilMs: number
  usedAtMs: number
  settledAtMs: number
  blockedUntilMs: number
  asked: Promise<void> | undefined
  /** Beside what waits: what somebody would spend now. */
  needed: number
  /** Less was given than wanted: asked for again with the next round, and no sooner. */
  isShort: boolean
}

interface Needs {
  readonly store: ShareStore
  /** Names this process, and no other that ever was. */
  readonly process: string
  readonly clock: Clock
  readonly pause: Pause
  readonly log: Log
}

export const createShares = (needs: Needs): Shares => {
  const { clock } = needs
  const holdings = new Set<Holding>()
  const nowMs = (): number => clock.monotonicMs()

  const settle = (asking: readonly Holding[], keeps: 'what_is_used' | 'nothing' = 'what_is_used'): Promise<void> => {
    const settling = settleNow(asking, keeps)
    for (const holding of asking) holding.asked = settling
    return settling
  }

  const settleNow = async (asking: readonly Holding[], keeps: 'what_is_used' | 'nothing'): Promise<void> => {
    const atMs = nowMs()
    const asked = asking.map((holding) => askedOf(holding, atMs, keeps))
    for (const [index, holding] of asking.entries()) {
      // Offered is given: by the time of the answer another may have it.
      holding.size = Math.min(holding.size, asked[index]!.wanted)
    }
    const given = await settled(asked, needs)
    for (const [index, holding] of asking.entries()) {
      holding.asked = undefined
      holding.needed = 0
      const answer = given?.find(({ lane }) => lane === holding.lane.key)
      if (answer === undefined) countAlone(holding, nowMs())
      else take(holding, asked[index]!, answer, atMs)
      if (isAtRest(holding, atMs) && answer !== undefined) holdings.delete(holding)
      holding.lane.changed()
    }
  }

  const open = (lane: SharedLane): Share => {
    const holding = newHolding(lane)
    return {
      size: () => (nowMs() < holding.untilMs ? Math.min(holding.size, holding.cap) : 0),
      free: () => holding.free,
      asked: () => holding.asked,
      use: (needed = 0) => {
        const atMs = nowMs()
        holding.usedAtMs = atMs
        holding.needed = Math.max(holding.needed, needed)
        holdings.add(holding)
        if (needsMore(holding, atMs)) void settle([holding])
      },
      block: (ms) => {
        holding.blockedUntilMs = Math.max(holding.blockedUntilMs, nowMs() + ms)
        if (holding.asked === undefined) void settle([holding])
      },
    }
  }

  const inParts = async (due: readonly Holding[], keeps: 'what_is_used' | 'nothing'): Promise<void> => {
    for (let from = 0; from < due.length; from += LANES_PER_STATEMENT) {
      // By the time of a later part a call may have asked: of two answers, the older one could come last.
      const part = due.slice(from, from + LANES_PER_STATEMENT).filter(({ asked }) => asked === undefined)
      if (part.length > 0) await settle(part, keeps)
    }
  }

  return {
    open,
    settle: () =>
      inParts(
        [...holdings].filter((holding) => isDue(holding, nowMs())),
        'what_is_used',
      ),
    stop: () => inParts([...holdings], 'nothing'),
  }
}

/** Of limits that no other process shares. */
export const unsharedShares: Shares = {
  open: ({ limit }) => ({ size: () => limit, free: () => 0, asked: () => undefined, use: () => {}, block: () => {} }),
  settle: async () => {},
  stop: async () => {},
}

const newHolding = (lane: SharedLane): Holding => ({
  lane,
  size: 0,
  cap: lane.limit,
  free: 0,
  claimants: 1,
  untilMs: Number.NEGATIVE_INFINITY,
  usedAtMs: Number.NEGATIVE_INFINITY,
  settledAtMs: Number.NEGATIVE_INFINITY,
  blockedUntilMs: Number.NEGATIVE_INFINITY,
  asked: undefined,
  needed: 0,
  isShort: false,
})

/** What the store says; undefined where it does not answer in time. */
const settled = async (
  asked: readonly AskedShare[],
  { store, process, pause, log }: Needs,
): Promise<readonly GivenShare[] | undefined> => {
  const answered = new AbortController()
  const late = pause(STORE_MS, answered.signal).then(
    () => undefined,
    () => undefined,
  )
  try {
    return await Promise.race([store.settle(process, asked), late])
  } catch (err) {
    log.warn({ err }, 'shares of rate limits were not settled: this process counts for itself')
    return undefined
  } finally {
    answered.abort()
  }
}

const headroomOf = ({ lane: { limit }, claimants }: Holding): number => Math.ceil((limit * HEADROOM) / claimants)

const needsMore = (holding: Holding, atMs: number): boolean => {
  const { lane, size, cap, untilMs, needed, asked, isShort } = holding
  if (asked !== undefined || (isShort && atMs < untilMs)) return false
  if (atMs >= untilMs) return true
  const left = Math.min(size, cap) - lane.spent()
  return size < lane.limit && left < Math.max(lane.waiting(), needed, headroomOf(holding) / 2)
}

const isResting = ({ usedAtMs, lane }: Holding, atMs: number): boolean =>
  atMs - usedAtMs >= REST_MS && lane.waiting() === 0

/** It has given back what it did not spend, and nobody calls. */
const isAtRest = (holding: Holding, atMs: number): boolean =>
  isResting(holding, atMs) && holding.size <= holding.lane.spent()

const isDue = (holding: Holding, atMs: number): boolean =>
  holding.asked === undefined &&
  (holding.isShort || holding.cap < holding.size || holding.usedAtMs > holding.settledAtMs || isResting(holding, atMs))

const askedOf = (holding: Holding, atMs: number, keeps: 'what_is_used' | 'nothing'): AskedShare => {
  const { lane, cap, blockedUntilMs } = holding
  const spent = lane.spent()
  const isGivingUp = keeps === 'nothing' || isResting(holding, atMs)
  const wanted = spent + (isGivingUp ? 0 : Math.max(lane.waiting(), holding.needed, headroomOf(holding)))
  // Above its cap it keeps what it has spent; who waits behind it asks again with the next round.
  const modest = cap < lane.limit ? Math.min(wanted, Math.max(cap, spent)) : wanted
  return {
    lane: lane.key,
    limit: lane.limit,
    spent,
    wanted: Math.max(spent, Math.min(lane.limit, modest)),
    spendsMs: SPENDS_MS,
    countsMs: lane.countsMs,
    blockedMs: Math.max(0, blockedUntilMs - atMs),
  }
}

/** Counted from before the store was asked: it holds the share for longer than it is spent of. */
const take = (
  holding: Holding,
  { wanted, blockedMs: told }: AskedShare,
  given: GivenShare,
  askedAtMs: number,
): void => {
  const { share, cap, free, claimants, blockedMs } = given
  Object.assign(holding, { size: share, cap, free, claimants, isShort: share < wanted || cap < holding.lane.limit })
  holding.untilMs = askedAtMs + SPENDS_MS
  holding.settledAtMs = askedAtMs
  if (blockedMs > told) holding.lane.blocked(blockedMs)
}

/** As many as called when they could last settle it have an even part each. */
const countAlone = (holding: Holding, atMs: number): void => {
  const { lane, claimants, size } = holding
  holding.size = Math.max(size, Math.floor(lane.limit / claimants))
  holding.cap = lane.limit
  holding.isShort = false
  holding.untilMs = atMs + AWAY_MS
}
