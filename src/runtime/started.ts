/** A part that holds something until it is let go. */
export interface Stoppable {
  close?(): unknown
  stop?(): unknown
}

/** What was started, to be stopped in the opposite order. */
export interface Started {
  add<Part extends Stoppable>(part: Part): Part
  /** Stops everything, the newest first. */
  stop(): Promise<void>
}

export const createStarted = (): Started => {
  const parts: Stoppable[] = []
  return {
    add: (part) => {
      parts.push(part)
      return part
    },
    stop: async () => {
      for (let part = parts.pop(); part !== undefined; part = parts.pop()) await (part.close ?? part.stop)?.call(part)
    },
  }
}
