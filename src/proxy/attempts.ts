import { Readable } from 'node:stream'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { readWaitMs } from '../definition/time-form.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { ErrorCode } from '../errors/catalogue.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import type { Clock } from '../runtime/clock.ts'
import { type Soon, soon } from '../runtime/soon.ts'
import { ruledError } from './provider-error.ts'
import type { Sent } from './sender.ts'
import type { Waiting } from './waiting.ts'

const FIRST_BACKOFF_MS = 250
const BACKOFF_MS_MAX = 8_000
/** What is left for a further attempt must be worth its while. */
const ATTEMPT_MS_MIN = 50

/** No answer came: the provider may not even know of the call. */
const CONNECTION_FAILURES: ReadonlySet<ErrorCode> = new Set(['provider_unreachable', 'provider_timed_out'])

export interface Attempted {
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly request: OutgoingRequest
}

/** Whether a call may be made twice: it changes nothing, or the provider knows it again; and its body is at hand. */
export const mayRepeat = ({ connector, endpoint, request }: Attempted): boolean =>
  connector.retry !== undefined &&
  (endpoint.effect === 'read' || endpoint.idempotency !== undefined) &&
  !(request.body instanceof Readable)

/**
 * Sends a request again after a failure that the connector lists, and after none came through, for as long as the call
 * has time and the provider's host is not asked too often. What then came last is the answer.
 */
export const withAttempts = async (
  send: (request: OutgoingRequest) => Promise<Sent>,
  attempted: Attempted,
  needs: { readonly clock: Clock; readonly waiting: Waiting },
  mayTryAgain: () => boolean,
): Promise<Sent> => {
  const { request, connector } = attempted
  const { clock, waiting } = needs
  const endsAtMs = clock.monotonicMs() + request.timeoutMs
  for (let attempt = 1; ; attempt++) {
    const leftMs = Math.max(ATTEMPT_MS_MIN, Math.floor(endsAtMs - clock.monotonicMs()))
    let outcome: Outcome
    try {
      outcome = await send(attempt === 1 ? request : { ...request, timeoutMs: leftMs })
    } catch (error) {
      outcome = { error }
    }
    const judged = attempt < connector.retry!.attempts ? waitAfter(outcome, attempt, attempted, needs) : undefined
    const waitMs = judged instanceof Promise ? await judged : judged
    const isInTime = waitMs !== undefined && clock.monotonicMs() + waitMs + ATTEMPT_MS_MIN <= endsAtMs
    if (!isInTime || !mayTryAgain()) {
      if ('error' in outcome) throw outcome.error
      return outcome
    }
    if ('response' in outcome) discard(outcome)
    await waiting.sleep(waitMs, request.signal)
  }
}

type Outcome = Sent | { readonly error: unknown }

/** How long to wait before the next attempt; undefined where none is to be made. */
const waitAfter = (
  outcome: Outcome,
  attempt: number,
  { connector, request }: Attempted,
  { clock, waiting }: { readonly clock: Clock; readonly waiting: Waiting },
): Soon<number | undefined> => {
  const { header, after } = connector.retry!
  // Full jitter: those that failed together do not come again together.
  const jitterMs = waiting.random() * Math.min(BACKOFF_MS_MAX, FIRST_BACKOFF_MS * 2 ** (attempt - 1))
  if ('error' in outcome) {
    const isAgain = outcome.error instanceof PlatformError && CONNECTION_FAILURES.has(outcome.error.code)
    return isAgain && request.signal?.aborted !== true ? jitterMs : undefined
  }
  return soon(isListed(outcome, connector, clock), (isAgain) => {
    if (!isAgain) return undefined
    const askedMs = readWaitMs(outcome.response.header(header.toLowerCase()), after, clock.now())
    return askedMs === undefined ? jitterMs : askedMs + waiting.random() * FIRST_BACKOFF_MS
  })
}

/** A rule for errors that says whether to try again knows better than the list of statuses. */
const isListed = ({ response }: Sent, connector: Connector, clock: Clock): Soon<boolean> => {
  const { on } = connector.retry!
  const ruled = ruledError(connector, response, clock)
  // What cannot be read says nothing.
  const read = ruled instanceof Promise ? ruled.catch(() => undefined) : ruled
  return soon(
    read,
    (said) =>
      said?.rule.retry ?? (on.includes(response.status) || (said !== undefined && on.includes(said.rule.as ?? 0))),
  )
}

const DISCARDED_BYTES_MAX = 64 * 1024

/** Lets go of an answer nobody will see; a short one is read to its end, so that its connection can be used again. */
const discard = ({ response, release }: Sent): void => {
  response.read(DISCARDED_BYTES_MAX).catch(() => {})
  release()
}
