import { newId } from '../runtime/ids.ts'
import type { AuditEntry } from './audit-entry.ts'

/** Refusals that were not stored yet, the same ones counted together. */
export interface Refusals {
  add(entry: AuditEntry): void
  /** Gives what was gathered, with one entry an application for what was dropped, and begins anew. */
  take(): AuditEntry[]
}

/** Who tries keys can make as many refusals as they like: no more than `kindsMax` kinds are held, and the rest is counted. */
export const createRefusals = (kindsMax: number): Refusals => {
  let kinds = new Map<string, AuditEntry>()
  let dropped = new Map<string, AuditEntry>()
  return {
    add: (entry) => {
      const kind = kindOf(entry)
      const known = kinds.get(kind)
      if (known !== undefined || kinds.size < kindsMax) {
        kinds.set(kind, known === undefined ? entry : { ...known, count: known.count + entry.count })
        return
      }
      const { at, applicationId, count } = entry
      const before = dropped.get(applicationId) ?? { ...dropOf(applicationId), at }
      dropped.set(applicationId, { ...before, count: before.count + count })
    },
    take: () => {
      const taken = [...kinds.values(), ...dropped.values()]
      kinds = new Map()
      dropped = new Map()
      return taken
    },
  }
}

/** The first one stands for all that differ in time and request alone. */
const kindOf = ({ applicationId, actor, action, target, outcome, address }: AuditEntry): string =>
  JSON.stringify([applicationId, actor, action, target?.type, target?.id, outcome, address])

const dropOf = (applicationId: string): Omit<AuditEntry, 'at'> => ({
  id: newId('aud'),
  applicationId,
  actor: 'platform',
  action: 'audit.dropped',
  outcome: 'ok',
  count: 0,
})
