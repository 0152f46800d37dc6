import type { Sabotage } from './index.ts'

/** Everything that is the same happens at the same time. */
export const noJitter: Sabotage = (parts) => ({ ...parts, random: () => 0.5 })
