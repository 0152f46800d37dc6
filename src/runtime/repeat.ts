import type { Log } from './log.ts'

/** Work that is done again and again. */
export interface Repeated {
  /** Begins no more of it, and waits for what is under way. */
  stop(): Promise<void>
}

/** Runs something every so many milliseconds, never twice at once. What fails is logged, and tried again the next time. */
export const repeat = (
  intervalMs: number,
  run: (signal: AbortSignal) => Promise<unknown>,
  log: Log,
  what: string,
): Repeated => {
  const stopping = new AbortController()
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    running ??= run(stopping.signal)
      .catch((err: unknown) => log.warn({ err }, `failed to ${what}`))
      .finally(() => {
        running = undefined
      })
  }, intervalMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
