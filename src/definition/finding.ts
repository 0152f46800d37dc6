export const LEVELS = ['error', 'warning', 'hint'] as const
export type Level = (typeof LEVELS)[number]

/** One thing that the validator has to say about a connector file. */
export interface Finding {
  /** Stable name of the rule, such as `unknown_word`. */
  readonly code: string
  /** An `error` keeps the connector from being used; a `hint` is about what could be better. */
  readonly level: Level
  /** One-based, as editors count. */
  readonly line: number
  readonly column: number
  /** Where in the document, such as `endpoints.files.list.params.limit`. */
  readonly path: string
  readonly says: string
}

/** A place in the document: member names and list indexes from the root. */
export type DocumentPath = readonly (string | number)[]

/** Renders a finding as compilers do, so that editors and terminals make it a link. */
export const renderFinding = (file: string, { line, column, level, code, says }: Finding): string =>
  `${file}:${line}:${column}: ${level}: ${says} [${code}]`

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ level }) => level === 'error')
