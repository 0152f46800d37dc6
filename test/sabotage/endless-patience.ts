import type { Sabotage } from './index.ts'

const HOURS_MS = 10 * 3_600_000

/** However long a request's headers take, or a side is silent, it is waited for. */
export const endlessPatience: Sabotage = (parts) => ({
  ...parts,
  limits: { ...parts.limits, headersMs: HOURS_MS, bodyIdleMs: HOURS_MS },
})
