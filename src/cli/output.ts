import { styleText } from 'node:util'

/** What a command writes: its result to standard output, everything else to standard error. */
export interface Output {
  readonly isJson: boolean
  /** The result: as JSON with `--json`, else as the given text. */
  result(value: unknown, text: () => string): void
  line(text: string): void
  note(text: string): void
}

export const createOutput = (isJson: boolean): Output => ({
  isJson,
  result: (value, text) => void process.stdout.write(`${isJson ? JSON.stringify(value, undefined, 2) : text()}\n`),
  line: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
})

/** Columns as wide as their widest cell, under a heading. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]!.length)))
  const render = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd()
  return [dim(render(headings)), ...rows.map(render)].join('\n')
}

export const dim = (text: string): string => styleText('dim', text, { stream: process.stdout })
export const bold = (text: string): string => styleText('bold', text, { stream: process.stdout })
export const good = (text: string): string => styleText('green', text, { stream: process.stdout })
export const bad = (text: string): string => styleText('red', text, { stream: process.stdout })
