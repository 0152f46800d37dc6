import type { Dependencies } from '../dependencies.ts'
import { authenticationOf } from '../live-connection.ts'
import type { Connection } from '../connection.ts'
import type { Renewal } from '../../auth/auth-type.ts'
import { HARMLESS } from './attempt.ts'
import { giveBack } from './give-back.ts'
import type { Adopted, Journal } from './journal.ts'
import type { Abandoned, Refreshed } from './refresh-store.ts'
import { judgeAbandoned } from './verdict.ts'

/**
 * Puts right what ended in the middle: stores what the journals of processes that are gone still hold, and then ends
 * their leases and those that have lapsed. Run at start, before the first call, and every few seconds.
 */
export const recover = async (deps: Dependencies): Promise<void> => {
  const { journal, store } = deps.refresh
  for (const adopted of await adoptedBy(journal, deps)) await restore(adopted, deps)
  await store.endAbandoned({}, ({ connection }) =>
    judgeAbandoned(renewalOf(connection, deps), { isJournalKnown: false }, deps.refresh.timing),
  )
}

const adoptedBy = (journal: Journal, { log }: Dependencies): Promise<readonly Adopted[]> =>
  journal.adopt().catch((err: unknown) => {
    log.error({ err }, 'the journals of processes that are gone cannot be looked for')
    return []
  })

/** Neither a record nor a journal that cannot be stored keeps the others waiting, or the platform from starting. */
const restore = async (adopted: Adopted, deps: Dependencies): Promise<void> => {
  const counts = { journal: adopted.id, records: adopted.records.length }
  try {
    const waiting = await storeAll(adopted.records, deps)
    if (waiting > 0) {
      deps.log.warn({ ...counts, waiting }, 'credentials in a journal could not be stored yet: tried again')
      return
    }
    const unanswered = await endLeases(adopted, deps)
    if (adopted.records.length + unanswered > 0)
      deps.log.warn({ ...counts, unanswered }, 'recovered the refreshes of a process that is gone')
    if (adopted.isDamaged) adopted.setAside()
    else await adopted.remove()
  } catch (err) {
    deps.log.error({ ...counts, err }, 'a journal could not be recovered yet: tried again')
  }
}

/** Gives how many must be tried again. */
const storeAll = async (records: readonly Refreshed[], deps: Dependencies): Promise<number> => {
  let waiting = 0
  for (const refreshed of records) {
    if (!(await isStored(refreshed, deps))) waiting++
  }
  return waiting
}

const isStored = async (refreshed: Refreshed, deps: Dependencies): Promise<boolean> => {
  const { connectionId } = refreshed
  try {
    const outcome = await deps.refresh.store.apply(refreshed)
    // Another process has the lease: the next round asks again.
    if (outcome === 'busy') return false
    deps.live.forget(connectionId)
    if (outcome === 'gone') await giveBack(refreshed, deps)
    deps.log.info({ connection_id: connectionId, outcome }, 'a renewed credential was read from a journal')
    return true
  } catch (err) {
    // With the database away each record would wait for it in vain, and those before for the next round.
    if (!isOfRecord(err)) throw err
    deps.log.debug({ err, connection_id: connectionId }, 'a credential in a journal could not be stored')
    return false
  }
}

/** Whether a database refuses what it is given, by the SQLSTATE classes of unfit data and broken constraints. */
const isOfRecord = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: unknown }).code ?? ''))

/** A request whose answer is not in its journal, whole, never had one that was used. Gives how many there were. */
const endLeases = async ({ id: journalId, isDamaged }: Adopted, deps: Dependencies): Promise<number> => {
  const { store, timing } = deps.refresh
  const decide = ({ connection }: Abandoned) =>
    judgeAbandoned(renewalOf(connection, deps), { isJournalKnown: !isDamaged }, timing)
  let count = 0
  for (let ended = -1; ended !== 0; count += ended) ended = await store.endAbandoned({ journalId }, decide)
  return count
}

const renewalOf = (connection: Connection, deps: Dependencies): Renewal => {
  try {
    const connector = deps.registry.find(connection.connector, connection.connectorVersion)
    const { type, settings } = authenticationOf(connector, connection.authType)
    return type.renewal?.(settings) ?? HARMLESS
  } catch {
    // A connector that is no longer there may have had single-use tokens. So may one that an application uploaded, which
    // is not read here: it could take its time, while the leases of all others wait.
    return { ...HARMLESS, isSingleUse: true }
  }
}
