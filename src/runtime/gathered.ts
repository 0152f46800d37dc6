const BYTES_MAX = 64 * 1024
const LONGEST_MS = 100
/** A character takes so many bytes at most. */
const UTF8_MAX = 3

/** Lines that may wait for others: nobody is called at night for them. */
const MAY_WAIT = /^\{"level":"(?:info|debug)"/

/**
 * Writes lines together: a write of its own for each costs more than all else that is done for a line. What is worse than
 * information leaves at once, with all that waits before it; at the end of the process nothing is left. A process that is
 * killed loses a tenth of a second.
 */
export const gathered = (destination: {
  write(bytes: Uint8Array | string): unknown
}): { write(line: string): void } => {
  // Bytes, which the garbage collector leaves alone: it would move each of a thousand waiting lines.
  const waiting = Buffer.allocUnsafeSlow(BYTES_MAX)
  let used = 0
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (used === 0) return
    // What is written belongs to whom it is written to.
    const copy = Buffer.from(waiting.subarray(0, used))
    used = 0
    destination.write(copy)
  }
  process.once('exit', flush)
  return {
    write: (line) => {
      if (used + line.length * UTF8_MAX > BYTES_MAX) flush()
      if (line.length * UTF8_MAX > BYTES_MAX) return void destination.write(line)
      used += waiting.write(line, used)
      if (MAY_WAIT.test(line)) timer ??= setTimeout(flush, LONGEST_MS).unref()
      else flush()
    },
  }
}
