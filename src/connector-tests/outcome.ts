/** What came of a test's action, in the words that `gives` has for it. */
export interface Outcome {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  readonly next?: boolean
  readonly captured?: Readonly<Record<string, unknown>>
  readonly problem?: Readonly<Record<string, unknown>>
  readonly url?: URL
  readonly credential?: Readonly<Record<string, unknown>>
  readonly account?: Readonly<Record<string, unknown>>
  readonly refused?: string
  readonly revocation?: string
}

/** Outcomes, and the texts that were made up on the way, such as `state`: expected texts name them in `{{ }}`. */
export interface Acted {
  readonly outcomes: readonly Outcome[]
  readonly madeUp: Readonly<Record<string, string>>
}
