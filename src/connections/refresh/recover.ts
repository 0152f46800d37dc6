import type { Dependencies } from '../dependencies.ts'
import { authenticationOf } from '../live-connection.ts'
import type { Connection } from '../connection.ts'
import type { Renewal } from '../../auth/auth-type.ts'
import { HARMLESS } from './attempt.ts'
import type { Adopted } from './journal.ts'
import type { Refreshed } from './refresh-store.ts'
import { judgeAbandoned } from './verdict.ts'

/**
 * Puts right what ended in the middle: stores what the journals of processes that are gone still hold, and then ends
 * their leases and those that have lapsed. Run at start, before the first call, and every few seconds.
 */
export const recover = async (deps: Dependencies): Promise<void> => {
  const { journal, store } = deps.refresh
  for (const adopted of await journal.adopt()) await restore(adopted, deps)
  await store.endAbandoned({}, ({ connection }) =>
    judgeAbandoned(renewalOf(connection, deps), { isJournalKnown: false }, deps.refresh.timing),
  )
}

const restore = async (adopted: Adopted, deps: Dependencies): Promise<void> => {
  const { store, timing } = deps.refresh
  for (const refreshed of adopted.records) {
    // Another process has the lease: the journal stays, and the next round asks again.
    if (!(await isStored(refreshed, deps))) return
  }
  // A request whose answer is not in its journal, whole, never had one that was used.
  const ended = await store.endAbandoned({ journalId: adopted.id }, ({ connection }) =>
    judgeAbandoned(renewalOf(connection, deps), { isJournalKnown: !adopted.isDamaged }, timing),
  )
  const counts = { journal: adopted.id, stored: adopted.records.length, unanswered: ended }
  if (adopted.records.length + ended > 0) deps.log.warn(counts, 'recovered the refreshes of a process that is gone')
  if (!adopted.isDamaged) await adopted.remove()
}

const isStored = async (refreshed: Refreshed, deps: Dependencies): Promise<boolean> => {
  const outcome = await deps.refresh.store.apply(refreshed)
  deps.live.forget(refreshed.connectionId)
  deps.log.info({ connection_id: refreshed.connectionId, outcome }, 'a renewed credential was read from a journal')
  return outcome !== 'busy'
}

const renewalOf = (connection: Connection, deps: Dependencies): Renewal => {
  try {
    const connector = deps.registry.find(connection.connector, connection.connectorVersion)
    const { type, settings } = authenticationOf(connector, connection.authType)
    return type.renewal?.(settings) ?? HARMLESS
  } catch {
    // A connector that is no longer there may have had single-use tokens.
    return { ...HARMLESS, isSingleUse: true }
  }
}
