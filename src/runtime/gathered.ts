const BYTES_MAX = 64 * 1024
const LONGEST_MS = 100

/** Lines that may wait for others: nobody is called at night for them. */
const MAY_WAIT = /^\{"level":"(?:info|debug)"/

/**
 * Writes lines together: a write of its own for each costs more than all else that is done for a line. What is worse than
 * information leaves at once, with all that waits before it; at the end of the process nothing is left. A process that is
 * killed loses a tenth of a second.
 */
export const gathered = (destination: { write(text: string): unknown }): { write(line: string): void } => {
  let waiting = ''
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const text = waiting
    waiting = ''
    if (text !== '') destination.write(text)
  }
  process.once('exit', flush)
  return {
    write: (line) => {
      waiting += line
      if (waiting.length >= BYTES_MAX || !MAY_WAIT.test(line)) flush()
      else timer ??= setTimeout(flush, LONGEST_MS).unref()
    },
  }
}
