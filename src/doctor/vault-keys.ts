import { createSealedStore } from '../storage/postgres/sealed-store.ts'
import { type Finding, checkOfData, fail, ok, warn } from './check.ts'

/** Whether every key that something was sealed with is on the key ring: an envelope begins with version, length and key id. */
export const vaultKeys = checkOfData('VAULT_KEYS', async (_rows, { database, keys, settings }) => {
  const byKey = new Map<string, number>()
  let unowned = 0
  for (const { key, lacksOwnerKey, count } of await createSealedStore(database).counts()) {
    byKey.set(key, (byKey.get(key) ?? 0) + count)
    if (lacksOwnerKey) unowned += count
  }
  byKey.delete('')
  const stored = [...byKey].map(([id, n]) => ({ id, n })).toSorted((one, other) => other.n - one.n)
  if (keys === undefined)
    return stored.length === 0
      ? [ok('no key yet, and nothing is sealed')]
      : [
          fail(
            `${total(stored)} values are sealed, and there is no key`,
            settings.VAULT_KEYS === undefined ? 'Restore vault.key in DATA_DIR from its backup.' : 'Set VAULT_KEYS.',
          ),
        ]
  const missing = stored.filter(({ id }) => keys.find(id) === undefined)
  const older = stored.filter(({ id }) => id !== keys.sealing.id && keys.find(id) !== undefined)
  const findings: Finding[] = [
    ...missing.map(({ id, n }) =>
      fail(
        `${n} values are sealed with key "${id}", which is not on the ring`,
        `Put "${id}" back into VAULT_KEYS, at any place.`,
      ),
    ),
    ...older.map(({ id, n }) =>
      warn(
        `${n} values are still sealed with key "${id}"`,
        `Keep it on the ring; "${keys.sealing.id}" seals what is new, and "connector vault rotate" the rest.`,
      ),
    ),
  ]
  if (unowned > 0)
    findings.push(
      warn(
        `${unowned} values are sealed without the key of their user`,
        'Run "connector vault rotate" once: until then, backups of them open also when the user was deleted.',
      ),
    )
  return findings.length > 0
    ? findings
    : [ok(`key "${keys.sealing.id}" opens all ${total(stored)} sealed values by name`)]
})

const total = (stored: readonly { n: number }[]): number => stored.reduce((sum, { n }) => sum + n, 0)
