const WAIT_SECONDS_MAX = 120

/** For how many seconds a caller prefers to wait for the end, by `Prefer: wait=N` (RFC 7240, 4.3), at most two minutes. */
export const preferredWait = (prefer: string | string[] | undefined): number => {
  const preferences = String(prefer ?? '').split(',')
  const wait = preferences.map((text) => /^\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:;|$)/i.exec(text)?.[1]).find(Boolean)
  return Math.min(Number(wait ?? 0), WAIT_SECONDS_MAX)
}
