import { join } from 'node:path'
import pg from 'pg'
import { sealCredential } from '../src/connections/stored-credential.ts'
import type { Connection } from '../src/connections/connection.ts'
import { newId } from '../src/runtime/ids.ts'
import { createLog } from '../src/runtime/log.ts'
import { Secret } from '../src/runtime/secret.ts'
import { type Logins, openStorage } from '../src/storage/storage.ts'
import { forOwner } from '../src/vault/for-owner.ts'
import { keyRingFromFile } from '../src/vault/keyring.ts'
import { createVault } from '../src/vault/vault.ts'

/** A platform of the bench that runs, as far as its database goes. */
export interface Populated {
  readonly folder: string
  readonly logins: Required<Logins>
}

const CONNECTOR = 'gmail'
const AT_ONCE = 10
/** As a sealed token of a usual length. */
const SEALED_BYTES = 128

/** Gives so many users a connection each, sealed and stored as the platform does; gives their ids. */
export const connectUsers = async ({ folder, logins }: Populated, count: number): Promise<string[]> => {
  const log = createLog('warn')
  const storage = await openStorage({ databaseUrl: undefined, directory: folder, log, running: logins })
  const vault = createVault(keyRingFromFile(join(folder, 'live/vault.key')))
  try {
    const applicationId = await inDatabase({ logins }, applicationIn)
    const ids: string[] = []
    const left = Array.from({ length: count }, (_, index) => index).values()
    const insert = async (): Promise<void> => {
      for (const index of left) {
        const connection = connectionOf(applicationId, `user-${index}`, storage.clock.now())
        const credential = { accessToken: new Secret(`ya29.token-of-user-${index}`), tokenType: 'Bearer' }
        const sealed = forOwner(connection, vault, (owners) => sealCredential(credential, connection, 1, owners))
        await storage.connections.insert(connection, sealed)
        ids.push(connection.id)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, insert))
    return ids
  } finally {
    await storage.close()
  }
}

/**
 * Fills the tables up to so many connections, with a token and an owner's key each. Nobody ever opens these, so that what
 * stands where a sealed token would be is as long and means nothing.
 */
export const fillUp = (to: Pick<Populated, 'logins'>, total: number): Promise<void> =>
  inDatabase(to, async (client) => {
    const application = await applicationIn(client)
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM connections')
    const range = [rows[0]!.count + 1, total]
    // Without triggers and foreign keys: a million rows in seconds.
    await client.query("SET session_replication_role = 'replica'")
    await client.query(CONNECTIONS, [application, ...range])
    await client.query(TOKENS, [application, ...range])
    await client.query(KEYS, [application, ...range])
    for (const table of ['connections', 'oauth_tokens', 'owner_keys']) await client.query(`VACUUM ANALYZE ${table}`)
  })

/** Does something in the platform's database, as the login that owns it. */
export const inDatabase = async <Result>(
  { logins }: Pick<Populated, 'logins'>,
  act: (client: pg.Client) => Promise<Result>,
  login: keyof Logins = 'owner',
): Promise<Result> => {
  const client = new pg.Client({ ...logins[login] })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

const applicationIn = async (client: pg.Client): Promise<string> =>
  (await client.query<{ id: string }>('SELECT id FROM applications')).rows[0]!.id

const connectionOf = (applicationId: string, userId: string, now: Date): Connection => ({
  id: newId('con'),
  applicationId,
  userId,
  connector: CONNECTOR,
  connectorVersion: '1.1.0',
  authType: 'oauth2',
  name: userId,
  status: 'active',
  inputs: {},
  createdAt: now,
  updatedAt: now,
})

const CONNECTIONS = `
  INSERT INTO connections (id, application_id, connector_type, connector_version, auth_type, name, user_id)
  SELECT 'con_' || md5(n::text), $1, '${CONNECTOR}', '1.1.0', 'oauth2', 'Filler ' || n, 'filler-' || n
  FROM generate_series($2::int, $3::int) AS n`

/** Due within the next days, as those of a platform that runs. */
const TOKENS = `
  INSERT INTO oauth_tokens (id, connection_id, application_id, user_id, access_token, refresh_token, generation, expires_at, refresh_at)
  SELECT 'tok_' || md5(n::text), 'con_' || md5(n::text), $1, 'filler-' || n,
    decode(repeat(md5(n::text), ${SEALED_BYTES / 16}), 'hex'), decode(repeat(md5(n::text), ${SEALED_BYTES / 16}), 'hex'), 1,
    now() + interval '1 day' + n * interval '0.1 second', now() + interval '20 hours' + n * interval '0.1 second'
  FROM generate_series($2::int, $3::int) AS n`

const KEYS = `
  INSERT INTO owner_keys (application_id, user_id, key)
  SELECT $1, 'filler-' || n, decode(repeat(md5(n::text), 4), 'hex')
  FROM generate_series($2::int, $3::int) AS n`
