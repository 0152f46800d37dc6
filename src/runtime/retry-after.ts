/** The wait that a `Retry-After` asks for, in seconds or as a date (RFC 9110, 10.2.3); undefined where there is none. */
export const retryAfterMs = (header: string | undefined, now: Date): number | undefined => {
  const value = header?.trim()
  if (value === undefined || value === '') return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

/** The same in whole seconds, of the headers of an answer, by lower-case name; undefined too where it is no wait at all. */
export const retryAfterSeconds = (headers: Readonly<Record<string, string>>, now: Date): number | undefined => {
  const ms = retryAfterMs(headers['retry-after'], now)
  return ms === undefined || ms === 0 ? undefined : Math.ceil(ms / 1000)
}
