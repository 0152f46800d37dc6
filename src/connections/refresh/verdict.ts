import type { Renewal } from '../../auth/auth-type.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { plainText } from '../../runtime/plain-text.ts'
import type { ConnectionStatus } from '../connection.ts'
import type { Settled } from './refresh-store.ts'
import type { RefreshTiming } from './timing.ts'

/** What is known when a refresh has failed. */
export interface Failure {
  readonly error: unknown
  readonly renewal: Renewal
  /** The connection's status when it was tried. */
  readonly status: ConnectionStatus
  /** Whether the provider refused this grant before, long enough ago. */
  readonly isSuspect: boolean
  /** How many attempts there were since the last success, this one counted. */
  readonly trial: number
  /** Between 0 and 1. */
  readonly random: number
}

/**
 * What a failed refresh means for its connection. Only the provider's word that this very grant is dead, said twice,
 * takes a connection away from its user; an answer that never came leaves it unknown whether the refresh token is
 * spent; everything else passes.
 */
export const judgeFailure = (failure: Failure, timing: RefreshTiming): Settled => {
  const { error, renewal, status } = failure
  const said = wordsOf(error)
  switch (kindOf(error)) {
    case 'refused':
      return { ...said, ...refusal(failure, timing) }
    case 'client_refused':
      return { ...said, outcome: 'client_refused' }
    case 'not_sent':
      return { ...said, outcome: 'not_sent' }
    case 'unknown':
      if (!renewal.isSingleUse) return { ...said, outcome: 'failed', nextTryMs: backoffMs(failure, timing) }
      return {
        ...said,
        outcome: 'unknown',
        nextTryMs: status === 'outcome_unknown' ? afterUnknownMs(renewal, timing, failure) : 0,
        status: { to: 'outcome_unknown', reason: 'refresh_not_answered' },
      }
    case 'failed':
      return { ...said, outcome: 'failed', nextTryMs: backoffMs(failure, timing) }
  }
}

/** What a lease means whose holder is gone, and with it perhaps the answer. */
export const judgeAbandoned = (
  renewal: Renewal,
  { isJournalKnown }: { readonly isJournalKnown: boolean },
  timing: RefreshTiming,
): Settled => {
  if (!renewal.isSingleUse) return { outcome: 'abandoned' }
  const isSafeNow = isJournalKnown || renewal.graceSeconds > 0
  return {
    outcome: 'abandoned',
    // While a journal may hold the new token, trying the old one would make the provider revoke both.
    nextTryMs: isSafeNow ? 0 : timing.unknownAfter,
    status: { to: 'outcome_unknown', reason: 'refresh_interrupted' },
  }
}

type Kind = 'refused' | 'client_refused' | 'not_sent' | 'unknown' | 'failed'

const KINDS: Partial<Record<ErrorCode, Kind>> = {
  connection_needs_reauth: 'refused',
  oauth_client_rejected: 'client_refused',
  oauth_client_missing: 'not_sent',
  provider_unreachable: 'unknown',
  provider_timed_out: 'unknown',
  provider_answer_invalid: 'unknown',
  provider_answer_too_large: 'unknown',
}

const kindOf = (error: unknown): Kind => {
  if (!(error instanceof PlatformError)) return 'unknown'
  const { code, facts } = error
  if (facts.wasSent === false) return code === 'oauth_client_missing' ? 'not_sent' : 'failed'
  const { providerStatus } = facts
  const kind = KINDS[code]
  if (kind !== undefined) return kind
  if (providerStatus === undefined) return code === 'token_refresh_failed' ? 'unknown' : 'failed'
  // Whoever answers 4xx has not done what was asked; 408 and everything else may have.
  return providerStatus >= 400 && providerStatus < 500 && providerStatus !== 408 ? 'failed' : 'unknown'
}

const refusal = ({ status, isSuspect }: Failure, timing: RefreshTiming): Settled => {
  // The last refresh may have spent the token: that it is refused now is the answer to whether it did.
  if (status === 'outcome_unknown')
    return { outcome: 'refused', status: { to: 'needs_reauth', reason: 'refresh_outcome_unknown' } }
  if (isSuspect || status === 'needs_reauth')
    return { outcome: 'refused', status: { to: 'needs_reauth', reason: 'refresh_rejected' } }
  return { outcome: 'refused', isSuspect: true, nextTryMs: timing.confirmAfter }
}

const afterUnknownMs = ({ graceSeconds }: Renewal, timing: RefreshTiming, failure: Failure): number =>
  graceSeconds > 0
    ? Math.min(graceSeconds * 500, backoffMs(failure, timing))
    : timing.unknownAfter + backoffMs(failure, timing)

/** Full jitter, and never before the provider wants to hear of us again. */
const backoffMs = ({ error, trial, random }: Failure, timing: RefreshTiming): number => {
  const { backoffFirst, backoffLongest } = timing
  const ceiling = Math.min(backoffLongest, backoffFirst * 2 ** Math.min(trial, 20))
  const askedMs = error instanceof PlatformError ? (error.facts.retryAfterSeconds ?? 0) * 1000 : 0
  return Math.max(Math.round(backoffFirst + random * (ceiling - backoffFirst)), Math.min(askedMs, 24 * 3_600_000))
}

const wordsOf = (error: unknown): Omit<Settled, 'outcome'> => {
  if (!(error instanceof PlatformError)) return { errorCode: 'internal' }
  const { providerStatus, providerCode, providerMessage } = error.facts
  return {
    errorCode: error.code,
    ...(providerStatus !== undefined && { providerStatus }),
    ...(providerCode !== undefined && { providerCode: plainText(providerCode) }),
    ...(providerMessage !== undefined && { providerMessage: plainText(providerMessage) }),
  }
}
