import type { Dependencies } from '../dependencies.ts'
import { loadLive } from '../live-connection.ts'
import type { Due } from './refresh-store.ts'
import { isRenewable, renewed } from './refresh.ts'

/** How many refreshes ahead of time one authorization server is sent at once, by all processes together. */
const PER_SERVER = 8

/**
 * Refreshes what is due before a caller needs it: tokens near their end, refresh tokens that would die of idleness, and
 * those that must be tried once more after a refresh whose outcome is unknown. Goes on until nothing is due; gives how
 * many were refreshed.
 */
export const refreshAhead = async (deps: Dependencies, signal: AbortSignal): Promise<number> => {
  const { store, timing } = deps.refresh
  let count = 0
  while (!signal.aborted) {
    const due = await store.claimDue({ now: deps.clock.now(), perServer: PER_SERVER, holdMs: timing.aheadHold })
    if (due.length === 0) break
    const results = await Promise.all(due.map((connection) => refreshDue(connection, deps)))
    const refreshed = results.filter(Boolean).length
    count += refreshed
    // What failed is not due again at once.
    if (refreshed === 0) break
  }
  return count
}

const refreshDue = async (
  { connectionId: id, applicationId, generation }: Due,
  deps: Dependencies,
): Promise<boolean> => {
  try {
    const live = await loadLive({ applicationId }, id, deps)
    // A caller may have had it refreshed since it was found.
    if (live === undefined || live.generation !== generation) return false
    const connector = deps.registry.find(live.connection.connector, live.connection.connectorVersion)
    if (!isRenewable(live, connector)) return false
    await renewed(live, connector, live.connection.status === 'active' ? 'ahead' : 'recovery', deps)
    return true
  } catch (err) {
    deps.log.debug({ err, connection_id: id }, 'a token was not refreshed ahead of its end')
    return false
  }
}
