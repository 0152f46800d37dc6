import type { Sabotage } from './index.ts'

/** A request is sent however long ago the right to send it was given. */
export const noDeadline: Sabotage = (parts) => ({
  ...parts,
  refresh: { ...parts.refresh, timing: { ...parts.refresh.timing, sendWithin: Infinity } },
})
