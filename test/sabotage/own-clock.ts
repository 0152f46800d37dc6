import { systemClock } from '../../src/runtime/clock.ts'
import type { Sabotage } from './index.ts'

/** Each process goes by its own machine's clock. */
export const ownClock: Sabotage = (parts) => ({ ...parts, clock: systemClock })
