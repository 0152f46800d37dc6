import type { KeyStore } from './keys-in-use.ts'
import type { KeyRing } from './keyring.ts'
import type { SealedCount } from './sealed-store.ts'

/** What still needs a key that does not seal any more. */
export interface KeptKey {
  readonly key: string
  /** Stored values that it has sealed. */
  readonly values: number
  /** Records of journals on this machine. */
  readonly journaled: number
  /** Living processes that still seal with it. */
  readonly sealedBy: readonly string[]
}

interface Needs {
  readonly ring: KeyRing
  readonly store: Pick<KeyStore, 'keys' | 'rings' | 'retire'>
  readonly counts: readonly SealedCount[]
  readonly journaled: ReadonlyMap<string, number>
}

/** Forgets every key that nothing needs any more. Gives those that can be taken off the ring, and what keeps the others. */
export const settleKeys = async ({
  ring,
  store,
  counts,
  journaled,
}: Needs): Promise<{ removable: string[]; kept: KeptKey[] }> => {
  const stored = (await store.keys()).map(({ id }) => id)
  const ids = new Set([...stored, ...ring.ids, ...counts.map(({ key }) => key), ...journaled.keys()])
  ids.delete(ring.sealing.id)
  const rings = await store.rings()
  const removable: string[] = []
  const kept: KeptKey[] = []
  for (const key of ids) {
    const values = counts.filter((each) => each.key === key).reduce((sum, { count }) => sum + count, 0)
    const sealedBy = rings.filter(({ sealing }) => sealing === key).map(({ process }) => process)
    const needed = { key, values, journaled: journaled.get(key) ?? 0, sealedBy }
    const isNeeded = values + needed.journaled + sealedBy.length > 0
    if (isNeeded || (stored.includes(key) && !(await store.retire(key)))) kept.push(needed)
    else removable.push(key)
  }
  return { removable, kept }
}
