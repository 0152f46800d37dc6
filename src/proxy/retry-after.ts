import type { ProviderResponse } from '../egress/provider-response.ts'

/** The wait that a `Retry-After` asks for, in seconds or as a date (RFC 9110, 10.2.3); undefined where there is none. */
export const retryAfterMs = (response: ProviderResponse | undefined, now: Date): number | undefined => {
  const value = response?.header('retry-after')?.trim()
  if (value === undefined || value === '') return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}
