import { LRUCache } from 'lru-cache'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { ErrorCode } from '../errors/catalogue.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Clock } from '../runtime/clock.ts'

/** Holds calls back from hosts that do not answer, and asks again and again whether they do. */
export interface Circuits {
  /** Throws `provider_circuit_open` where a call would be held back: to be asked before it waits for anything else. */
  judge(circuit: string): void
  /**
   * Lets a call through, unless its circuit is open: then throws `provider_circuit_open` at once. A circuit is an
   * application's at a host: what one application calls opens none of another's.
   */
  enter(circuit: string): Passage
}

/** A call on its way. One of the two is to be said of it. */
export interface Passage {
  answered(response: ProviderResponse): void
  failed(error: unknown, wasWanted: boolean): void
}

const WINDOW_MS = 10_000
/** It opens when, of this many calls in a window, half have failed. */
const CALLS_MIN = 20
const FAILED_SHARE = 0.5
/** Then nothing is sent for so long, then one call; twice as long each time that one fails. */
const OPEN_MS_FIRST = 5_000
const OPEN_MS_MAX = 60_000
/** Of the least recent one nothing is known any more: it is closed. */
const CIRCUITS_MAX = 10_000

interface Circuit {
  calls: number
  failures: number
  windowEndsAtMs: number
  /** 0 where it is closed. */
  openMs: number
  openUntilMs: number
  isProbed: boolean
}

type End = 'answered' | 'failed' | 'unknown'

export const createCircuits = (clock: Clock): Circuits => {
  const circuits = new LRUCache<string, Circuit>({ max: CIRCUITS_MAX })
  const of = (key: string): Circuit => {
    const known = circuits.get(key)
    if (known !== undefined) return known
    const circuit = { calls: 0, failures: 0, windowEndsAtMs: 0, openMs: 0, openUntilMs: 0, isProbed: false }
    circuits.set(key, circuit)
    return circuit
  }
  return {
    judge: (key) => {
      const circuit = circuits.get(key)
      if (circuit !== undefined && circuit.openMs > 0) judge(circuit, clock.monotonicMs())
    },
    enter: (key) => new Entered(of(key), clock),
  }
}

class Entered implements Passage {
  readonly #circuit: Circuit
  readonly #clock: Clock
  /** Whether it is the call by which an open circuit is tried. */
  readonly #isProbe: boolean

  constructor(circuit: Circuit, clock: Clock) {
    this.#circuit = circuit
    this.#clock = clock
    this.#isProbe = circuit.openMs !== 0
    if (!this.#isProbe) return
    judge(circuit, clock.monotonicMs())
    circuit.isProbed = true
  }

  answered(response: ProviderResponse): void {
    this.#leave(isFailure(response) ? 'failed' : 'answered')
  }

  failed(error: unknown, wasWanted: boolean): void {
    this.#leave(isUnanswered(error) && wasWanted ? 'failed' : 'unknown')
  }

  #leave(end: End): void {
    leave(this.#circuit, end, this.#isProbe, this.#clock.monotonicMs())
  }
}

const judge = (circuit: Circuit, nowMs: number): void => {
  const waitMs = circuit.openUntilMs - nowMs
  if (waitMs > 0 || circuit.isProbed) throw heldBack(waitMs)
}

const leave = (circuit: Circuit, end: End, isProbe: boolean, nowMs: number): void => {
  if (isProbe) return probed(circuit, end, nowMs)
  // Those that were under way when it opened say nothing new.
  if (circuit.openMs > 0 || end === 'unknown') return
  if (nowMs >= circuit.windowEndsAtMs) begin(circuit, nowMs)
  circuit.calls += 1
  if (end === 'failed') circuit.failures += 1
  if (end === 'failed' && circuit.calls >= CALLS_MIN && circuit.failures >= circuit.calls * FAILED_SHARE)
    open(circuit, OPEN_MS_FIRST, nowMs)
}

const probed = (circuit: Circuit, end: End, nowMs: number): void => {
  circuit.isProbed = false
  if (end === 'failed') open(circuit, Math.min(OPEN_MS_MAX, circuit.openMs * 2), nowMs)
  if (end !== 'answered') return
  circuit.openMs = 0
  begin(circuit, nowMs)
}

const begin = (circuit: Circuit, nowMs: number): void => {
  circuit.calls = 0
  circuit.failures = 0
  circuit.windowEndsAtMs = nowMs + WINDOW_MS
}

const open = (circuit: Circuit, forMs: number, nowMs: number): void => {
  circuit.openMs = forMs
  circuit.openUntilMs = nowMs + forMs
}

const UNANSWERED: ReadonlySet<ErrorCode> = new Set(['provider_unreachable', 'provider_timed_out'])

const isUnanswered = (error: unknown): boolean => error instanceof PlatformError && UNANSWERED.has(error.code)

/** What stands in the provider's place says that it does not answer. With `Retry-After` a 503 is for those who call too often. */
const isFailure = (response: ProviderResponse): boolean =>
  response.status === 502 ||
  response.status === 504 ||
  (response.status === 503 && response.header('retry-after') === undefined)

const heldBack = (waitMs: number): PlatformError => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new PlatformError('provider_circuit_open', {
    retryAfterSeconds: seconds,
    members: { retry_after: String(seconds) },
    wasSent: false,
  })
}
