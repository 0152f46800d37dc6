/** One limit: what comes of a request that keeps to it, and of the least one that does not. */
export interface LimitCase {
  readonly limit: string
  readonly within: () => Promise<string>
  readonly beyond: () => Promise<string>
  /** How each must end: a status and a code, or in a word. */
  readonly ends: readonly [within: string, beyond: string]
}
