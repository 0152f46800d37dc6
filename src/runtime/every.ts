import type { Log } from './log.ts'

/** Runs something again and again, never twice at once; stopping waits for what is under way. */
export const every = (
  intervalMs: number,
  run: (signal: AbortSignal) => Promise<unknown>,
  log: Log,
  what: string,
): { stop(): Promise<void> } => {
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
