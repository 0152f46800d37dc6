import type { Dependencies } from './connections/dependencies.ts'
import { probeIdle } from './connections/probe-idle.ts'
import { refreshAhead } from './connections/refresh/ahead.ts'
import { recover } from './connections/refresh/recover.ts'
import type { Settings } from './runtime/settings.ts'
import { repeat } from './runtime/repeat.ts'
import { type Started, createStarted } from './runtime/started.ts'
import { ANNOUNCE_EVERY_MS, type Announce } from './vault/keys-in-use.ts'
import type { Storage } from './storage/storage.ts'

const EXPIRY_INTERVAL_MS = 60_000
const RETENTION_INTERVAL_MS = 3_600_000

/** Starts what the platform does without being asked. Stopping it waits for what is under way. */
export const startBackground = (
  deps: Dependencies,
  storage: Storage,
  { announceKeys, settings }: { readonly announceKeys: Announce; readonly settings: Settings },
): Started => {
  const { log, refresh } = deps
  const { sweepEvery, aheadEvery } = refresh.timing
  const sweep = () =>
    Promise.all(
      [
        storage.sessions,
        storage.userTokens,
        storage.uploads,
        storage.keyedCalls,
        storage.shares,
        storage.events,
        storage.refresh,
      ].map((store) => store.removeExpired()),
    )
  const started = createStarted()
  started.add(repeat(EXPIRY_INTERVAL_MS, sweep, log, 'remove what has expired'))
  const forget = () => storage.audit.removeOlderThan(settings.AUDIT_RETENTION_DAYS)
  started.add(repeat(RETENTION_INTERVAL_MS, forget, log, 'remove old audit entries'))
  const { CALL_RETENTION_DAYS: calls, USAGE_RETENTION_DAYS: usage } = settings
  const forgetCalls = () => storage.calls.removeOlderThan({ calls, usage })
  started.add(repeat(RETENTION_INTERVAL_MS, forgetCalls, log, 'remove old calls'))
  started.add(repeat(sweepEvery, () => recover(deps), log, 'recover interrupted refreshes'))
  started.add(repeat(sweepEvery, storage.clock.adjust, log, 'compare clocks with the database'))
  const ahead = (signal: AbortSignal) => refreshAhead(deps, signal)
  started.add(repeat(aheadEvery, ahead, log, 'refresh tokens ahead of their end'))
  const probes = (signal: AbortSignal) => probeIdle(deps, signal)
  started.add(repeat(deps.health.timing.roundEvery, probes, log, 'check idle connections'))
  started.add(repeat(ANNOUNCE_EVERY_MS, announceKeys, log, 'announce the key ring'))
  return started
}
