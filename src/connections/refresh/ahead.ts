import { connectorOfConnection } from '../connector-of-connection.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { Dependencies } from '../dependencies.ts'
import { loadLive } from '../live-connection.ts'
import type { Due } from './refresh-store.ts'
import { isRenewable, renewed } from './refresh.ts'

/** How many refreshes ahead of time one authorization server is sent at once, by all processes together. */
const PER_SERVER = 8

/**
 * Refreshes what is due before a caller needs it: tokens near their end, refresh tokens that would die of idleness, and
 * those that must be tried once more after a refresh whose outcome is unknown. What fails makes room for others. Goes on
 * until nothing is due that was not tried; gives how many were refreshed.
 */
export const refreshAhead = async (deps: Dependencies, signal: AbortSignal): Promise<number> => {
  const { store, timing } = deps.refresh
  const tried = new Set<string>()
  let count = 0
  while (!signal.aborted) {
    const due = await store.claimDue({ now: deps.clock.now(), perServer: PER_SERVER, holdMs: timing.aheadHold })
    const results = await Promise.all(due.map(async (each) => ({ ...each, ms: await refreshDue(each, deps) })))
    const failed = results.filter(({ ms }) => ms > 0)
    if (failed.length > 0) await store.putOff(failed)
    count += results.length - failed.length
    if (due.every(({ connectionId }) => tried.has(connectionId))) break
    for (const { connectionId } of due) tried.add(connectionId)
  }
  return count
}

/** As long as the rarest probe of a refused OAuth client. */
const REFUSED_CLIENT_WAIT_MS = 5 * 60_000

/** Gives 0 where it was refreshed, else for how many milliseconds it need not be looked at. */
const refreshDue = async (
  { connectionId: id, applicationId, generation }: Due,
  deps: Dependencies,
): Promise<number> => {
  const { aheadHold } = deps.refresh.timing
  try {
    const live = await loadLive({ applicationId }, id, deps)
    // A caller may have had it refreshed since it was found.
    if (live === undefined || live.generation !== generation) return aheadHold
    const connector = await connectorOfConnection(live.connection, deps)
    if (!isRenewable(live, connector)) return aheadHold
    await renewed(live, connector, live.connection.status === 'active' ? 'ahead' : 'recovery', deps)
    return 0
  } catch (err) {
    deps.log.debug({ err, connection_id: id }, 'a token was not refreshed ahead of its end')
    const isClientRefused = err instanceof PlatformError && err.code === 'oauth_client_rejected'
    // Not all at once, when whatever it was is over.
    return (isClientRefused ? REFUSED_CLIENT_WAIT_MS : aheadHold) * (1 + deps.random())
  }
}
