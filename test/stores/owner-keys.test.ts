import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../src/connections/connection.ts'
import { openCredential, sealCredential } from '../../src/connections/stored-credential.ts'
import { createLog } from '../../src/runtime/log.ts'
import { Secret } from '../../src/runtime/secret.ts'
import { openDatabase } from '../../src/storage/postgres/database.ts'
import { keepOwnerKeys } from '../../src/storage/postgres/owner-keys.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { forOwner } from '../../src/vault/for-owner.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { POSTGRES_VERSIONS, servingUrl } from '../setup/database.ts'
import { beginOther, doneOrWaiting } from './blocked.ts'
import { openedCell, sealedCellsIn } from './sealed-cells.ts'
import { applicationRow, connectionRow, openStores, sessionRow, withStores } from './setup.ts'
import { query } from './tables.ts'

const VAULT_KEYS = newKeyEntry('test')
const vault = createVault(parseKeyRing(VAULT_KEYS))

describe.each(POSTGRES_VERSIONS)('the keys of users on PostgreSQL %d', (version) => {
  const its = withStores(version)
  const app = applicationRow()
  let other: Storage
  beforeAll(async () => {
    await its.stores.applications.insert(app)
    other = await openStores(its.url)
  })
  afterAll(() => other?.close())
  beforeEach(() => query(its.url, 'DELETE FROM connections'))

  /** Connects a user at one of two processes. */
  const connect = async (userId: string, { connections }: Storage = its.stores): Promise<Connection> => {
    const connection = connectionRow(app.id, { userId })
    await insert(connection, connections)
    return connection
  }
  const insert = (connection: Connection, connections = its.stores.connections): Promise<void> => {
    const credential = { accessToken: new Secret(`token of ${connection.id}`), tokenType: 'Bearer' }
    // Of its own, as each process has one.
    const own = createVault(parseKeyRing(VAULT_KEYS))
    return connections.insert(
      connection,
      forOwner(connection, own, (owners) => sealCredential(credential, connection, 1, owners)),
    )
  }
  const tokenOf = async ({ id }: Connection): Promise<string | undefined> => {
    const found = await its.stores.connections.find({ applicationId: app.id }, id)
    return found && openCredential(found.credential!, found.connection, vault).accessToken.reveal()
  }
  const erase = (userId: string) => its.stores.users.erase({ applicationId: app.id, userId })
  const keysOf = (userId: string) => query(its.url, 'SELECT key FROM owner_keys WHERE user_id = $1', [userId])

  test('of many who seal the first value of a user at once, at two processes, all seal with one key', async () => {
    for (let round = 0; round < 5; round++) {
      const user = `first-${round}`
      const connected = await Promise.all(
        Array.from({ length: 16 }, (_, index) => connect(user, index % 2 === 0 ? its.stores : other)),
      )
      expect(await keysOf(user)).toHaveLength(1)
      for (const each of connected) expect(await tokenOf(each)).toBe(`token of ${each.id}`)
    }
  })

  test('a connect session has the key of its user from the beginning', async () => {
    const connection = connectionRow(app.id, { userId: 'session', status: 'pending' })
    const session = sessionRow(connection)
    await its.stores.sessions.insert(
      forOwner(connection, vault, () => session),
      connection,
    )
    const [row] = await keysOf('session')
    expect((await its.stores.sessions.find(session.id))?.ownerKey).toEqual(row!.key)
  })

  test('who erases a user waits for who is about to seal, and then erases that too', async () => {
    await connect('mara')
    const connection = connectionRow(app.id, { userId: 'mara' })
    // Whoever inserts this one waits, with the key in hand.
    const blocking = await beginOther(its.url)
    await blocking.run(
      `INSERT INTO connections (id, application_id, connector_type, connector_version, auth_type, name, user_id)
       VALUES ($1, $2, '', '', '', '', 'jonas')`,
      [connection.id, app.id],
    )
    const sealing = insert(connection)
    await doneOrWaiting(sealing, its.url)
    const erasing = erase('mara')
    await doneOrWaiting(erasing, its.url)
    await blocking.run('DELETE FROM connections WHERE id = $1', [connection.id])
    await blocking.commit()
    await sealing
    await erasing
    expect(await leftOf('mara')).toBe(0)
    expect(await keysOf('mara')).toEqual([])
  })

  test('who seals while a user is erased waits for the end of that, and seals with another key', async () => {
    const gone = await connect('mara')
    const [before] = await keysOf('mara')
    const blocking = await beginOther(its.url)
    await blocking.run('SELECT 1 FROM connections WHERE id = $1 FOR UPDATE', [gone.id])
    const erasing = erase('mara')
    await doneOrWaiting(erasing, its.url)
    const connecting = connect('mara', other)
    await doneOrWaiting(Promise.race([erasing, connecting]), its.url)
    await blocking.commit()
    await erasing
    const connected = await connecting
    expect(await tokenOf(gone)).toBeUndefined()
    expect(await tokenOf(connected)).toBe(`token of ${connected.id}`)
    const [after] = await keysOf('mara')
    expect(after!.key).not.toEqual(before!.key)
  })

  test('while users are erased and connected again, at two processes, everything that is there opens', async () => {
    const users = ['a', 'b', 'c']
    const rounds = Array.from({ length: 12 }, (_, round) => users[round % users.length]!)
    await Promise.all([
      ...rounds.map((user) => connect(user)),
      ...rounds.map((user) => connect(user, other)),
      ...rounds.map((user) => erase(user)),
      ...rounds.map((user) => connect(user)),
    ])
    const cells = await sealedCellsIn(its.url)
    expect(cells.filter((cell) => openedCell(cell, vault) === undefined).map(({ place }) => place)).toEqual([])
    await Promise.all(users.map((user) => erase(user)))
    for (const user of users) expect([await leftOf(user), await keysOf(user)]).toEqual([0, []])
  })

  test('a user without a key is erased as well, and so is one of whom nothing is known', async () => {
    await connect('older')
    await query(its.url, "DELETE FROM owner_keys WHERE user_id = 'older'")
    expect(await erase('older')).toMatchObject({ connections: 1 })
    expect(await erase('nobody')).toMatchObject({ connections: 0 })
    for (const user of ['older', 'nobody']) expect(await keysOf(user)).toEqual([])
  })

  test('no key is kept for who was erased meanwhile, and none replaces another', async () => {
    await connect('kept')
    const [before] = await keysOf('kept')
    const { database, close } = openDatabase({ connectionString: servingUrl(its.url) }, createLog('error'))
    const key = Buffer.from('another')
    await keepOwnerKeys(
      database.asPlatform(),
      ['kept', 'erased'].map((user_id) => ({ application_id: app.id, user_id, key })),
    )
    await close()
    expect(await keysOf('erased')).toEqual([])
    expect(await keysOf('kept')).toEqual([before])
  })

  const leftOf = async (userId: string): Promise<number> =>
    (await query(its.url, 'SELECT 1 FROM connections WHERE user_id = $1', [userId])).length
})
