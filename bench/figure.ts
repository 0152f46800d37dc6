/** One measured figure. Without a limit it is there to be read. */
export interface Figure {
  readonly bar: string
  /** Null where it could not be measured; `skipped` says why. */
  readonly figure: number | null
  readonly unit: string
  readonly limit?: string
  readonly holds?: boolean
  readonly skipped?: string
}

/** A figure that must be at most so much. */
export const atMost = (bar: string, figure: number, unit: string, limit: number): Figure => ({
  bar,
  figure,
  unit,
  limit: `<= ${limit}`,
  holds: figure <= limit,
})

/** A figure that must be at least so much. */
export const atLeast = (bar: string, figure: number, unit: string, limit: number): Figure => ({
  bar,
  figure,
  unit,
  limit: `>= ${limit}`,
  holds: figure >= limit,
})

/** A figure that must be this. */
export const exactly = (bar: string, figure: number, unit: string, wanted: number): Figure => ({
  bar,
  figure,
  unit,
  limit: `= ${wanted}`,
  holds: figure === wanted,
})

/** A figure that this machine cannot give. */
export const skipped = (bar: string, unit: string, why: string): Figure => ({ bar, figure: null, unit, skipped: why })

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
