/** What a language's own parser says about the code of one package. */
export interface Inspection {
  /**
   * The shape of each file's syntax tree: kinds of nodes, those of one parent in an order of their own, without names,
   * texts, comments and docstrings; sorted.
   */
  readonly shapes: readonly string[]
  /** What the string literals evaluate to. */
  readonly literals: ReadonlySet<string>
  /** Every identifier. */
  readonly names: ReadonlySet<string>
  /** Comments as they stand, with what begins and ends them. */
  readonly comments: readonly string[]
  /** What does not parse, or is declared twice. */
  readonly problems: readonly string[]
}

export type Files = ReadonlyMap<string, string>

/** Parses packages of one language. */
export interface Inspector {
  inspect(files: Files): Promise<Inspection>
  close(): Promise<void>
}
