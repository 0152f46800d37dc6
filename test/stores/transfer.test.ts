import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import { createParser } from '../../src/definition/parse.ts'
import { type Catalogue, loadCatalogue } from '../../src/registry/catalogue.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { newId } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { shippedConnectors } from '../../src/runtime/package.ts'
import { Secret } from '../../src/runtime/secret.ts'
import { type TransferStorage, openForTransfer } from '../../src/storage/existing.ts'
import { importConnections } from '../../src/transfer/import.ts'
import { lineOf } from '../../src/transfer/record.ts'
import { writeSealed } from '../../src/transfer/sealed-file.ts'
import { transforms } from '../../src/transform/index.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { forOwner } from '../../src/vault/for-owner.ts'
import { createVault } from '../../src/vault/vault.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { beginOther, doneOrWaiting } from './blocked.ts'
import { applicationRow, connectionRow, credentialRow, withStores } from './setup.ts'
import { query } from './tables.ts'

const PASSPHRASE = 'correct horse battery'
const log = createLog('error')
const directory = mkdtempSync(join(tmpdir(), 'cp-import-'))
let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await loadCatalogue(shippedConnectors(), createParser(authTypes, transforms), log)
})
afterAll(() => {
  catalogue?.stop()
  rmSync(directory, { recursive: true })
})

describe.each(POSTGRES_VERSIONS)('an import on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  const vault = createVault(parseKeyRing(newKeyEntry('test')))
  let storage: TransferStorage
  beforeAll(async () => {
    await opened.stores.applications.insert(app)
    storage = await openForTransfer({ databaseUrl: opened.url, directory, log })
  })
  afterAll(() => storage?.close())

  const fileOf = async (id: string, userId = 'mara'): Promise<string> => {
    const path = join(directory, newId('file'))
    const credential = { accessToken: new Secret('access'), tokenType: 'Bearer' }
    const line = lineOf({ connection: connectionRow(app.id, { id, userId }), credential, generation: 1 })
    await writeSealed(
      path,
      PASSPHRASE,
      (async function* () {
        yield line
      })(),
    )
    return path
  }
  const importOnce = async (path: string, { replaces = false, isDryRun = false } = {}) => {
    const options = { applicationId: app.id, replaces, isDryRun }
    const needs = {
      store: storage.transfer,
      registry: catalogue.registry,
      vault,
      clock: systemClock,
      random: () => 0.5,
    }
    for await (const one of importConnections({ path, passphrase: PASSPHRASE }, options, needs)) return one
    throw new Error('nothing was imported')
  }
  const insert = (id: string, generation: number): Promise<void> => {
    const connection = connectionRow(app.id, { id })
    const sealed = forOwner(connection, vault, () => credentialRow(generation))
    return opened.stores.connections.insert(connection, sealed)
  }
  const generationOf = async (id: string) =>
    (await query(opened.url, 'SELECT generation FROM oauth_tokens WHERE connection_id = $1', [id]))[0]?.generation
  const refreshOf = (connectionId: string, generation: number) =>
    opened.stores.refresh.claim({
      connectionId,
      applicationId: app.id,
      generation,
      token: newId('lease'),
      attemptId: newId('ref'),
      leaseMs: 45_000,
      cause: 'call',
      journalId: 'jrn_test',
      process: 'test:1',
      fingerprint: 'abc',
      isRevival: false,
    })

  test('of an id that was here before goes on counting where that one was', async () => {
    const id = newId('con')
    await insert(id, 5)
    expect((await refreshOf(id, 5)).is).toBe('leased')
    await opened.stores.connections.remove({ applicationId: app.id }, id)
    // Of that refresh a process may still hold a credential of generation 6, in its journal.
    expect(await importOnce(await fileOf(id))).toEqual({ id, outcome: 'imported' })
    expect(await generationOf(id)).toBe(7)
    const found = await opened.stores.connections.find({ applicationId: app.id }, id)
    expect(found?.credential).toBeDefined()
  })

  test('of one whose credential was erased does as well', async () => {
    const id = newId('con')
    await insert(id, 5)
    await refreshOf(id, 5)
    await opened.stores.connections.eraseCredential(id, 'revoked', 'by_hand')
    expect(await importOnce(await fileOf(id), { replaces: true })).toEqual({ id, outcome: 'replaced' })
    expect(await generationOf(id)).toBe(7)
  })

  test('replaces the credential that is there when it writes, not the one that was there when it looked', async () => {
    const id = newId('con')
    await insert(id, 1)
    const refresh = await beginOther(opened.url)
    await refresh.run('SELECT 1 FROM connections WHERE id = $1 FOR NO KEY UPDATE', [id])
    await refresh.run('UPDATE oauth_tokens SET generation = 2 WHERE connection_id = $1', [id])
    const imported = importOnce(await fileOf(id), { replaces: true })
    await doneOrWaiting(imported, opened.url)
    await refresh.commit()
    expect(await imported).toEqual({ id, outcome: 'replaced' })
    expect(await generationOf(id)).toBe(3)
  })

  test('writes nothing where the connection has become another user’s, or is gone, while it waits', async () => {
    for (const [statement, outcome] of [
      ["UPDATE connections SET user_id = 'jonas' WHERE id = $1", 'failed'],
      ['DELETE FROM connections WHERE id = $1', 'failed'],
    ] as const) {
      const id = newId('con')
      await insert(id, 1)
      const other = await beginOther(opened.url)
      await other.run(statement, [id])
      const imported = importOnce(await fileOf(id), { replaces: true })
      await doneOrWaiting(imported, opened.url)
      await other.commit()
      expect((await imported).outcome).toBe(outcome)
      expect([undefined, 1]).toContain(await generationOf(id))
    }
  })

  test('of one id twice at once makes one connection', async () => {
    const id = newId('con')
    const path = await fileOf(id)
    const outcomes = (await Promise.all([importOnce(path), importOnce(path)])).map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual(['imported', 'skipped'])
    expect(await generationOf(id)).toBe(1)
  })

  test('that is only tried says what it would do, and does not', async () => {
    const id = newId('con')
    expect((await importOnce(await fileOf(id), { isDryRun: true })).outcome).toBe('imported')
    expect(await generationOf(id)).toBeUndefined()
  })
})
