import { beforeAll, describe, expect, test } from 'vitest'
import type { StoredUpload, UploadStore } from '../../src/proxy/upload/upload-store.ts'
import { newId } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { applicationRow, connectionRow, inMs, withStores } from './setup.ts'

describe.each(POSTGRES_VERSIONS)('uploads on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  const connection = connectionRow(app.id)
  let store: UploadStore
  beforeAll(async () => {
    store = opened.stores.uploads
    await opened.stores.applications.insert(app)
    await opened.stores.connections.insert(connection)
  })

  const uploadOf = (more: Partial<StoredUpload> = {}): StoredUpload => ({
    id: newId('up'),
    connectionId: connection.id,
    endpoint: 'files.upload',
    session: Buffer.from('sealed'),
    expiresAt: inMs(60_000),
    ...more,
  })

  test('of 20 that begin an upload under one id one does, and it is found as it was stored', async () => {
    const upload = uploadOf()
    const begun = await Promise.all(Array.from({ length: 20 }, () => store.insert(upload)))
    expect(begun.filter(Boolean)).toHaveLength(1)
    expect(await store.find(connection.id, upload.id)).toEqual(upload)
  })

  test('an id is one of its connection', async () => {
    const upload = uploadOf()
    await store.insert(upload)
    const other = connectionRow(app.id)
    await opened.stores.connections.insert(other)
    expect(await store.find(other.id, upload.id)).toBeUndefined()
    await store.remove(other.id, upload.id)
    expect(await store.insert({ ...upload, connectionId: other.id })).toBe(true)
    expect(await store.find(connection.id, upload.id)).toEqual(upload)
  })

  test('another session takes the place of the lost one, and what is removed is gone', async () => {
    const upload = uploadOf()
    await store.insert(upload)
    const replaced = { ...upload, session: Buffer.from('another') }
    await store.replace(replaced)
    expect(await store.find(connection.id, upload.id)).toEqual(replaced)
    await store.remove(connection.id, upload.id)
    expect(await store.find(connection.id, upload.id)).toBeUndefined()
  })

  test('what has expired is absent, makes room, and is swept away; nothing else is', async () => {
    const [kept, stale, gone] = [uploadOf(), uploadOf({ expiresAt: inMs(-1) }), uploadOf({ expiresAt: inMs(-1) })]
    for (const upload of [kept, stale, gone]) await store.insert(upload)
    expect(await store.find(connection.id, stale.id)).toBeUndefined()
    const again = { ...stale, expiresAt: inMs(60_000) }
    expect(await store.insert(again)).toBe(true)
    expect(await store.removeExpired()).toBe(1)
    expect(await store.find(connection.id, stale.id)).toEqual(again)
    expect(await store.find(connection.id, kept.id)).toEqual(kept)
    expect(await store.removeExpired()).toBe(0)
  })

  test('uploads go with their connection', async () => {
    const own = connectionRow(app.id)
    await opened.stores.connections.insert(own)
    const upload = uploadOf({ connectionId: own.id })
    await store.insert(upload)
    await opened.stores.connections.remove({ applicationId: app.id }, own.id)
    expect(await store.find(own.id, upload.id)).toBeUndefined()
  })
})
