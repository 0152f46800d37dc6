import type { Renewal } from '../../auth/auth-type.ts'

const MINUTE_MS = 60_000
const SHARE_AT_LEAST = 0.5
const SHARE_AT_MOST = 0.8
const LEFT_AT_END_MS = 5 * MINUTE_MS
/** So that what was connected in one minute is not refreshed in one minute. */
const SPREAD = 0.1
const SHARE_OF_IDLE_LIFE = 0.5
/** So that what a connector says of an idle life ends at a date that can be stored. */
const DELAY_AT_MOST_MS = 10 * 366 * 24 * 60 * MINUTE_MS
/** A token that lives shorter is refreshed when it is needed: ahead of its end would be all the time. */
const LIFE_AT_LEAST_MS = MINUTE_MS

/**
 * When a credential is refreshed before its access token ends, or before its refresh token dies of idleness; undefined
 * where it need not be. `random` is between 0 and 1.
 */
export const dueAt = (
  { idleSeconds }: Renewal,
  { hasRefreshToken, expiresAt }: { readonly hasRefreshToken: boolean; readonly expiresAt: Date | undefined },
  now: Date,
  random: number,
): Date | undefined => {
  if (!hasRefreshToken) return undefined
  const spread = 1 + SPREAD * (2 * random - 1)
  const lifeMs = expiresAt === undefined ? Infinity : expiresAt.getTime() - now.getTime()
  const delays = [
    ...(lifeMs === Infinity || (lifeMs > 0 && lifeMs < LIFE_AT_LEAST_MS) ? [] : [delayOf(lifeMs)]),
    ...(idleSeconds === undefined ? [] : [idleSeconds * 1000 * SHARE_OF_IDLE_LIFE]),
  ]
  return delays.length === 0 ? undefined : new Date(now.getTime() + Math.min(...delays, DELAY_AT_MOST_MS) * spread)
}

const delayOf = (lifeMs: number): number =>
  Math.max(SHARE_AT_LEAST * lifeMs, Math.min(SHARE_AT_MOST * lifeMs, lifeMs - LEFT_AT_END_MS))
