import { beforeAll, describe, expect, test } from 'vitest'
import type { ApiKey, ApplicationStore } from '../../src/api/application-store.ts'
import { newId } from '../../src/runtime/ids.ts'
import { summaryOf } from '../../src/registry/summary.ts'
import { parse } from '../../src/definition/testing.ts'
import { connectorFile } from '../../src/definition/testing.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { applicationRow, withStores } from './setup.ts'
import { rowsOf } from './tables.ts'

const keyOf = (applicationId: string, second = 0): ApiKey => ({
  id: newId('key'),
  applicationId,
  name: 'key',
  hash: 'hash',
  grant: { permissions: ['admin'] },
  createdAt: new Date(Date.UTC(2026, 2, 2, 9, 0, second)),
})

describe.each(POSTGRES_VERSIONS)('applications on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  let store: ApplicationStore
  beforeAll(() => {
    store = opened.stores.applications
  })

  test('the first application is the oldest, whatever comes later', async () => {
    expect(await store.first()).toBeUndefined()
    const [older, newer] = [applicationRow({ createdAt: new Date('2026-01-01') }), applicationRow()]
    await store.insert(newer)
    await store.insert(older)
    expect(await store.first()).toEqual(older)
    expect(await store.find(newer.id)).toEqual(newer)
    expect(await store.find(newId('app'))).toBeUndefined()
  })

  test('return URLs are replaced as a whole, of this application alone', async () => {
    const [one, two] = [
      applicationRow({ returnUrls: ['https://a.example'] }),
      applicationRow({ returnUrls: ['https://b.example'] }),
    ]
    await store.insert(one)
    await store.insert(two)
    expect(await store.setReturnUrls(one.id, ['loopback', 'https://c.example/{x},"y"'])).toEqual({
      ...one,
      returnUrls: ['loopback', 'https://c.example/{x},"y"'],
    })
    expect(await store.find(two.id)).toEqual(two)
    expect(await store.setReturnUrls(newId('app'), [])).toBeUndefined()
  })

  test('keys are listed newest first, of their application alone', async () => {
    const [one, two] = [applicationRow(), applicationRow()]
    await store.insert(one)
    await store.insert(two)
    const keys = [keyOf(one.id, 1), keyOf(one.id, 3), keyOf(one.id, 2)]
    for (const key of [...keys, keyOf(two.id)]) await store.insertKey(key)
    expect((await store.listKeys(one.id)).map(({ createdAt }) => createdAt.getUTCSeconds())).toEqual([3, 2, 1])
    expect(await store.findKey(keys[0]!.id)).toEqual(keys[0])
  })

  test("another application's key is as absent as a random one", async () => {
    const [one, two] = [applicationRow(), applicationRow()]
    await store.insert(one)
    await store.insert(two)
    const key = keyOf(one.id)
    await store.insertKey(key)
    for (const id of [key.id, newId('key')]) expect(await store.removeKey(two.id, id)).toBe(false)
    expect(await store.removeKey(one.id, key.id)).toBe(true)
    expect(await store.findKey(key.id)).toBeUndefined()
  })

  test('connectors are recorded once each, and renewed', async () => {
    const { connector } = parse(
      connectorFile({
        inputs: "  - { name: shop, label: Shop, pattern: '[a-z]+' }\n  - { name: region, label: Region, default: eu }",
      }),
    )
    const summary = summaryOf(connector!)
    await opened.stores.metadata.record([])
    await Promise.all(Array.from({ length: 5 }, () => opened.stores.metadata.record([summary])))
    await opened.stores.metadata.record([{ ...summary, version: '1.1.0', displayName: 'Demo 2' }])
    const rows = await rowsOf(opened.url, 'connector_metadata')
    expect(rows).toMatchObject([
      {
        name: 'demo',
        display_name: 'Demo 2',
        description: 'A demo.',
        version: '1.1.0',
        auth_type: 'api_key',
        enabled: true,
        config_schema: {
          type: 'object',
          required: ['shop'],
          properties: { shop: { title: 'Shop', pattern: '[a-z]+' }, region: { default: 'eu' } },
        },
      },
    ])
    expect(await rowsOf(opened.url, 'connector_versions')).toMatchObject([
      { name: 'demo', version: '1.0.0', auth_types: ['api_key'], endpoints: 1 },
      { name: 'demo', version: '1.1.0', config_schema: { required: ['shop'] } },
    ])
  })

  test('a connector that is switched off stays so when it is recorded again', async () => {
    const { metadata } = opened.stores
    const summary = summaryOf(parse(connectorFile()).connector!)
    await metadata.record([summary])
    await metadata.setEnabled('demo', false)
    await metadata.record([summary])
    expect(await metadata.disabled()).toEqual(['demo'])
    await metadata.setEnabled('demo', true)
    expect(await metadata.disabled()).toEqual([])
  })
})
