import { describe, expect, test } from 'vitest'
import pg from 'pg'
import { openCredential, sealCredential, vaultFor } from '../../src/connections/stored-credential.ts'
import { newId } from '../../src/runtime/ids.ts'
import { sealedTables } from '../../src/storage/postgres/sealed-tables.ts'
import { createSealedStore } from '../../src/storage/postgres/sealed-store.ts'
import { openDatabase } from '../../src/storage/postgres/database.ts'
import { createLog } from '../../src/runtime/log.ts'
import { systemPause } from '../../src/runtime/pause.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { rotate } from '../../src/vault/rotation.ts'
import type { SealedStore } from '../../src/vault/sealed-store.ts'
import { createVault } from '../../src/vault/vault.ts'
import { withoutOwnerKeys } from '../sabotage/no-owner-key.ts'
import { POSTGRES_VERSIONS, servingUrl } from '../setup/database.ts'
import { columnOf, openedCell, sealedCellsIn } from './sealed-cells.ts'
import { storeSealed } from './sealed.ts'
import { applicationRow, withStores } from './setup.ts'
import { query } from './tables.ts'

const [OLD, NEW] = [newKeyEntry('old'), newKeyEntry('new')]
const before = createVault(parseKeyRing(OLD))
const ring = parseKeyRing(`${NEW},${OLD}`)
const vault = createVault(ring)
const alone = createVault(parseKeyRing(NEW))
const never = new AbortController().signal

/** Every cell of a database, opened. */
const openAll = async (url: string, by = alone): Promise<string[]> =>
  (await sealedCellsIn(url))
    .map((cell) => {
      const opened = openedCell(cell, by)
      expect(opened, columnOf(cell)).toBeDefined()
      return `${columnOf(cell)} ${opened}`
    })
    .toSorted()

