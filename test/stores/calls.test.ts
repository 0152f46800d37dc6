import { describe, expect, test } from 'vitest'
import { type CallBatch, createCallWriter } from '../../src/calls/call-batch.ts'
import type { CallRecord } from '../../src/calls/call-record.ts'
import { newId } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { withStores } from './setup.ts'

const call = (applicationId: string, more: Partial<CallRecord> = {}): CallRecord => ({
  id: newId('req'),
  at: new Date('2026-03-02T09:00:00.123Z'),
  applicationId,
  userId: 'mara',
  connectionId: 'con_1',
  connector: 'gmail',
  endpoint: 'users.getProfile',
  method: 'GET',
  status: 200,
  source: 'provider',
  providerStatus: 200,
  ms: 12.3,
  bytesIn: 2,
  bytesOut: 500,
  attempts: 1,
  ...more,
})

const batchOf = (...calls: readonly CallRecord[]): CallBatch => {
  const writer = createCallWriter()
  for (const each of calls) writer.write(each)
  return writer.take()
}

const EVERY_DAY = { from: '2000-01-01', to: '2999-12-31' }

describe.each(POSTGRES_VERSIONS)('calls on PostgreSQL %d', (version) => {
  const world = withStores(version)

  test('a call comes back as it was given, and is kept and counted once however often it is written', async () => {
    const { calls } = world.stores
    const app = newId('app')
    const whole = call(app, {
      errorCode: 'provider_rejected',
      status: 404,
      endpoint: 'Mára "\\" \u0001 😀',
      providerRequestId: 'prov"\\{},1',
    })
    const { endpoint: _endpoint, providerStatus: _status, ...rest } = call(app)
    const bare = { ...rest, at: new Date('2026-03-02T09:00:01.000Z') }
    await calls.append(batchOf(whole))
    await calls.append(batchOf(whole, bare))
    await Promise.all([calls.append(batchOf(whole, bare)), calls.append(batchOf(bare, whole))])
    await calls.append(batchOf())
    expect(await calls.list({ applicationId: app }, {}, { limit: 10 })).toEqual([bare, whole])
    expect(await calls.usage({ applicationId: app }, EVERY_DAY, { limit: 10 })).toEqual([
      { userId: 'mara', connector: 'gmail', day: '2026-03-02', calls: 2, errors: 1, bytesIn: 4, bytesOut: 1000 },
    ])
  })

  test('calls of many packets are listed in their order, page by page, however they overlap', async () => {
    const { calls } = world.stores
    const app = newId('app')
    const began = Date.parse('2026-03-02T09:00:00.000Z')
    // Of five connections; within three seconds, some at the same moment, and stored in no order.
    const all = Array.from({ length: 900 }, (_, index) =>
      call(app, {
        at: new Date(began + ((index * 7_919) % 3_000)),
        connectionId: `con_${index % 5}`,
        status: index % 10 === 0 ? 500 : 200,
        endpoint: index % 3 === 0 ? 'a' : 'b',
      }),
    )
    for (let from = 0; from < all.length; from += 45) await calls.append(batchOf(...all.slice(from, from + 45)))
    const paged = async (filter: Parameters<typeof calls.list>[1], limit: number): Promise<string[]> => {
      const ids: string[] = []
      for (let after: { createdAt: Date; id: string } | undefined; ; ) {
        const page = await calls.list({ applicationId: app }, filter, { limit, ...(after && { after }) })
        ids.push(...page.map(({ id }) => id))
        if (page.length < limit) return ids
        after = { createdAt: page.at(-1)!.at, id: page.at(-1)!.id }
      }
    }
    const newestFirst = all.toSorted(
      (one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1),
    )
    const idsWhere = (fits: (one: CallRecord) => boolean): string[] => newestFirst.filter(fits).map(({ id }) => id)
    expect(await paged({}, 7)).toEqual(idsWhere(() => true))
    expect(await paged({}, 100)).toEqual(idsWhere(() => true))
    expect(await paged({ statuses: [500, 599] }, 10)).toEqual(idsWhere(({ status }) => status === 500))
    expect(await paged({ statuses: [200, 299], endpoint: 'a' }, 50)).toEqual(
      idsWhere(({ status, endpoint }) => status === 200 && endpoint === 'a'),
    )
    expect(await paged({ connectionId: 'con_3' }, 10)).toEqual(idsWhere(({ connectionId }) => connectionId === 'con_3'))
    expect(await paged({ connector: 'dropbox' }, 10)).toEqual([])
  })

  test('processes that count the same users at once lose nothing and do not wait for each other for ever', async () => {
    const { calls } = world.stores
    const app = newId('app')
    const users = Array.from({ length: 20 }, (_, index) => `user-${index}`)
    await Promise.all(
      Array.from({ length: 8 }, (_, process) => {
        const order = process % 2 === 0 ? users : users.toReversed()
        return calls.append(batchOf(...order.flatMap((userId) => [call(app, { userId }), call(app, { userId })])))
      }),
    )
    const usage = await calls.usage({ applicationId: app }, EVERY_DAY, { limit: 100 })
    expect(usage.map(({ userId, calls: count }) => [userId, count])).toEqual(
      users.toSorted().map((userId) => [userId, 16]),
    )
  })

  test('a scope sees its own, and usage is of users, not of connections', async () => {
    const { calls } = world.stores
    const [app, other] = [newId('app'), newId('app')]
    const mine = call(app)
    const noors = call(app, { userId: 'noor', connectionId: 'con_2' })
    await calls.append(batchOf(mine, noors, call(other)))
    const ids = async (scope: Parameters<typeof calls.list>[0]) =>
      (await calls.list(scope, {}, { limit: 10 })).map(({ id }) => id).toSorted()
    expect(await ids({ applicationId: app })).toEqual([mine.id, noors.id].toSorted())
    expect(await ids({ applicationId: app, userId: 'noor' })).toEqual([noors.id])
    expect(await ids({ applicationId: app, connectionIds: ['con_1'] })).toEqual([mine.id])
    expect(await ids({ applicationId: app, userId: 'noor', connectionIds: ['con_1'] })).toEqual([])
    const usage = async (scope: Parameters<typeof calls.list>[0]) =>
      (await calls.usage(scope, EVERY_DAY, { limit: 10 })).map(({ userId }) => userId)
    expect(await usage({ applicationId: app })).toEqual(['mara', 'noor'])
    expect(await usage({ applicationId: app, userId: 'noor' })).toEqual(['noor'])
    expect(await usage({ applicationId: app, connectionIds: ['con_1'] })).toEqual([])
  })

  test('usage is by day of UTC, and its pages hold each entry once', async () => {
    const { calls } = world.stores
    const app = newId('app')
    const times = ['2026-03-01T23:59:59.999Z', '2026-03-02T00:00:00.000Z', '2026-03-03T12:00:00.000Z']
    const connectors = ['gmail', 'dropbox']
    await calls.append(
      batchOf(
        ...times.flatMap((at) =>
          ['a', 'b', 'B'].flatMap((userId) =>
            connectors.map((connector) => call(app, { at: new Date(at), userId, connector })),
          ),
        ),
      ),
    )
    const seen: string[] = []
    for (let after: { day: string; userId: string; connector: string } | undefined; ; ) {
      const page = await calls.usage({ applicationId: app }, EVERY_DAY, { limit: 4, ...(after && { after }) })
      seen.push(...page.map(({ day, userId, connector }) => `${day} ${userId} ${connector}`))
      if (page.length < 4) break
      after = page.at(-1)!
    }
    const days = ['2026-03-03', '2026-03-02', '2026-03-01']
    expect(seen).toEqual(
      days.flatMap((day) => ['B', 'a', 'b'].flatMap((user) => [`${day} ${user} dropbox`, `${day} ${user} gmail`])),
    )
    const some = { from: '2026-03-01', to: '2026-03-02', connector: 'gmail' }
    expect(await calls.usage({ applicationId: app }, some, { limit: 100 })).toHaveLength(6)
  })

  test('what is old goes, calls before usage, and all of a user when the user goes', async () => {
    const { calls } = world.stores
    const app = newId('app')
    const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000)
    const kept = call(app, { at: daysAgo(6) })
    await calls.append(batchOf(kept, call(app, { at: daysAgo(8) }), call(app, { at: daysAgo(40), userId: 'noor' })))
    expect(await calls.removeOlderThan({ calls: 7, usage: 30 })).toBeGreaterThanOrEqual(2)
    expect(await calls.list({ applicationId: app }, {}, { limit: 10 })).toEqual([kept])
    expect(await calls.usage({ applicationId: app }, EVERY_DAY, { limit: 10 })).toHaveLength(2)
    await calls.removeUser({ applicationId: newId('app'), userId: 'mara' })
    expect(await calls.list({ applicationId: app }, {}, { limit: 10 })).toEqual([kept])
    await calls.removeUser({ applicationId: app, userId: 'mara' })
    expect(await calls.list({ applicationId: app }, {}, { limit: 10 })).toEqual([])
    expect(await calls.usage({ applicationId: app }, EVERY_DAY, { limit: 10 })).toEqual([])
  })
})
