import { describe, expect, test } from 'vitest'
import type { Renewal } from '../../auth/auth-type.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { type Failure, judgeAbandoned, judgeFailure } from './verdict.ts'
import { REFRESH_TIMING } from './timing.ts'

const ROTATING: Renewal = { isSingleUse: true, graceSeconds: 0, server: 'as.test' }
const KEPT: Renewal = { ...ROTATING, isSingleUse: false }

const judge = (error: unknown, more: Partial<Failure> = {}) =>
  judgeFailure(
    { error, renewal: ROTATING, status: 'active', isSuspect: false, trial: 1, random: 0.5, ...more },
    REFRESH_TIMING,
  )

const refused = new PlatformError('connection_needs_reauth', { providerStatus: 400, providerCode: 'invalid_grant' })
const failed = (providerStatus: number, retryAfterSeconds?: number) =>
  new PlatformError('token_refresh_failed', {
    providerStatus,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  })
const transport = (code: 'provider_unreachable' | 'provider_timed_out', wasSent: boolean) =>
  new PlatformError(code, { wasSent })

describe('the word that a grant is dead', () => {
  test('is asked for once more before it is believed', () => {
    expect(judge(refused)).toMatchObject({ outcome: 'refused', isSuspect: true, nextTryMs: 60_000 })
    expect(judge(refused)).not.toHaveProperty('status')
  })

  test.each<[string, Partial<Failure>, string]>([
    ['a second time', { isSuspect: true }, 'refresh_rejected'],
    ['after a refresh that was never answered', { status: 'outcome_unknown' }, 'refresh_outcome_unknown'],
    ['when its connection was given up before', { status: 'needs_reauth' }, 'refresh_rejected'],
  ])('%s gives the connection up', (_when, more, reason) => {
    expect(judge(refused, more)).toMatchObject({ status: { to: 'needs_reauth', reason } })
  })
})

describe('what was never sent spends nothing', () => {
  test.each([transport('provider_unreachable', false), transport('provider_timed_out', false)])('%s', (error) => {
    for (const status of ['active', 'outcome_unknown'] as const)
      expect(judge(error, { status })).toMatchObject({ outcome: 'failed' })
    expect(judge(error)).not.toHaveProperty('status')
  })
  test('nor does a missing OAuth client, which is not the provider’s business', () => {
    const { nextTryMs, status } = judge(new PlatformError('oauth_client_missing', { wasSent: false }))
    expect([nextTryMs, status]).toEqual([undefined, undefined])
    expect(judge(new PlatformError('oauth_client_missing')).outcome).toBe('not_sent')
  })
})

describe('what was sent and not answered', () => {
  const errors = [
    transport('provider_unreachable', true),
    transport('provider_timed_out', true),
    ...[500, 502, 503, 504, 408, 200, 302].map((status) => failed(status)),
    new PlatformError('token_refresh_failed'),
    new PlatformError('provider_answer_invalid', { wasSent: true }),
    new PlatformError('provider_answer_too_large'),
    new Error('a bug of ours while the answer was read'),
  ]
  test.each(errors)('leaves a single-use token unknown, and is tried once more at once: %s', (error) => {
    expect(judge(error)).toMatchObject({ outcome: 'unknown', nextTryMs: 0, status: { to: 'outcome_unknown' } })
  })
  test.each(errors)('and then only after everybody who may know was heard: %s', (error) => {
    const again = judge(error, { status: 'outcome_unknown' })
    expect(again.outcome).toBe('unknown')
    expect(again.nextTryMs).toBeGreaterThanOrEqual(60_000)
  })
  test.each(errors)('says nothing of a token that can be used again: %s', (error) => {
    const verdict = judge(error, { renewal: KEPT })
    expect(verdict.outcome).toBe('failed')
    expect(verdict).not.toHaveProperty('status')
  })
  test('is tried while the provider still takes the old token, where it does', () => {
    const renewal = { ...ROTATING, graceSeconds: 10 }
    for (const trial of [2, 5, 20])
      expect(judge(failed(503), { renewal, status: 'outcome_unknown', trial }).nextTryMs).toBeLessThanOrEqual(5_000)
  })
})

describe('what the provider refuses to do for now', () => {
  test.each([400, 401, 403, 404, 405, 422, 429].map((status) => failed(status)))('changes nothing: %s', (error) => {
    for (const status of ['active', 'outcome_unknown'] as const) {
      const verdict = judge(error, { status })
      expect(verdict.outcome).toBe('failed')
      expect(verdict).not.toHaveProperty('status')
    }
  })
  test('is asked again when it says, and no later than after a day', () => {
    expect(judge(failed(429, 120)).nextTryMs).toBe(120_000)
    expect(judge(failed(429, 10_000_000)).nextTryMs).toBe(86_400_000)
  })
  test('is asked ever more rarely, from a second to a quarter of an hour, and not all at once', () => {
    const delay = (trial: number, random: number) => judge(failed(429), { trial, random }).nextTryMs!
    expect(delay(1, 0)).toBe(1_000)
    expect(delay(1, 1)).toBe(2_000)
    expect(delay(5, 1)).toBe(32_000)
    expect([delay(40, 0), delay(40, 1)]).toEqual([1_000, 900_000])
  })
})

test('what the provider said can be stored, whatever it said', () => {
  const facts = { providerStatus: 400, providerCode: 'x\u0000', providerMessage: 'y\u0000\ud800' }
  expect(judge(new PlatformError('token_refresh_failed', facts))).toMatchObject({
    providerCode: 'x ',
    providerMessage: 'y \ufffd',
  })
})

test('a refused OAuth client is no news of the connection', () => {
  const error = new PlatformError('oauth_client_rejected', { providerStatus: 401, providerCode: 'invalid_client' })
  for (const status of ['active', 'outcome_unknown'] as const)
    expect(judge(error, { status })).toEqual({
      outcome: 'client_refused',
      errorCode: 'oauth_client_rejected',
      providerStatus: 401,
      providerCode: 'invalid_client',
    })
})

describe('a lease whose holder is gone', () => {
  const after = (renewal: Renewal, isJournalKnown: boolean) =>
    judgeAbandoned(renewal, { isJournalKnown }, REFRESH_TIMING)
  const unknown = { to: 'outcome_unknown', reason: 'refresh_interrupted' }

  test('keeps a single-use token back while a journal may hold the next', () => {
    expect(after(ROTATING, false)).toEqual({ outcome: 'abandoned', nextTryMs: 60_000, status: unknown })
  })
  test('lets it be tried at once where the journal was read, or the provider takes a used one', () => {
    expect(after(ROTATING, true)).toEqual({ outcome: 'abandoned', nextTryMs: 0, status: unknown })
    expect(after({ ...ROTATING, graceSeconds: 1 }, false)).toMatchObject({ nextTryMs: 0 })
  })
  test('says nothing of a token that can be used again', () => {
    expect(after(KEPT, false)).toEqual({ outcome: 'abandoned' })
  })
})
