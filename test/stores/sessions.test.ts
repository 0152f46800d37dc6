import { beforeAll, describe, expect, test } from 'vitest'
import type { ConnectSessionStore, OAuthState } from '../../src/connections/connect-session-store.ts'
import { newId } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { applicationRow, asItIs, connectionRow, credentialRow, inMs, sessionRow, withStores } from './setup.ts'

describe.each(POSTGRES_VERSIONS)('connect sessions on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  let store: ConnectSessionStore
  beforeAll(async () => {
    store = opened.stores.sessions
    await opened.stores.applications.insert(app)
  })

  const begun = async (more: Parameters<typeof sessionRow>[1] = {}) => {
    const connection = connectionRow(app.id, { status: 'pending' })
    const session = sessionRow(connection, more)
    await store.insert(asItIs(session, session), connection)
    return { connection, session, scope: { applicationId: app.id, userId: connection.userId } }
  }
  const ANSWER = {
    sealed: Buffer.from('sealed'),
    inputs: { shop: 'jonas' },
    completionHash: 'hash',
    completionExpiresAt: inMs(60_000),
  }
  const stateOf = (sessionId: string, more: Partial<OAuthState> = {}): OAuthState => ({
    stateHash: newId('st'),
    browserHash: 'browser',
    sessionId,
    connector: 'gmail',
    memory: Buffer.from('memory'),
    inputs: { shop: 'mara' },
    expiresAt: inMs(60_000),
    ...more,
  })

  test('a session is found as it was stored, with its pending connection', async () => {
    const { session, connection } = await begun()
    expect(await store.find(session.id)).toEqual(session)
    expect(await opened.stores.connections.find({ applicationId: app.id }, connection.id)).toEqual({ connection })
  })

  test('a session and its connection come together or not at all', async () => {
    const { connection } = await begun()
    const again = sessionRow(connection)
    await expect(store.insert(asItIs(again, again), connection)).rejects.toThrow()
    expect(await store.find(again.id)).toBeUndefined()
  })

  test('an expired session is as absent as a random one', async () => {
    const { session, scope } = await begun({ expiresAt: inMs(-1) })
    for (const id of [session.id, newId('cs')]) {
      expect(await store.find(id)).toBeUndefined()
      expect(await store.authorize(id, ANSWER)).toBe(false)
      expect(await store.spend(scope, id, 'hash')).toBeUndefined()
    }
  })

  test('of 50 takers of one state one gets it, and afterwards nobody', async () => {
    const { session } = await begun()
    const state = stateOf(session.id)
    await store.insertState(state)
    const taken = await Promise.all(Array.from({ length: 50 }, () => store.takeState(state)))
    expect(taken.filter((found) => found !== undefined)).toEqual([state])
    expect(await store.takeState(state)).toBeUndefined()
  })

  test.each<[what: string, change: Partial<OAuthState>]>([
    ['another browser', { browserHash: 'other' }],
    ['another connector', { connector: 'dropbox' }],
    ['another state', { stateHash: 'other' }],
  ])('%s takes nothing, and what it asked for stays for whoever may', async (_what, change) => {
    const { session } = await begun()
    const state = stateOf(session.id)
    await store.insertState(state)
    expect(await store.takeState({ ...state, ...change })).toBeUndefined()
    expect(await store.takeState(state)).toEqual(state)
  })

  test('an expired state is gone', async () => {
    const { session } = await begun()
    const state = stateOf(session.id, { expiresAt: inMs(-1) })
    await store.insertState(state)
    expect(await store.takeState(state)).toBeUndefined()
  })

  test('an answer is taken once, and only while the session is open', async () => {
    const { session } = await begun()
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.authorize(session.id, ANSWER)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await store.find(session.id)).toMatchObject({
      status: 'authorized',
      inputs: { shop: 'jonas' },
      answer: Buffer.from('sealed'),
    })
  })

  test('of 50 who spend one session one succeeds', async () => {
    const { session, scope } = await begun()
    await store.authorize(session.id, ANSWER)
    const spent = await Promise.all(Array.from({ length: 50 }, () => store.spend(scope, session.id, 'hash')))
    expect(spent.filter((found) => found !== undefined)).toMatchObject([{ id: session.id, status: 'completed' }])
    expect(await store.spend(scope, session.id, 'hash')).toBeUndefined()
  })

  test.each<[what: string, change: { applicationId?: string; userId?: string; hash?: string }]>([
    ['another application', { applicationId: 'app_other' }],
    ['another user', { userId: 'jonas' }],
    ['another completion token', { hash: 'other' }],
  ])('%s spends nothing, and the session stays', async (_what, { hash = 'hash', ...foreign }) => {
    const { session, scope } = await begun()
    await store.authorize(session.id, ANSWER)
    expect(await store.spend({ ...scope, ...foreign }, session.id, hash)).toBeUndefined()
    expect(await store.spend(scope, session.id, 'hash')).toMatchObject({ id: session.id })
  })

  test('an open session, and one whose completion token has expired, are not spent', async () => {
    const open = await begun()
    expect(await store.spend(open.scope, open.session.id, 'hash')).toBeUndefined()
    const late = await begun()
    await store.authorize(late.session.id, { ...ANSWER, completionExpiresAt: inMs(-1) })
    expect(await store.spend(late.scope, late.session.id, 'hash')).toBeUndefined()
  })

  test('finishing makes the connection active, stores the credential and erases the answer', async () => {
    const { session, connection, scope } = await begun()
    await store.authorize(session.id, ANSWER)
    const spent = (await store.spend(scope, session.id, 'hash'))!
    expect(await store.generationOf(connection.id)).toBe(0)
    await store.finish(spent, credentialRow(1))
    expect(await store.generationOf(connection.id)).toBe(1)
    expect(await opened.stores.connections.find(scope, connection.id)).toMatchObject({
      connection: { status: 'active', inputs: { shop: 'jonas' } },
      credential: credentialRow(1),
    })
    expect(await store.find(session.id)).not.toHaveProperty('answer')
  })

  test('reconnecting replaces the credential and keeps the connection', async () => {
    const connection = connectionRow(app.id, { status: 'needs_reauth', statusReason: 'refresh_rejected' })
    await opened.stores.connections.insert(connection, asItIs(credentialRow(4), connection))
    const session = sessionRow(connection)
    await store.insert(asItIs(session, session), undefined)
    await store.finish(session, credentialRow(5))
    const found = await opened.stores.connections.find({ applicationId: app.id }, connection.id)
    expect(found).toMatchObject({ connection: { id: connection.id, status: 'active' }, credential: credentialRow(5) })
    expect(found!.connection.statusReason).toBeUndefined()
  })

  test('what has expired is removed, with connections that were never completed; nothing else is', async () => {
    const fresh = await begun()
    const stale = await begun({ expiresAt: inMs(-1) })
    const active = connectionRow(app.id)
    await opened.stores.connections.insert(active, asItIs(credentialRow(1), active))
    const reconnect = sessionRow(active, { expiresAt: inMs(-1) })
    await store.insert(asItIs(reconnect, reconnect), undefined)
    const [kept, gone] = [stateOf(fresh.session.id), stateOf(fresh.session.id, { expiresAt: inMs(-1) })]
    await store.insertState(kept)
    await store.insertState(gone)

    expect(await store.removeExpired()).toBeGreaterThanOrEqual(2)
    const scope = { applicationId: app.id }
    expect(await opened.stores.connections.find(scope, stale.connection.id)).toBeUndefined()
    expect(await opened.stores.connections.find(scope, active.id)).toMatchObject({ credential: credentialRow(1) })
    expect(await opened.stores.connections.find(scope, fresh.connection.id)).toBeDefined()
    expect(await store.find(fresh.session.id)).toEqual(fresh.session)
    expect(await store.takeState(kept)).toEqual(kept)
    expect(await store.removeExpired()).toBe(0)
  })

  test('removing a connection ends its sessions and their states', async () => {
    const { session, connection, scope } = await begun()
    const state = stateOf(session.id)
    await store.insertState(state)
    await opened.stores.connections.remove(scope, connection.id)
    expect(await store.find(session.id)).toBeUndefined()
    expect(await store.takeState(state)).toBeUndefined()
  })
})
