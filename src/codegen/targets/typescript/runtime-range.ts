/** The versions of the runtime that generated packages work with: from the first, below the second. */
export const RUNTIME_RANGE = { from: '0.1.0', below: '0.2.0' } as const
