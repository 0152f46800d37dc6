/** One measured figure of a bar, as it is printed: a JSON object a line. */
export interface Bar {
  readonly bar: string
  /** What it was measured on, where a bar is measured on several things. */
  readonly on?: string
  readonly figure: number
  readonly unit: string
  /** In words: `= 1`, `<= 250`. Without one the figure is there to be read. */
  readonly limit?: string
  readonly holds: boolean
  /** What was found against it; not printed with the figure, but below it on standard error. */
  readonly findings?: string
}

/** Names the bar and what it is measured on, once for all its figures. */
export const figuresOf = (bar: string, on?: string) => {
  const named = { bar, ...(on !== undefined && { on }) }
  return {
    exactly: (figure: number, unit: string, wanted: number, findings = ''): Bar => ({
      ...named,
      figure,
      unit,
      limit: `= ${wanted}`,
      holds: figure === wanted,
      findings,
    }),
    atMost: (figure: number, unit: string, limit: number, findings = ''): Bar => ({
      ...named,
      figure,
      unit,
      limit: `<= ${limit}`,
      holds: figure <= limit,
      findings,
    }),
    atLeast: (figure: number, unit: string, limit: number, findings = ''): Bar => ({
      ...named,
      figure,
      unit,
      limit: `>= ${limit}`,
      holds: figure >= limit,
      findings,
    }),
    /** A figure that there is no promise about. */
    toBeRead: (figure: number, unit: string): Bar => ({ ...named, figure, unit, holds: true }),
  }
}

/** A bar, or several that are found together. Yields its figures as they come. */
export type Suite = () => AsyncIterable<Bar>
