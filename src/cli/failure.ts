/** A failure that is said in one sentence, without a stack; `next` says what to do. */
export class CliFailure extends Error {
  readonly next: string | undefined
  readonly exitCode: number
  /** What a program can read of it, with `--json`: the error's code, the request's id. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(
    message: string,
    { next, exitCode = 1, facts = {} }: { next?: string; exitCode?: number; facts?: Record<string, unknown> } = {},
  ) {
    super(message)
    this.next = next
    this.exitCode = exitCode
    this.facts = facts
  }
}

/** The command was not written as it must be. */
export const usageFailure = (message: string, next?: string): CliFailure =>
  new CliFailure(message, { exitCode: 2, ...(next !== undefined && { next }) })

/** An option that must be a whole number in a range. */
export const wholeNumber = (name: string, text: string, min: number, max: number): number => {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw usageFailure(`${name} must be a whole number from ${min} to ${max}, not "${text}".`)
}
