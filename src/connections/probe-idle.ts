import type { Connection } from './connection.ts'
import type { Dependencies } from './dependencies.ts'
import { askProvider, connectorOf } from './health.ts'
import { loadLive } from './live-connection.ts'

const CLAIMED_AT_ONCE = 100
const ASKED_AT_ONCE = 4

/**
 * Asks the providers of connections that nobody has used or refreshed for a day whether they still take them, a few at a
 * time: so that a user is asked to connect again before the connection is needed. Goes on until none is left.
 */
export const probeIdle = async (deps: Dependencies, signal: AbortSignal): Promise<void> => {
  const { store, timing, uses } = deps.health
  await uses.store()
  for (let isMore = true; isMore && !signal.aborted; ) {
    const claimed = await store.claimIdle({ idleMs: timing.idle, limit: CLAIMED_AT_ONCE })
    isMore = claimed.length === CLAIMED_AT_ONCE
    const active = claimed.filter(({ status }) => status === 'active')
    for (let at = 0; at < active.length && !signal.aborted; at += ASKED_AT_ONCE)
      await Promise.all(active.slice(at, at + ASKED_AT_ONCE).map((connection) => probe(connection, deps)))
  }
}

const probe = async (
  { id, applicationId }: Pick<Connection, 'id' | 'applicationId'>,
  deps: Dependencies,
): Promise<void> => {
  try {
    const live = await loadLive({ applicationId }, id, deps)
    if (live === undefined) return
    const connector = await connectorOf(live, deps)
    if (connector.identity === undefined) return
    const { verdict, generation, detail } = await askProvider(live, connector, deps)
    deps.log.debug({ connection_id: id, verdict, detail }, 'an idle connection was checked')
    if (generation === undefined) return
    if (verdict === 'accepted') await deps.health.store.accept(id, generation)
    if (verdict === 'refused') await refuse(id, generation, deps)
  } catch (err) {
    deps.log.debug({ err, connection_id: id }, 'an idle connection could not be checked')
  }
}

/** One refusal may be a mistake of the provider; a second one a minute later is not. */
const refuse = async (id: string, generation: number, deps: Dependencies): Promise<void> => {
  const { idle: idleMs, confirmAfter: confirmMs } = deps.health.timing
  if (!(await deps.health.store.refuse(id, generation, { idleMs, confirmMs }))) return
  await deps.connections.demote(id, generation, 'needs_reauth', 'probe_rejected')
  deps.live.forget(id)
}
