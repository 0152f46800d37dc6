import { setTimeout as sleep } from 'node:timers/promises'
import type { Draining } from './api/draining.ts'
import type { LiveConnection } from './connections/live-connection.ts'
import type { Log } from './runtime/log.ts'

/** When the steps of a shutdown come, in milliseconds since it was asked for. */
export interface ShutdownTiming {
  /** Until when new calls are taken although readiness is off, so that load balancers notice first. */
  readonly grace: number
  /** From when no refresh begins any more, as it could not be over before calls are cut. */
  readonly lastRefresh: number
  /** When calls that are still going on are cut. */
  readonly cut: number
}

/** What is left of 30 seconds is for letting go of journal and database. */
export const SHUTDOWN_TIMING: ShutdownTiming = { grace: 0, lastRefresh: 7_000, cut: 28_000 }

interface Parts {
  readonly draining: Draining
  /** Refreshes that are under way in this process, by connection. */
  readonly flights: ReadonlyMap<string, Promise<LiveConnection>>
  /** What the process does by itself. */
  readonly background: { stop(): Promise<void> }
  /** Takes no more requests; resolves when the last one is answered. */
  readonly server: { close(): PromiseLike<unknown> }
  /** Refreshes look at its signal before they begin. */
  readonly refreshes: AbortController
  readonly log: Log
}

/**
 * Takes a platform out of service in an order in which nothing is lost: readiness goes off while calls are still taken;
 * nothing is refreshed ahead any more, and what is being refreshed is stored; calls end, or are cut when time is over.
 * When this resolves, everything that they used can be let go.
 */
export const drain = async (
  { draining, flights, background, server, refreshes, log }: Parts,
  timing: ShutdownTiming,
): Promise<void> => {
  draining.begin()
  const last = setTimeout(() => refreshes.abort(), timing.lastRefresh)
  const cut = setTimeout(() => {
    const calls = draining.cut()
    if (calls > 0) log.warn({ calls }, 'calls were cut: they did not end in time')
  }, timing.cut)
  try {
    const stopped = background.stop()
    await sleep(timing.grace)
    await Promise.all([stopped, server.close()])
    // A caller who has gone does not end the refresh that was begun for it.
    await Promise.allSettled(flights.values())
  } finally {
    clearTimeout(last)
    clearTimeout(cut)
  }
}
