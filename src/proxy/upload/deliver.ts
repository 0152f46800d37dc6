import { PlatformError } from '../../errors/platform-error.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { retryAfterMs } from '../../runtime/retry-after.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import type { Piece } from './pieces.ts'
import type { Outcome, Session } from './session.ts'

/** So often in a row may nothing come of it. */
const FAILURES_MAX = 5
const FIRST_PAUSE_MS = 500
const LAST_PAUSE_MS = 8_000
/** Who wants us to wait for longer wants the caller to. */
const RETRY_AFTER_MS_MAX = 60_000

/** Until when something is worth doing. */
export interface Patience {
  /** Undefined where what is on the way shall arrive even if nobody waits for it: who comes back goes on from there. */
  readonly sending: AbortSignal | undefined
  readonly waiting: AbortSignal | undefined
}

/** How long an upload is worth it once its caller has gone. */
export const patienceOf = (id: string | undefined, signal: AbortSignal): Patience => ({
  sending: id === undefined ? signal : undefined,
  waiting: signal,
})

type Needs = Pick<ProxyDependencies, 'pause' | 'random' | 'clock'>

/**
 * Sends one piece until the provider has all of it, and gives the answer where the upload is over. After a break the
 * provider is asked what it has, and gets the rest. Throws `upload_lost` where it has less than is still at hand.
 */
export const deliver = async (
  piece: Piece,
  session: Session,
  deps: Needs,
  { sending, waiting }: Patience,
): Promise<ProviderResponse | 'taken'> => {
  const end = piece.from + piece.bytes.length
  let at = piece.from
  let failures = 0
  for (let mustAsk = false; ; ) {
    const outcome: Outcome = mustAsk
      ? await session.ask(at, piece.total, sending)
      : await session.send(restOf(piece, at), sending)
    if (outcome.kind === 'answer') return outcome.response
    if (outcome.kind === 'lost' || (outcome.kind === 'at' && (outcome.offset < piece.from || outcome.offset > end)))
      throw lost(piece)
    if (outcome.kind === 'at') {
      if (outcome.offset === end && !piece.isLast) return 'taken'
      // To be told where we are is no progress by itself, or two sides could tell each other for good.
      failures = outcome.offset > at ? 0 : mustAsk ? failures : failures + 1
      at = outcome.offset
      mustAsk = false
    } else {
      failures += 1
      const final = await afterFailure(outcome, failures, deps, waiting)
      if (final !== undefined) return final
      mustAsk = session.canTell
    }
    if (failures >= FAILURES_MAX)
      throw new PlatformError('provider_answer_invalid', { detail: 'The provider takes no more of the upload.' })
  }
}

/** Tries until something comes of it that does not pass. */
export const patiently = async (
  run: () => Promise<Outcome>,
  deps: Needs,
  signal?: AbortSignal,
): Promise<Exclude<Outcome, { kind: 'again' }>> => {
  for (let failures = 1; ; failures += 1) {
    const outcome = await run()
    if (outcome.kind !== 'again') return outcome
    const response = await afterFailure(outcome, failures, deps, signal)
    if (response !== undefined) return { kind: 'answer', response }
  }
}

const restOf = ({ from, bytes, ...piece }: Piece, at: number): Piece => ({
  ...piece,
  from: at,
  bytes: bytes.subarray(at - from),
})

/** Waits before the next attempt; where there is none, gives the provider's answer, or throws why there is none. */
const afterFailure = async (
  { response, error }: Extract<Outcome, { kind: 'again' }>,
  failures: number,
  { pause, random, clock }: Needs,
  signal: AbortSignal | undefined,
): Promise<ProviderResponse | undefined> => {
  const asked = retryAfterMs(response?.header('retry-after'), clock.now())
  if (failures >= FAILURES_MAX || (asked !== undefined && asked > RETRY_AFTER_MS_MAX)) {
    if (response !== undefined) return response
    throw error!
  }
  response?.abort()
  const backoff = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LAST_PAUSE_MS)
  await pause(Math.max(asked ?? 0, backoff * (0.5 + random() / 2)), signal)
  return undefined
}

const lost = ({ isLast }: Piece): PlatformError =>
  new PlatformError('upload_lost', {
    detail: isLast
      ? 'The provider no longer knows the upload. Its end was on the way, so that the content may have arrived all the same.'
      : 'The provider no longer knows the upload, or has less of it than it said: begin again.',
  })
