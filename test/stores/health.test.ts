import { beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '../../src/connections/connection.ts'
import type { HealthStore } from '../../src/connections/health-store.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { applicationRow, asItIs, connectionRow, credentialRow, withStores } from './setup.ts'
import { query } from './tables.ts'

const DAY_MS = 86_400_000
const TIMES = { idleMs: DAY_MS, confirmMs: 60_000 }

describe.each(POSTGRES_VERSIONS)('the health of connections on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  let store: HealthStore
  beforeAll(async () => {
    await opened.stores.applications.insert(app)
    store = opened.stores.health
  })

  const insert = async (more: Partial<Connection> = {}): Promise<Connection> => {
    const connection = connectionRow(app.id, more)
    await opened.stores.connections.insert(connection, asItIs(credentialRow(1), connection))
    return connection
  }
  const set = (columns: string, { id }: Connection) =>
    query(opened.url, `UPDATE oauth_tokens SET ${columns} WHERE connection_id = $1`, [id])
  const statusOf = async ({ id }: Connection) =>
    (await opened.stores.connections.find({ applicationId: app.id }, id))!.connection.status
  const claim = (limit = 100) => store.claimIdle({ idleMs: DAY_MS, limit })
  const LONG_AGO = "idle_since = now() - interval '25 hours'"

  test('of 20 who ask at once for what is idle, each connection goes to one, and to nobody again for a day', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => insert()))
    for (const connection of all) await set(LONG_AGO, connection)
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(2)))
    const ids = [...claims.flat(), ...(await claim())].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    expect(await claim()).toEqual([])
  })

  test('what was used lately is not idle', async () => {
    const [used, idle] = [await insert(), await insert({ status: 'needs_reauth' })]
    for (const connection of [used, idle]) await set(LONG_AGO, connection)
    await store.touch([used.id])
    expect(await claim()).toEqual([{ id: idle.id, applicationId: app.id, status: 'needs_reauth' }])
  })

  test('a refusal is confirmed by another a minute later, and by none before; of another credential it says nothing', async () => {
    const connection = await insert()
    expect(await store.refuse(connection.id, 1, TIMES)).toBe(false)
    expect(await store.refuse(connection.id, 1, TIMES)).toBe(false)
    // It is claimed again after the minute, and no sooner.
    expect(await claim()).toEqual([])
    await set(
      "idle_since = idle_since - interval '60 seconds', refused_at = refused_at - interval '60 seconds'",
      connection,
    )
    expect(await claim()).toMatchObject([{ id: connection.id }])
    expect(await store.refuse(connection.id, 2, TIMES)).toBe(false)
    expect(await store.refuse(connection.id, 1, TIMES)).toBe(true)
  })

  test('what the provider takes again is healed, once, and only by the credential that it took', async () => {
    const connection = await insert()
    await opened.stores.connections.demote(connection.id, 1, 'needs_reauth', 'probe_rejected')
    await store.accept(connection.id, 2)
    expect(await statusOf(connection)).toBe('needs_reauth')
    for (let count = 0; count < 3; count += 1) await store.accept(connection.id, 1)
    expect(await statusOf(connection)).toBe('active')
    const told = await opened.stores.timeline.list({ applicationId: app.id }, connection.id, { limit: 10 })
    expect(told!.map((entry) => entry.is === 'event' && entry.type)).toEqual([
      'connection.recovered',
      'connection.needs_reauth',
      'connection.created',
    ])
  })

  test('what was revoked stays so, whatever the provider says', async () => {
    const connection = await insert({ status: 'revoked' })
    await store.accept(connection.id, 1)
    expect(await statusOf(connection)).toBe('revoked')
  })
})
