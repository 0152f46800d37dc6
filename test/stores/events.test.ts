import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/runtime/ids.ts'
import type { EventStore, StoredEvent } from '../../src/webhooks/event-store.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { applicationRow, connectionRow, inMs, withStores } from './setup.ts'
import { query } from './tables.ts'

const DAY_MS = 24 * 3600_000

describe.each(POSTGRES_VERSIONS)('events on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const [app, otherApp] = [applicationRow(), applicationRow()]
  const connection = connectionRow(app.id, { accountId: 'a' })
  const [jonas, foreign] = [
    connectionRow(app.id, { userId: 'jonas', accountId: 'b' }),
    connectionRow(otherApp.id, { userId: 'foreign' }),
  ]
  let store: EventStore
  beforeAll(async () => {
    store = opened.stores.events
    for (const one of [app, otherApp]) await opened.stores.applications.insert(one)
    for (const one of [connection, jonas, foreign]) await opened.stores.connections.insert(one)
  })

  const eventOf = (more: Partial<StoredEvent> = {}): StoredEvent => ({
    id: newId('evt'),
    applicationId: app.id,
    connectionId: connection.id,
    userId: connection.userId,
    connector: 'gmail',
    type: 'message',
    sourceId: newId('src'),
    payload: Buffer.from('sealed'),
    occurredAt: new Date('2026-03-02T09:00:00.000Z'),
    receivedAt: inMs(0),
    ...more,
  })
  /** What providers told; beside it is what happened to the connection. */
  const listed = async (connectionId: string, limit = 50): Promise<StoredEvent[]> =>
    (await store.list({ applicationId: app.id }, { connectionId }, { limit })).events.flatMap((event) => {
      const { source, ...stored } = event
      return source === 'provider' ? [stored as StoredEvent] : []
    })

  test('is found as it was stored', async () => {
    const { occurredAt: _, ...bare } = eventOf()
    const whole = eventOf({ receivedAt: inMs(1000) })
    await store.keep([bare, whole], false)
    expect(await listed(connection.id)).toEqual([whole, bare])
  })

  test('of 20 that bring two events in either order at once, each is kept once', async () => {
    const own = connectionRow(app.id)
    await opened.stores.connections.insert(own)
    const ids = ['one', 'two']
    for (const replaces of [false, true])
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const events = ids.map((sourceId) => eventOf({ sourceId, connectionId: own.id }))
          return store.keep(index % 2 === 0 ? events : events.toReversed(), replaces)
        }),
      )
    expect((await listed(own.id)).map(({ sourceId }) => sourceId).toSorted()).toEqual(ids)
  })

  test('a known one stays as it is, unless it is to be replaced; one delivery may hold it twice', async () => {
    const first = eventOf({ connectionId: jonas.id, userId: 'jonas' })
    const again = { ...first, id: newId('evt'), payload: Buffer.from('other'), receivedAt: inMs(5000) }
    await store.keep([first], false)
    await store.keep([again], false)
    expect(await listed(jonas.id)).toEqual([first])
    await store.keep([first, again], true)
    expect(await listed(jonas.id)).toEqual([again])
  })

  test('nobody sees what is another’s', async () => {
    await store.keep([eventOf()], false)
    const seen = async (applicationId: string, userId?: string): Promise<Set<string>> =>
      new Set(
        (await store.list({ applicationId, ...(userId !== undefined && { userId }) }, {}, { limit: 100 })).events.map(
          (event) => event.userId,
        ),
      )
    expect(await seen(otherApp.id)).toEqual(new Set(['foreign']))
    expect(await seen(app.id, 'jonas')).toEqual(new Set(['jonas']))
    expect(await seen(app.id)).toEqual(new Set(['jonas', 'mara']))
  })

  test('those of a connector’s accounts are the usable ones', async () => {
    const revoked = connectionRow(app.id, { accountId: 'a', status: 'revoked' })
    const elsewhere = connectionRow(app.id, { accountId: 'a', connector: 'dropbox' })
    for (const one of [revoked, elsewhere]) await opened.stores.connections.insert(one)
    expect(await store.withAccounts('gmail', ['a', 'c'])).toEqual([
      { id: connection.id, applicationId: app.id, userId: 'mara', accountId: 'a' },
    ])
    const found = await store.withIds('gmail', [connection.id, jonas.id, revoked.id, elsewhere.id, newId('con')])
    expect(found.map(({ id }) => id).toSorted()).toEqual([connection.id, jonas.id].toSorted())
  })

  test('many come at once', async () => {
    const own = connectionRow(app.id)
    await opened.stores.connections.insert(own)
    await store.keep(
      Array.from({ length: 2500 }, () => eventOf({ connectionId: own.id })),
      true,
    )
    const [row] = await query(opened.url, 'SELECT count(*)::int AS kept FROM events WHERE connection_id = $1', [own.id])
    expect(row).toEqual({ kept: 2500 })
  })

  test('after 30 days they are swept away, and no sooner', async () => {
    const own = connectionRow(app.id)
    await opened.stores.connections.insert(own)
    const [kept, gone] = [29.9, 30.1].map((days) => eventOf({ connectionId: own.id, receivedAt: inMs(-days * DAY_MS) }))
    await store.keep([kept!, gone!], false)
    expect(await store.removeExpired()).toBe(1)
    expect(await listed(own.id)).toEqual([kept])
  })

  test('what providers told and what happened to connections come in one order, page by page', async () => {
    const own = connectionRow(app.id, { userId: 'both' })
    await opened.stores.connections.insert(own)
    await store.keep(
      [-60_000, 60_000].map((ms) => eventOf({ connectionId: own.id, receivedAt: inMs(ms) })),
      false,
    )
    const scope = { applicationId: app.id, userId: 'both' }
    const whole = await store.list(scope, {}, { limit: 10 })
    expect(whole.events.map(({ source }) => source)).toEqual(['provider', 'platform', 'provider'])
    expect(whole.isEnd).toBe(true)
    const paged: unknown[] = []
    let after: { createdAt: Date; id: string } | undefined
    for (let isEnd = false; !isEnd; ) {
      const page = await store.list(scope, {}, { limit: 1, ...(after !== undefined && { after }) })
      paged.push(...page.events)
      const last = page.events.at(-1)!
      after = { id: last.id, createdAt: last.source === 'provider' ? last.receivedAt : last.at }
      isEnd = page.isEnd
    }
    expect(paged).toEqual(whole.events)
    await opened.stores.connections.remove(scope, own.id)
    const left = await store.list(scope, {}, { limit: 10 })
    expect(left.events).toMatchObject([
      { type: 'connection.deleted', connectionId: own.id, userId: 'both', connector: 'gmail' },
      { type: 'connection.created' },
    ])
    expect((await store.list({ applicationId: otherApp.id, userId: 'both' }, {}, { limit: 10 })).events).toEqual([])
  })

  test('one whose connection has gone meanwhile does not keep others from theirs', async () => {
    const left = connectionRow(app.id)
    await opened.stores.connections.insert(left)
    const gone = eventOf({ connectionId: newId('con') })
    const kept = eventOf({ connectionId: left.id })
    await store.keep([gone, kept], false)
    expect(await listed(left.id)).toEqual([kept])
    await store.keep([gone], true)
    expect(await query(opened.url, 'SELECT id FROM events WHERE id = $1', [gone.id])).toEqual([])
  })

  test('they go with their connection', async () => {
    const own = connectionRow(app.id)
    await opened.stores.connections.insert(own)
    await store.keep([eventOf({ connectionId: own.id })], false)
    await opened.stores.connections.remove({ applicationId: app.id }, own.id)
    expect(await query(opened.url, 'SELECT id FROM events WHERE connection_id = $1', [own.id])).toEqual([])
  })
})
