import type { IncomingHttpHeaders } from 'node:http'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Left } from './budget.ts'

const MAX_WAIT_HEADER = 'connector-max-wait'
const MAX_WAIT_SECONDS_MAX = 60

/** For how long a caller would wait for its turn, by `Connector-Max-Wait`: 0 is to be told at once. Undefined where it does not say. */
export const maxWaitMs = (headers: IncomingHttpHeaders): number | undefined => {
  const given = headers[MAX_WAIT_HEADER]
  if (given === undefined) return undefined
  if (/^\d{1,2}$/.test(String(given)) && Number(given) <= MAX_WAIT_SECONDS_MAX) return Number(given) * 1000
  throw new PlatformError('invalid_request', {
    detail: `Connector-Max-Wait must be a whole number of seconds, from 0 to ${MAX_WAIT_SECONDS_MAX}.`,
  })
}

/**
 * `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers), names and values in turn: what a window
 * holds, what is left of it, and the seconds until all of it is back.
 */
export const rateHeaders = ({ name, rateLimit }: Connector, left: Left | undefined): readonly string[] => {
  if (left === undefined) return []
  const told = ['ratelimit', `"${name}";r=${Math.floor(left.remaining)};t=${Math.ceil(left.resetMs / 1000)}`]
  const { limit, windowMs } = rateLimit!
  if (limit === undefined) return told
  return [...told, 'ratelimit-policy', `"${name}";q=${limit};w=${Math.max(1, Math.ceil(windowMs / 1000))}`]
}
