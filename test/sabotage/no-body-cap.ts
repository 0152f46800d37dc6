import type { Sabotage } from './index.ts'

/** More than any machine of these tests has to spare, and what Node takes for a length. */
const BYTES = 2 * 1024 * 1024 * 1024

/** Bodies and answers are gathered and unpacked however large they are. */
export const noBodyCap: Sabotage = (parts) => ({ ...parts, limits: { ...parts.limits, bodyBytes: BYTES } })
