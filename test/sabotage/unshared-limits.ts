import { unsharedShares } from '../../src/proxy/shares/shares.ts'
import type { Sabotage } from './index.ts'

/** Each process counts a limit for itself, as if nobody else called. */
export const unsharedLimits: Sabotage = (parts) => ({ ...parts, shares: unsharedShares })
