import type { Sabotage } from './index.ts'

/** What a provider repeats of a request is passed on with the secrets in it. */
export const noRedaction: Sabotage = (parts) => ({ ...parts, redact: () => {} })
