/** A failure that is said in one sentence, without a stack; `next` says what to do. */
export class CliFailure extends Error {
  readonly next: string | undefined
  readonly exitCode: number

  constructor(message: string, { next, exitCode = 1 }: { next?: string; exitCode?: number } = {}) {
    super(message)
    this.next = next
    this.exitCode = exitCode
  }
}

/** The command was not written as it must be. */
export const usageFailure = (message: string, next?: string): CliFailure =>
  new CliFailure(message, { exitCode: 2, ...(next !== undefined && { next }) })