describe.each(POSTGRES_VERSIONS)('sealed values on PostgreSQL %d', (version) => {
  const its = withStores(version)
  const openStore = () => {
    const { database, close } = openDatabase({ connectionString: servingUrl(its.url) }, createLog('error'))
    return { store: createSealedStore(database), close }
  }
  const fresh = async (count: number, sealing = before): Promise<string[]> => {
    await query(its.url, 'TRUNCATE applications, owner_keys CASCADE')
    const application = applicationRow()
    await its.stores.applications.insert(application)
    const ids: string[] = []
    for (let index = 0; index < count; index++)
      ids.push((await storeSealed(its.stores, sealing, application.id, { userId: `user-${index}` })).connection.id)
    return ids
  }

  test('no rows are read, given keys and replaced as no rows', async () => {
    const { store, close } = openStore()
    for (const table of store.tables) {
      expect(await store.read(table, [])).toEqual([])
      await store.giveOwnerKeys(table, [], vault.newOwnerKey)
      expect(await store.replace(table, [])).toBe(0)
    }
    await close()
  })

  test('every column of bytes in the schema is known to the rotation, but the proofs of keys', async () => {
    const columns = await query(
      its.url,
      "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'bytea'",
    )
    const known = sealedTables.flatMap(({ table, columns: each }) =>
      Object.keys(each).map((name) => `${table}.${name}`),
    )
    expect(new Set(columns.map(({ name }) => name))).toEqual(new Set([...known, 'vault_keys.proof']))
  })

  test('everything is sealed anew, opens as before by the new key alone, and is counted', async () => {
    await fresh(20)
    const { store, close } = openStore()
    const was = await openAll(its.url, before)
    expect(new Set((await store.counts()).map(({ key }) => key))).toEqual(new Set(['old']))
    const told: number[] = []
    const result = await rotate({
      store,
      ring,
      vault,
      pause: systemPause,
      signal: never,
      onProgress: ({ resealed }) => told.push(resealed),
    })
    expect(result).toEqual({ resealed: 20 * sealedTables.length, left: [], unreadable: [] })
    expect(told.at(-1)).toBe(result.resealed)
    expect(await openAll(its.url)).toEqual(was)
    const counts = await store.counts()
    expect(new Set(counts.map(({ key }) => key))).toEqual(new Set(['new']))
    expect(counts.map(({ count }) => count)).toEqual(counts.map(() => 20))
    expect(counts).toHaveLength(sealedTables.flatMap(({ columns }) => Object.keys(columns)).length)
    await close()
  })

  test('broken off anywhere it goes on where it was', async () => {
    await fresh(10)
    const { store, close } = openStore()
    const was = await openAll(its.url, before)
    let resealed = 0
    for (let round = 0; ; round++) {
      const stopping = new AbortController()
      const result = await rotate({
        store: { ...store, stale: async (...asked) => (await store.stale(...asked)).slice(0, 3) },
        ring,
        vault,
        pause: async () => {},
        signal: stopping.signal,
        onProgress: () => stopping.abort(),
      })
      resealed += result.resealed
      if (result.left.length === 0) break
      expect(round).toBeLessThan(100)
    }
    expect(resealed).toBe(10 * sealedTables.length)
    expect(await openAll(its.url)).toEqual(was)
    await close()
  })

  test('what somebody changes between reading and writing is not overwritten', async () => {
    const [id] = await fresh(1)
    const { store, close } = openStore()
    let isChanged = false
    const changing: SealedStore = {
      ...store,
      replace: async (table, rows) => {
        if (table === 'oauth_tokens' && !isChanged) {
          isChanged = true
          await query(its.url, 'UPDATE oauth_tokens SET extra = NULL WHERE connection_id = $1', [id])
        }
        return store.replace(table, rows)
      },
    }
    await rotate({ store: changing, ring, vault, pause: systemPause, signal: never, onProgress: () => {} })
    const [row] = await query(its.url, 'SELECT extra FROM oauth_tokens')
    expect(row).toEqual({ extra: null })
    expect((await store.counts()).filter(({ key }) => key !== 'new')).toEqual([])
    await close()
  })

  test('a row that somebody holds is left, waited for by nobody, and found by the next walk', async () => {
    await fresh(2)
    const { store, close } = openStore()
    const holder = new pg.Client({ connectionString: its.url })
    await holder.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT id FROM oauth_tokens ORDER BY id LIMIT 1 FOR UPDATE')
    let walks = 0
    const result = await rotate({
      store,
      ring,
      vault,
      signal: never,
      onProgress: () => {},
      pause: async () => {
        walks += 1
        if (walks === 1) await holder.query('COMMIT')
      },
    })
    await holder.end()
    expect(result.left).toEqual([])
    expect(result.resealed).toBe(2 * sealedTables.length)
    await close()
  })

  /** As an older version has left a database: no user has a key. */
  const older = async (count: number): Promise<string[]> => {
    const ids = await fresh(count, withoutOwnerKeys(before))
    await query(its.url, 'DELETE FROM owner_keys')
    return ids
  }
  const lacking = async (store: SealedStore): Promise<number> =>
    (await store.counts()).filter(({ lacksOwnerKey }) => lacksOwnerKey).reduce((sum, { count }) => sum + count, 0)

  test('what an older version sealed gets the keys of its users, also where the key of the ring stays', async () => {
    await older(20)
    const { store, close } = openStore()
    const was = await openAll(its.url, before)
    expect(await lacking(store)).toBe(20 * 10)
    const same = { ring: parseKeyRing(OLD), vault: before }
    const result = await rotate({ store, ...same, pause: systemPause, signal: never, onProgress: () => {} })
    // All but the keys of users and the OAuth clients of applications, which are as they would be sealed now.
    expect(result).toEqual({ resealed: 20 * (sealedTables.length - 2), left: [], unreadable: [] })
    expect(await lacking(store)).toBe(0)
    const now = await openAll(its.url, before)
    expect(now.filter((line) => !line.startsWith('owner_keys'))).toEqual(was)
    expect(now).toHaveLength(was.length + 20)
    await query(its.url, 'DELETE FROM owner_keys')
    const left = (await sealedCellsIn(its.url)).filter((cell) => openedCell(cell, before) !== undefined)
    expect(new Set(left.map(columnOf))).toEqual(new Set(['application_oauth_clients.sealed']))
    await close()
  })

  test('meanwhile users are refreshed, connected and erased, and everything that is left opens', async () => {
    const ids = await older(30)
    const { store, close } = openStore()
    const [application] = await query(its.url, 'SELECT id FROM applications')
    const applicationId = String(application!.id)
    const others = async (): Promise<void> => {
      for (const [index, id] of ids.entries()) {
        const userId = `user-${index}`
        if (index % 3 === 0) await its.stores.users.erase({ applicationId, userId })
        else if (index % 3 === 1) await storeSealed(its.stores, vault, applicationId, { userId })
        else await replaceCredential(applicationId, id)
      }
    }
    await Promise.all([
      others(),
      rotate({ store, ring, vault, pause: systemPause, signal: never, onProgress: () => {} }),
    ])
    const { left } = await rotate({ store, ring, vault, pause: systemPause, signal: never, onProgress: () => {} })
    expect(left).toEqual([])
    expect(await lacking(store)).toBe(0)
    expect((await openAll(its.url)).length).toBeGreaterThan(20 * 8)
    const owners = await query(
      its.url,
      'SELECT user_id FROM owner_keys WHERE user_id NOT IN (SELECT user_id FROM connections)',
    )
    expect(owners).toEqual([])
    await close()
  })

  /** Stores another credential as a refresh does: sealed with what was read beside the one before. */
  const replaceCredential = async (applicationId: string, id: string): Promise<void> => {
    const { refresh, connections } = its.stores
    const lease = { connectionId: id, generation: 1, token: newId('lease'), attemptId: newId('ref') }
    const claimed = await refresh.claim({
      ...lease,
      applicationId,
      leaseMs: 45_000,
      cause: 'call',
      journalId: 'jrn_test',
      process: 'test:1',
      fingerprint: 'abc',
      isRevival: false,
    })
    if (claimed.is !== 'leased') throw new Error(`The lease was not had: ${claimed.is}.`)
    const { connection, credential } = claimed
    const owners = vaultFor(connection, credential.ownerKey, vault)
    const replaced = sealCredential(openCredential(credential, connection, vault), connection, 2, owners)
    const origin = { ...connection, connectionId: id, fingerprint: 'def' }
    expect(await refresh.apply({ ...origin, ...lease, credential: replaced })).toBe('applied')
    expect((await connections.find({ applicationId }, id))?.credential?.generation).toBe(2)
  }

  test('what does not open stays as it is and is named; all else is sealed anew', async () => {
    const [broken] = await fresh(3)
    const { store, close } = openStore()
    await query(
      its.url,
      'UPDATE oauth_tokens SET access_token = set_byte(access_token, 50, get_byte(access_token, 50) # 1) WHERE connection_id = $1',
      [broken],
    )
    const [{ id, access_token: bytes }] = (await query(
      its.url,
      'SELECT id, access_token FROM oauth_tokens WHERE connection_id = $1',
      [broken],
    )) as [{ id: string; access_token: Buffer }]
    const result = await rotate({ store, ring, vault, pause: async () => {}, signal: never, onProgress: () => {} })
    expect(result.unreadable).toEqual([{ table: 'oauth_tokens', key: [id] }])
    expect(result.left).toEqual([
      { table: 'oauth_tokens', column: 'access_token', key: 'old', lacksOwnerKey: false, count: 1 },
    ])
    const [now] = await query(its.url, 'SELECT access_token FROM oauth_tokens WHERE id = $1', [id])
    expect(now!.access_token).toEqual(bytes)
    await close()
  })
})
