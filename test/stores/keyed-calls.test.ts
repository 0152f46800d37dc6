import { beforeAll, describe, expect, test } from 'vitest'
import type { KeyedCallStore, NewKeyedCall } from '../../src/proxy/keyed/keyed-call-store.ts'
import { newId, sha256 } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { applicationRow, connectionRow, withStores } from './setup.ts'
import { query } from './tables.ts'

describe.each(POSTGRES_VERSIONS)('calls with a key on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  const connection = connectionRow(app.id)
  let store: KeyedCallStore
  beforeAll(async () => {
    store = opened.stores.keyedCalls
    await opened.stores.applications.insert(app)
    await opened.stores.connections.insert(connection)
  })

  const callOf = (more: Partial<NewKeyedCall> = {}): NewKeyedCall => ({
    applicationId: app.id,
    userId: connection.userId,
    connectionId: connection.id,
    endpoint: 'emails.send',
    keyHash: sha256(newId('key')),
    claim: newId('claim'),
    request: Buffer.from('asked'),
    inFlightMs: 60_000,
    ...more,
  })
  const again = (call: NewKeyedCall, more: Partial<NewKeyedCall> = {}): NewKeyedCall => ({
    ...call,
    claim: newId('claim'),
    ...more,
  })

  test('of 20 that begin with one key one does, and the others find it under way', async () => {
    const call = callOf()
    const found = await Promise.all(Array.from({ length: 20 }, () => store.begin(again(call))))
    expect(found.filter((each) => each === undefined)).toHaveLength(1)
    const others = found.filter((each) => each !== undefined)
    expect(new Set(others.map(({ claim }) => claim)).size).toBe(1)
    for (const each of others)
      expect(each).toMatchObject({ isInFlight: true, outcome: undefined, request: call.request })
  })

  test('a key is one of its connection and endpoint', async () => {
    const call = callOf()
    const other = connectionRow(app.id)
    await opened.stores.connections.insert(other)
    await store.begin(call)
    expect(await store.begin(again(call, { endpoint: 'emails.cancel' }))).toBeUndefined()
    expect(await store.begin(again(call, { connectionId: other.id }))).toBeUndefined()
    expect(await store.begin(again(call))).toBeDefined()
  })

  test('how it ended is kept, and told only by who began it', async () => {
    const call = callOf()
    await store.begin(call)
    await store.finish(again(call), Buffer.from('of another'))
    expect((await store.begin(again(call)))!.outcome).toBeUndefined()
    await store.finish(call, Buffer.from('done'))
    expect(await store.begin(again(call))).toMatchObject({ outcome: Buffer.from('done'), isInFlight: false })
  })

  test('what came to nothing is forgotten, and by nobody else than who began it', async () => {
    const call = callOf()
    await store.begin(call)
    await store.forget(again(call))
    expect(await store.begin(again(call))).toBeDefined()
    await store.forget(call)
    expect(await store.begin(again(call))).toBeUndefined()
  })

  test('whose end nobody tells any more is taken over by one', async () => {
    const call = callOf({ inFlightMs: -1 })
    await store.begin(call)
    const { claim, isInFlight } = (await store.begin(again(call)))!
    expect({ claim, isInFlight }).toEqual({ claim: call.claim, isInFlight: false })
    const takers = Array.from({ length: 10 }, () => again(call, { inFlightMs: 60_000 }))
    const taken = await Promise.all(takers.map((taker) => store.takeOver(taker, claim)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    await store.finish(call, Buffer.from('too late'))
    expect((await store.begin(again(call)))!).toMatchObject({ isInFlight: true, outcome: undefined })
  })

  test('what is under way, or has ended, is taken over by nobody', async () => {
    const [running, ended] = [callOf(), callOf({ inFlightMs: -1 })]
    await store.begin(running)
    await store.begin(ended)
    await store.finish(ended, Buffer.from('done'))
    for (const call of [running, ended]) expect(await store.takeOver(again(call), call.claim)).toBe(false)
  })

  test('after a day it makes room and is swept away; nothing else is', async () => {
    const [kept, room, gone] = [callOf(), callOf(), callOf()]
    for (const call of [kept, room, gone]) await store.begin(call)
    await store.finish(room, Buffer.from('done'))
    const times = await query(
      opened.url,
      "SELECT bool_and(expires_at = created_at + interval '24 hours') AS is_a_day FROM keyed_calls",
    )
    expect(times).toEqual([{ is_a_day: true }])
    await query(opened.url, 'UPDATE keyed_calls SET expires_at = now() WHERE key_hash = ANY($1)', [
      [room.keyHash, gone.keyHash],
    ])
    const next = again(room)
    expect(await store.begin(next)).toBeUndefined()
    expect((await store.begin(again(room)))!).toMatchObject({ claim: next.claim, outcome: undefined })
    expect(await store.removeExpired()).toBe(1)
    expect(await store.begin(again(kept))).toBeDefined()
    expect(await store.removeExpired()).toBe(0)
  })

  test('it goes with its connection, and none begins for one that is gone', async () => {
    const own = connectionRow(app.id)
    await opened.stores.connections.insert(own)
    const call = callOf({ connectionId: own.id })
    await store.begin(call)
    await opened.stores.connections.remove({ applicationId: app.id }, own.id)
    expect(await query(opened.url, 'SELECT 1 FROM keyed_calls WHERE connection_id = $1', [own.id])).toEqual([])
    await expect(store.begin(again(call))).rejects.toMatchObject({ code: 'connection_not_found' })
  })
})
