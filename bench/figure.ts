/** One measured figure. Without a limit it is there to be read. */
export interface Figure {
  readonly bar: string
  readonly figure: number
  readonly unit: string
  readonly limit?: string
  readonly holds?: boolean
}

/** A figure that must be at most so much. */
export const atMost = (bar: string, figure: number, unit: string, limit: number): Figure => ({
  bar,
  figure,
  unit,
  limit: `<= ${limit}`,
  holds: figure <= limit,
})

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
