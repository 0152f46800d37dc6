import { vaultFor } from '../../connections/stored-credential.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { newToken, sha256 } from '../../runtime/ids.ts'
import type { AskedCall } from '../asked-call.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import { givenKey } from '../idempotency.ts'
import { preferredWait } from '../job/prefer.ts'
import { ruledError } from '../provider-error.ts'
import type { SentCall } from '../send-call.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { FoundCall, NewKeyedCall } from './keyed-call-store.ts'
import {
  type Outcome,
  answerAgain,
  isSameRequest,
  keptAnswer,
  openOutcome,
  problemAgain,
  sealOutcome,
  sealRequest,
} from './outcome.ts'

/** Of an answer, packed as it came. */
const KEPT_BYTES_MAX = 256 * 1024
/** Beside the exchange itself: a turn within the provider's rate limit, a token that is refreshed first. */
const BEFORE_SENDING_MS = 120_000

type Make = (opened: AskedCall) => Promise<SentCall>
type Needs = Pick<ProxyDependencies, 'keyedCalls' | 'vault' | 'limits' | 'log' | 'clock'>

/**
 * Makes a call, unless one with its `Idempotency-Key` was made before: then its answer is told again, with
 * `Idempotency-Replayed: true`. Throws `idempotency_in_flight` while that is under way, `idempotency_mismatch` where it
 * asked for something else, and where its answer is not known, or not kept, says so.
 */
export const once = (opened: AskedCall, make: Make, needs: Needs): Promise<SentCall> => {
  const key = isKept(opened) ? givenKey(opened.call.incoming.headers) : undefined
  return key === undefined ? make(opened) : onceByKey(key, opened, make, needs)
}

const onceByKey = async (key: string, opened: AskedCall, make: Make, needs: Needs): Promise<SentCall> => {
  const fingerprint = fingerprintOf(opened.asked, opened.call.incoming.headers)
  const call = newCall(opened, key, fingerprint, needs)
  const found = await needs.keyedCalls.begin(call)
  if (found === undefined) return makeAndKeep(call, opened, make, needs)
  const vault = vaultFor(call, found.ownerKey, needs.vault)
  if (!isSameRequest(found, fingerprint, call, vault)) throw new PlatformError('idempotency_mismatch')
  if (found.outcome !== undefined) return tellAgain(openOutcome(found.outcome, call, vault), opened)
  if (await takesOver(call, found, opened, needs)) return makeAndKeep(call, opened, make, needs)
  throw found.isInFlight ? inFlight() : new PlatformError('idempotency_outcome_unknown')
}

/** What changes something at the provider, and goes and comes whole. A cursor only looks after what was begun. */
const isKept = ({ endpoint, asked }: AskedCall): boolean =>
  endpoint.effect !== 'read' &&
  endpoint.upload === undefined &&
  endpoint.response.binary === undefined &&
  asked.stream === undefined &&
  asked.cursor === undefined

const newCall = (
  { live: { connection, ownerKey }, connector, endpoint, call }: AskedCall,
  key: string,
  fingerprint: string,
  { vault, limits }: Needs,
): NewKeyedCall => {
  const { id: connectionId, applicationId, userId } = connection
  const id = { connectionId, applicationId, userId, endpoint: endpoint.name, keyHash: sha256(key) }
  const timeoutMs = endpoint.timeoutMs ?? connector.defaults.timeoutMs
  const waitMs = preferredWait(call.incoming.headers.prefer) * 1000
  return {
    ...id,
    claim: newToken(),
    request: sealRequest(fingerprint, id, vaultFor(connection, ownerKey, vault)),
    inFlightMs: Math.max(limits.exchangeMs, timeoutMs) + waitMs + BEFORE_SENDING_MS,
  }
}

/** Where the provider knows the key, it sees to it that a second call does nothing twice. */
const takesOver = async (
  call: NewKeyedCall,
  found: FoundCall,
  { endpoint }: AskedCall,
  { keyedCalls }: Needs,
): Promise<boolean> =>
  !found.isInFlight && endpoint.idempotency !== undefined && (await keyedCalls.takeOver(call, found.claim))

const inFlight = (): PlatformError =>
  new PlatformError('idempotency_in_flight', { retryAfterSeconds: 1, members: { retry_after: '1' } })

const tellAgain = (outcome: Outcome, { call }: AskedCall): SentCall => {
  if (outcome.is === 'too_large') throw new PlatformError('idempotency_answer_not_kept')
  call.reply.setHeader('idempotency-replayed', 'true')
  if (outcome.is === 'problem') throw problemAgain(outcome.code, outcome.facts)
  return answerAgain(outcome.answer)
}

/** Goes on when the caller leaves: whoever comes again with the key wants to know how it ended. */
const makeAndKeep = async (call: NewKeyedCall, opened: AskedCall, make: Make, needs: Needs): Promise<SentCall> => {
  const staying = { ...opened, call: { ...opened.call, signal: new AbortController().signal } }
  try {
    const sent = await make(staying)
    const outcome = await outcomeOf(sent, opened, needs).catch((error: unknown) => {
      sent.release()
      throw error
    })
    await keep(call, outcome, opened, needs)
    return sent
  } catch (error) {
    await keep(call, unknownEnd(error, opened), opened, needs)
    throw error
  }
}

/** What is to be kept of an answer; undefined where the provider did nothing, so that the call can be made again. */
const outcomeOf = async (sent: SentCall, { connector }: AskedCall, { clock }: Needs): Promise<Outcome | undefined> => {
  const { response } = sent
  const isLarge = Number(response.header('content-length') ?? 0) > KEPT_BYTES_MAX
  const body = response.isEventStream || isLarge ? undefined : await response.peek(KEPT_BYTES_MAX)
  if (body === undefined) return { is: 'too_large' }
  const ruled = await ruledError(connector, response, clock)
  const status = ruled?.error.facts.status ?? response.status
  return UNDONE.has(status) ? undefined : keptAnswer(sent, body)
}

/** By these a provider says that it has done nothing. */
const UNDONE: ReadonlySet<number> = new Set([401, 429, 503])

/** Behind these the provider may have done what it was asked for. Everything else came before anything was sent. */
const UNKNOWN: ReadonlySet<ErrorCode> = new Set([
  'internal',
  'job_failed',
  'provider_answer_invalid',
  'provider_answer_too_large',
  'provider_timed_out',
  'provider_unreachable',
])

/** What is to be kept of a failure; undefined where the call can be made again without anything being done twice. */
const unknownEnd = (error: unknown, { endpoint }: AskedCall): Outcome | undefined => {
  const { code, facts } = error instanceof PlatformError ? error : new PlatformError('internal')
  const isUnknown = UNKNOWN.has(code) && facts.wasSent !== false
  return isUnknown && endpoint.idempotency === undefined ? { is: 'problem', code, facts } : undefined
}

/** Whoever has the provider's answer gets it, also where it cannot be kept: the next to ask is told that nobody knows. */
const keep = async (
  call: NewKeyedCall,
  outcome: Outcome | undefined,
  { live }: AskedCall,
  { keyedCalls, vault, log }: Needs,
): Promise<void> => {
  const sealed = (end: Outcome): Buffer => sealOutcome(end, call, vaultFor(call, live.ownerKey, vault))
  const kept = outcome === undefined ? keyedCalls.forget(call) : keyedCalls.finish(call, sealed(outcome))
  await kept.catch((err: unknown) => log.warn({ err, connection: call.connectionId }, 'the end of a call was not kept'))
}
