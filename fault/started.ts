/** What was started, so that it can be stopped: the last one first. */
export interface Started {
  /** Remembers how to stop what has just been started, and gives that. */
  add<Part extends { stop(): unknown }>(part: Part): Part
  stop(): Promise<void>
}

export const createStarted = (): Started => {
  const parts: { stop(): unknown }[] = []
  return {
    add: (part) => {
      parts.push(part)
      return part
    },
    stop: async () => {
      for (const part of parts.splice(0).reverse()) await part.stop()
    },
  }
}

/** Starts several parts. Where one of them fails, those before it are stopped again. */
export const startAll = async <Result>(start: (started: Started) => Promise<Result>): Promise<Result> => {
  const started = createStarted()
  try {
    return await start(started)
  } catch (error) {
    await started.stop()
    throw error
  }
}
