import type { Pause } from '../runtime/pause.ts'

/** How pauses are made and by how much they differ. Tests pass one that does not wait. */
export interface Waiting {
  readonly sleep: Pause
  /** From 0 to below 1. */
  readonly random: () => number
}
