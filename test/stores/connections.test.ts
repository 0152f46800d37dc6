import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '../../src/connections/connection.ts'
import type { ConnectionStore } from '../../src/connections/connection-store.ts'
import { newId } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { OWNER_KEY, applicationRow, asItIs, connectionRow, credentialRow, withStores } from './setup.ts'

describe.each(POSTGRES_VERSIONS)('connections on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  const other = applicationRow()
  let store: ConnectionStore
  beforeAll(async () => {
    store = opened.stores.connections
    await opened.stores.applications.insert(app)
    await opened.stores.applications.insert(other)
  })
  const scope: Scope = { applicationId: app.id }

  test('what was stored is found as it was', async () => {
    const connection = connectionRow(app.id, { inputs: { shop: 'ü"\'' }, statusReason: 'why', accountId: 'a' })
    await store.insert(connection, asItIs(credentialRow(1), connection))
    expect(await store.find(scope, connection.id)).toEqual({
      connection,
      credential: credentialRow(1),
      issuedAt: expect.any(Date) as unknown,
    })
    const bare = connectionRow(app.id, { status: 'pending' })
    await store.insert(bare)
    expect(await store.find(scope, bare.id)).toEqual({ connection: bare })
    const minimal = { accessToken: Buffer.from([0, 255]), tokenType: 'api_key', generation: 1, ownerKey: OWNER_KEY }
    const third = connectionRow(app.id)
    await store.insert(third, asItIs(minimal, third))
    expect(await store.find(scope, third.id)).toEqual({
      connection: third,
      credential: minimal,
      issuedAt: expect.any(Date) as unknown,
    })
  })

  describe.each<[whose: string, scope: () => Scope]>([
    ["another application's", () => ({ applicationId: other.id })],
    ["another user's", () => ({ applicationId: app.id, userId: 'jonas' })],
    ["another application's user of the same name", () => ({ applicationId: other.id, userId: 'mara' })],
  ])('through %s eyes a connection is as absent as one that never was', (_whose, foreign) => {
    test('to find, list, update and remove', async () => {
      const connection = connectionRow(app.id)
      await store.insert(connection, asItIs(credentialRow(1), connection))
      const random = newId('con')
      for (const id of [connection.id, random]) {
        expect(await store.find(foreign(), id)).toBeUndefined()
        expect(await store.update(foreign(), id, { name: 'taken' })).toBeUndefined()
        expect(await store.remove(foreign(), id)).toBe(false)
      }
      expect((await store.list(foreign(), {}, { limit: 100 })).map(({ id }) => id)).not.toContain(connection.id)
      expect(await store.find(scope, connection.id)).toMatchObject({ connection: { name: 'Mara' }, credential: {} })
    })
  })

  test('an update changes what it names, and when', async () => {
    const connection = connectionRow(app.id, { inputs: { a: '1' } })
    await store.insert(connection)
    const changed = await store.update(scope, connection.id, { name: 'New', accountId: 'acc' })
    expect(changed).toMatchObject({
      name: 'New',
      accountId: 'acc',
      inputs: { a: '1' },
      createdAt: connection.createdAt,
    })
    expect(changed!.updatedAt.getTime()).toBeGreaterThan(connection.updatedAt.getTime())
    expect(await store.update(scope, connection.id, { inputs: {} })).toMatchObject({ name: 'New', inputs: {} })
  })

  test('a removed connection takes its credential along', async () => {
    const connection = connectionRow(app.id)
    await store.insert(connection, asItIs(credentialRow(1), connection))
    expect(await store.remove({ applicationId: app.id, userId: 'mara' }, connection.id)).toBe(true)
    expect(await store.remove(scope, connection.id)).toBe(false)
    expect(await store.find(scope, connection.id)).toBeUndefined()
  })

  test('erasing leaves the record without its credential', async () => {
    const connection = connectionRow(app.id)
    await store.insert(connection, asItIs(credentialRow(1), connection))
    await store.eraseCredential(connection.id, 'revoked', 'by_hand')
    expect(await store.find(scope, connection.id)).toEqual({
      connection: { ...connection, status: 'revoked', statusReason: 'by_hand', updatedAt: expect.any(Date) as Date },
    })
  })

  test('a connection is demoted with a reason, once, and only as long as its credential is the one that was judged', async () => {
    const connection = connectionRow(app.id)
    await store.insert(connection, asItIs(credentialRow(2), connection))
    expect(await store.demote(connection.id, 1, 'needs_reauth', 'refresh_rejected')).toBe(false)
    expect((await store.find(scope, connection.id))!.connection.status).toBe('active')
    expect(await store.demote(connection.id, 2, 'needs_reauth', 'refresh_rejected')).toBe(true)
    expect((await store.find(scope, connection.id))!.connection).toMatchObject({
      status: 'needs_reauth',
      statusReason: 'refresh_rejected',
    })
    expect(await store.demote(connection.id, 2, 'needs_reauth', 'again')).toBe(false)
  })

  describe('a list', () => {
    const mine = applicationRow()
    const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 9, 0, second, 5))
    beforeAll(async () => {
      await opened.stores.applications.insert(mine)
      // Nine connections at three times, so that most pages end between equal times.
      for (let index = 0; index < 9; index++) {
        const connector = index % 2 === 0 ? 'gmail' : 'dropbox'
        await store.insert(
          connectionRow(mine.id, { createdAt: at(index % 3), connector, userId: index < 6 ? 'mara' : 'jonas' }),
        )
      }
    })

    test.each([1, 2, 3, 4, 9, 10])('has every item once, newest first, in pages of %d', async (limit) => {
      const seen: { createdAt: Date; id: string }[] = []
      for (;;) {
        const last = seen.at(-1)
        const page = await store.list({ applicationId: mine.id }, {}, { limit, ...(last && { after: last }) })
        seen.push(...page)
        if (page.length < limit) break
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(9)
      expect(seen).toHaveLength(9)
      const times = seen.map(({ createdAt }) => createdAt.getTime())
      expect(times).toEqual(times.toSorted((one, two) => two - one))
    })

    test('goes on where it was when an item is added or removed meanwhile', async () => {
      const whole = { applicationId: mine.id }
      const [first, second, third] = await store.list(whole, {}, { limit: 3 })
      const newer = connectionRow(mine.id, { createdAt: at(30) })
      await store.insert(newer)
      await store.remove(whole, newer.id)
      const rest = await store.list(whole, {}, { limit: 10, after: second! })
      expect(rest[0]!.id).toBe(third!.id)
      expect(rest.map(({ id }) => id)).not.toContain(first!.id)
    })

    test('is filtered by user, connector and status', async () => {
      const list = async (userId: string | undefined, filter: object) =>
        (await store.list({ applicationId: mine.id, ...(userId !== undefined && { userId }) }, filter, { limit: 100 }))
          .length
      expect(await list('mara', {})).toBe(6)
      expect(await list('jonas', {})).toBe(3)
      expect(await list(undefined, { connector: 'gmail' })).toBe(5)
      expect(await list('mara', { connector: 'gmail', status: 'active' })).toBe(3)
      expect(await list(undefined, { status: 'revoked' })).toBe(0)
      expect(await list("mara' OR '1'='1", {})).toBe(0)
    })
  })
})
