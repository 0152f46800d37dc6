import { setTimeout as sleep } from 'node:timers/promises'

/** Waits so long, or rejects as soon as the signal says that nobody needs it any more. Tests pass one that does not wait. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>

export const systemPause: Pause = (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal })
