import type { Scope } from '../../src/connections/connection.ts'
import { newId } from '../../src/runtime/ids.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { UNOWNED_TABLES } from '../../src/storage/postgres/logins.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { storeSealed } from '../stores/sealed.ts'
import { applicationRow } from '../stores/setup.ts'
import { query } from '../stores/tables.ts'

/** A user of an application, who has a row in every table that has an owner. */
export interface Owner extends Scope {
  readonly userId: string
  readonly connectionId: string
}

/** Every table that has an owner, by the schema: a new one cannot be forgotten. */
export const ownedTables = async (url: string): Promise<string[]> =>
  (
    await query(
      url,
      "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY 1",
    )
  )
    .map(({ relname }) => String(relname))
    .filter((table) => !UNOWNED_TABLES.includes(table))

/** Makes an application and one user of it, or another user of one that is there. */
export const makeOwner = async (
  stores: Storage,
  url: string,
  { applicationId, userId }: { readonly applicationId?: string; readonly userId: string },
): Promise<Owner> => {
  const application = applicationRow(applicationId === undefined ? {} : { id: applicationId })
  if (applicationId === undefined) await stores.applications.insert(application)
  const vault = createVault(parseKeyRing(newKeyEntry('test')))
  const { connection } = await storeSealed(stores, vault, application.id, { userId })
  const owner = { applicationId: application.id, userId, connectionId: connection.id }
  for (const [text, values] of statementsFor(owner)) await query(url, text, values)
  return owner
}

/** What no store writes by itself: keys, tokens, attempts, own connectors, the audit log. */
const statementsFor = ({ applicationId, userId, connectionId }: Owner): [string, unknown[]][] => {
  const key = newId('key')
  return [
    [
      `INSERT INTO api_keys (id, application_id, name, hash, user_id, connection_id) VALUES ($1, $2, 'k', 'h', $3, $4)`,
      [key, applicationId, userId, connectionId],
    ],
    [
      `INSERT INTO user_tokens (id, application_id, key_id, user_id, connection_ids, scopes, arguments, hash, expires_at)
        VALUES ($1, $2, $3, $4, $5, '{}', '{}', 'h', now() + interval '1 hour')`,
      [newId('utk'), applicationId, key, userId, [connectionId]],
    ],
    [
      `INSERT INTO refresh_attempts (id, connection_id, application_id, user_id, generation, lease_token, journal_id, process, cause)
        VALUES ($1, $2, $3, $4, 1, 'l', 'j', 'p', 'call')`,
      [newId('att'), connectionId, applicationId, userId],
    ],
    [
      `INSERT INTO application_connectors (application_id, name, version, digest, bytes, yaml, summary)
        VALUES ($1, $2, '1.0.0', 'd', 1, 'y', '{}')`,
      [applicationId, newId('own')],
    ],
    [
      `INSERT INTO audit_log (id, at, application_id, actor, action, connection_id, user_id, outcome)
        VALUES ($1, now(), $2, 'key_1', 'connection.deleted', $3, $4, 'ok')`,
      [newId('aud'), applicationId, connectionId, userId],
    ],
    [
      `INSERT INTO call_packets (connection_id, until, id, since, application_id, user_id, connector, size, errors, bytes_in, bytes_out, calls)
        VALUES ($1, now(), $2, now(), $3, $4, 'gmail', 1, 0, 0, 0, '[]')`,
      [connectionId, newId('req'), applicationId, userId],
    ],
    [
      `INSERT INTO usage (application_id, user_id, connector, day, calls, errors, bytes_in, bytes_out)
        VALUES ($1, $2, 'gmail', '2026-03-02', 1, 0, 0, 0)`,
      [applicationId, userId],
    ],
    [
      `INSERT INTO oauth_client_incidents (id, registration, connector, next_probe_at) VALUES ($1, $1, 'gmail', now())`,
      [newId('inc')],
    ],
    [
      `INSERT INTO rate_shares (lane, process, share, wanted, held_until, asks_until)
        VALUES ($1, 'p', 1, 1, now() + interval '1 hour', now() + interval '1 hour')`,
      [newId('lane')],
    ],
  ]
}
