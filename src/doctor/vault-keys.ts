import { sql } from 'kysely'
import { type Finding, checkOfData, fail, ok, warn } from './check.ts'

/** Every column that holds sealed values. */
const SEALED: readonly (readonly [table: string, column: string])[] = [
  ['oauth_tokens', 'access_token'],
  ['oauth_tokens', 'refresh_token'],
  ['oauth_tokens', 'extra'],
  ['connect_sessions', 'secrets'],
  ['connect_sessions', 'answer'],
  ['oauth_states', 'memory'],
  ['uploads', 'session'],
  ['events', 'payload'],
]

/** Whether every key that something was sealed with is on the key ring: an envelope begins with version, length and key id. */
export const vaultKeys = checkOfData('VAULT_KEYS', async (database, { keys, settings }) => {
  const parts = SEALED.map(
    ([table, column]) => sql`
      SELECT substring(${sql.ref(column)} FROM 3 FOR get_byte(${sql.ref(column)}, 1)) AS id FROM ${sql.table(table)}
      WHERE length(${sql.ref(column)}) > 2`,
  )
  const { rows } = await sql<{ id: Buffer; n: number }>`
    SELECT id, count(*)::int AS n FROM (${sql.join(parts, sql` UNION ALL `)}) sealed GROUP BY id ORDER BY n DESC`.execute(
    database,
  )
  const stored = rows.map(({ id, n }) => ({ id: id.toString('latin1'), n }))
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
        `Keep it on the ring; "${keys.sealing.id}" seals what is new.`,
      ),
    ),
  ]
  return findings.length > 0
    ? findings
    : [ok(`key "${keys.sealing.id}" opens all ${total(stored)} sealed values by name`)]
})

const total = (stored: readonly { n: number }[]): number => stored.reduce((sum, { n }) => sum + n, 0)
