import type { Sabotage } from './index.ts'

const DEADLINE_MS = 600_000

/** A request is sent however long ago the right to send it was given, and waited for however long. */
export const noDeadline: Sabotage = (parts) => ({
  ...parts,
  refresh: { ...parts.refresh, timing: { ...parts.refresh.timing, sendWithin: Infinity, deadline: DEADLINE_MS } },
})
