/** The runtime that generated packages are made for. */
export const RUNTIME = {
  /** The oldest version that has what generated code uses. */
  version: '0.1.0',
  /** Goes up when generated code and runtime no longer fit: the runtime then has another constant of that name. */
  generation: 1,
} as const
