import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '../../src/connections/connection.ts'
import type { StoredCredential } from '../../src/connections/connection-store.ts'
import type { Claim, Claimed, Lease, Refreshed } from '../../src/connections/refresh/refresh-store.ts'
import { createLog } from '../../src/runtime/log.ts'
import { abandonedBy } from '../../src/storage/postgres/abandoned-leases.ts'
import { openDatabase } from '../../src/storage/postgres/database.ts'
import { createTransferStore } from '../../src/storage/postgres/transfer-store.ts'
import { newId } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS, servingUrl } from '../setup/database.ts'
import { applicationRow, asItIs, connectionRow, credentialRow, sessionRow, withStores } from './setup.ts'

describe.each(POSTGRES_VERSIONS)('refreshes on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  let database: pg.Client
  let kysely: ReturnType<typeof openDatabase>
  beforeAll(async () => {
    kysely = openDatabase({ connectionString: servingUrl(opened.url) }, createLog('error'))
    await opened.stores.applications.insert(app)
    database = new pg.Client({ connectionString: opened.url })
    await database.connect()
  })
  afterAll(async () => {
    await database?.end()
    await kysely?.close()
  })

  const rows = async (text: string, values: unknown[] = []) => (await database.query(text, values)).rows
  const insert = async (more: Partial<Connection> = {}, credential: Partial<StoredCredential> = {}) => {
    const connection = connectionRow(app.id, more)
    await opened.stores.connections.insert(
      connection,
      asItIs(credentialRow(1, { server: 'as.test', ...credential }), connection),
    )
    return connection
  }
  const find = async (id: string) => (await opened.stores.connections.find({ applicationId: app.id }, id))!
  const claimOf = ({ id }: Connection, more: Partial<Claim> = {}): Claim => ({
    connectionId: id,
    applicationId: app.id,
    generation: 1,
    token: newId('lease'),
    attemptId: newId('ref'),
    leaseMs: 45_000,
    cause: 'call',
    journalId: 'jrn_test',
    process: 'test:1',
    fingerprint: 'abc',
    isRevival: false,
    ...more,
  })
  const claim = async (connection: Connection, more: Partial<Claim> = {}) => {
    const wanted = claimOf(connection, more)
    return { lease: wanted as Lease, claimed: await opened.stores.refresh.claim(wanted) }
  }
  const refreshedOf = (lease: Lease, connection: Connection, more: Partial<StoredCredential> = {}): Refreshed => ({
    ...lease,
    applicationId: app.id,
    userId: connection.userId,
    connector: 'gmail',
    connectorVersion: '1.0.0',
    authType: 'oauth2',
    inputs: {},
    credential: credentialRow(lease.generation + 1, { server: 'as.test', ...more }),
    fingerprint: 'def',
  })
  const eventsOf = async ({ id }: Connection) =>
    (await rows('SELECT type FROM connection_events WHERE connection_id = $1 ORDER BY position', [id])).map(
      ({ type }) => type,
    )
  const attemptsOf = ({ id }: Connection) =>
    rows('SELECT * FROM refresh_attempts WHERE connection_id = $1 ORDER BY started_at', [id])

  test('of 20 who ask for the lease of one credential one gets it, with the credential as it is stored', async () => {
    const connection = await insert()
    const all = await Promise.all(Array.from({ length: 20 }, () => claim(connection)))
    const won = all.filter(({ claimed }) => claimed.is === 'leased')
    expect(won).toHaveLength(1)
    expect(all.filter(({ claimed }) => claimed.is === 'busy')).toHaveLength(19)
    expect(won[0]!.claimed).toMatchObject({ connection, credential: credentialRow(1), trial: 1, isSuspect: false })
    expect(await attemptsOf(connection)).toMatchObject([{ cause: 'call', fingerprint: 'abc', ended_at: null }])
  })

  test('a refreshed credential is stored whole, once, and the next can be claimed', async () => {
    const connection = await insert()
    const { lease } = await claim(connection)
    const refreshed = refreshedOf(lease, connection)
    expect(await opened.stores.refresh.apply(refreshed)).toBe('applied')
    expect(await opened.stores.refresh.apply(refreshed)).toBe('superseded')
    expect((await find(connection.id)).credential).toEqual(credentialRow(2))
    expect(await attemptsOf(connection)).toMatchObject([{ outcome: 'refreshed', new_fingerprint: 'def' }])
    expect((await claim(connection)).claimed).toEqual({ is: 'changed' })
    expect((await claim(connection, { generation: 2 })).claimed).toMatchObject({ is: 'leased', trial: 1 })
    expect(await eventsOf(connection)).toEqual(['connection.created'])
  })

  test.each([0, 2, 9])(
    'a credential made of generation %d does not replace one of generation 1',
    async (generation) => {
      const connection = await insert()
      const { lease } = await claim(connection)
      const stale = refreshedOf({ ...lease, generation }, connection)
      expect(await opened.stores.refresh.apply(stale)).toBe('superseded')
      expect((await find(connection.id)).credential).toEqual(credentialRow(1))
    },
  )

  test('who has lost the lease to another waits, and is too late when that one is done', async () => {
    const connection = await insert()
    const paused = await claim(connection, { leaseMs: -1 })
    expect(await opened.stores.refresh.endAbandoned({}, () => ({ outcome: 'abandoned' }))).toBe(1)
    const next = await claim(connection)
    expect(next.claimed.is).toBe('leased')
    expect(await opened.stores.refresh.apply(refreshedOf(paused.lease, connection))).toBe('busy')
    expect(await opened.stores.refresh.settle(paused.lease, { outcome: 'failed' })).toBe(false)
    expect(await opened.stores.refresh.apply(refreshedOf(next.lease, connection))).toBe('applied')
    expect(await opened.stores.refresh.apply(refreshedOf(paused.lease, connection))).toBe('superseded')
  })

  test('an answer that comes after its lease was ended heals the connection', async () => {
    const connection = await insert()
    const { lease } = await claim(connection, { leaseMs: -1 })
    const status = { to: 'outcome_unknown', reason: 'refresh_interrupted' } as const
    await opened.stores.refresh.endAbandoned({}, () => ({ outcome: 'abandoned', nextTryMs: 60_000, status }))
    expect((await find(connection.id)).connection).toMatchObject({
      status: 'outcome_unknown',
      statusReason: status.reason,
    })
    expect(await opened.stores.refresh.apply(refreshedOf(lease, connection))).toBe('applied')
    expect((await find(connection.id)).connection).toMatchObject({ status: 'active' })
    expect(await eventsOf(connection)).toEqual([
      'connection.created',
      'connection.outcome_unknown',
      'connection.recovered',
    ])
  })

  test('until it may be tried again nobody gets the lease, and everybody learns when', async () => {
    const connection = await insert()
    const { lease } = await claim(connection)
    expect(await opened.stores.refresh.settle(lease, { outcome: 'refused', isSuspect: true, nextTryMs: 300 })).toBe(
      true,
    )
    const { claimed } = (await claim(connection)) as { claimed: Claimed & { ms: number } }
    expect(claimed).toMatchObject({ is: 'waiting' })
    expect(claimed.ms).toBeGreaterThan(0)
    expect(claimed.ms).toBeLessThanOrEqual(300)
    await new Promise((resolve) => setTimeout(resolve, claimed.ms + 20))
    expect((await claim(connection)).claimed).toMatchObject({ is: 'leased', trial: 2, isSuspect: true })
  })

  test('no generation of a connection comes again, however often its credential was erased', async () => {
    const connection = await insert()
    const { sessions, connections } = opened.stores
    const seen = [1]
    for (let round = 0; round < 3; round++) {
      const late = (await claim(connection, { generation: seen.at(-1)! })).lease
      await connections.eraseCredential(connection.id, 'revoked', 'revoked_by_application')
      // What was under way when it was erased has used the next.
      seen.push(seen.at(-1)! + 1)
      const generation = (await sessions.generationOf(connection.id)) + 1
      expect(generation).toBeGreaterThan(Math.max(...seen))
      const session = sessionRow(connection)
      expect(await sessions.finish(session, credentialRow(generation - 1))).toBe('overtaken')
      expect(await sessions.finish(session, credentialRow(generation))).toBe('stored')
      expect(await opened.stores.refresh.apply(refreshedOf(late, connection))).toBe('superseded')
      seen.push(generation)
    }
    const transfer = createTransferStore(kysely.database)
    expect(await transfer.handOver(connection.id, seen.at(-1)!)).toBe(true)
    await transfer.replace(
      connection,
      asItIs((generation) => void seen.push(generation), connection),
    )
    expect(seen.at(-1)!).toBeGreaterThan(seen.at(-2)!)
  })

  test('giving a connection up is told once, and keeps its credential', async () => {
    const connection = await insert()
    const { lease } = await claim(connection)
    const status = { to: 'needs_reauth', reason: 'refresh_rejected' } as const
    const words = { errorCode: 'connection_needs_reauth', providerStatus: 400, providerCode: 'invalid_grant' }
    expect(await opened.stores.refresh.settle(lease, { outcome: 'refused', status, ...words })).toBe(true)
    expect(await opened.stores.refresh.settle(lease, { outcome: 'refused', status })).toBe(false)
    expect(await find(connection.id)).toMatchObject({
      connection: { status: 'needs_reauth', statusReason: 'refresh_rejected' },
      credential: credentialRow(1),
    })
    expect(await attemptsOf(connection)).toMatchObject([
      { outcome: 'refused', provider_status: 400, provider_code: 'invalid_grant' },
    ])
    expect(await eventsOf(connection)).toEqual(['connection.created', 'connection.needs_reauth'])
    expect((await claim(connection)).claimed).toEqual({ is: 'changed' })
    expect((await claim(connection, { isRevival: true })).claimed).toMatchObject({ is: 'leased' })
  })

  test('the leases of one journal are ended and no others', async () => {
    const [mine, other] = [await insert(), await insert()]
    await claim(mine, { journalId: 'jrn_gone' })
    await claim(other, { journalId: 'jrn_here' })
    const ended: string[] = []
    const decide = ({ connection }: { connection: Connection }) => {
      ended.push(connection.id)
      return { outcome: 'abandoned' } as const
    }
    expect(await opened.stores.refresh.endAbandoned({ journalId: 'jrn_gone' }, decide)).toBe(1)
    expect(ended).toEqual([mine.id])
    expect((await claim(mine)).claimed.is).toBe('leased')
    expect((await claim(other)).claimed.is).toBe('busy')
  })

  test('a lease whose commit fails is uncertain; whatever fails before that took nothing', async () => {
    const connection = await insert()
    await database.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'refused'; END $$`)
    await database.query(`CREATE TRIGGER early BEFORE INSERT ON refresh_attempts
      FOR EACH ROW WHEN (NEW.process = 'early') EXECUTE FUNCTION refuse()`)
    await database.query(`CREATE CONSTRAINT TRIGGER late AFTER INSERT ON refresh_attempts DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.process = 'late') EXECUTE FUNCTION refuse()`)
    await expect(claim(connection, { process: 'early' })).rejects.toThrow('refused')
    const { claimed } = await claim(connection, { process: 'late' })
    expect(claimed).toMatchObject({ is: 'uncertain', cause: { message: 'refused' } })
    expect((await claim(connection)).claimed.is).toBe('leased')
  })

  test('a connection that is gone is not written to', async () => {
    const connection = await insert()
    const { lease } = await claim(connection)
    await opened.stores.connections.remove({ applicationId: app.id }, connection.id)
    expect(await opened.stores.refresh.apply(refreshedOf(lease, connection))).toBe('gone')
    expect(await eventsOf(connection)).toEqual(['connection.created', 'connection.deleted'])
  })

  test('of many who look for what is due each gets others, and no server more than its share', async () => {
    await database.query('DELETE FROM oauth_tokens')
    const due = { refreshAt: new Date(Date.now() - 1000), server: 'busy.test' }
    for (let index = 0; index < 20; index++) await insert({}, due)
    await insert({}, { ...due, server: 'idle.test' })
    await insert({}, { refreshAt: new Date(Date.now() + 3600_000) })
    await insert({ status: 'needs_reauth' }, due)
    await insert({}, { ...due, server: 'idle.test', refreshToken: undefined as never })
    const query = { now: new Date(), perServer: 8, holdMs: 60_000 }
    const rounds = await Promise.all(Array.from({ length: 10 }, () => opened.stores.refresh.claimDue(query)))
    const ids = rounds.flat().map(({ connectionId }) => connectionId)
    expect(ids).toHaveLength(9)
    expect(new Set(ids).size).toBe(9)
    expect(await opened.stores.refresh.claimDue(query)).toEqual([])
    const [held] = await rows('SELECT connection_id FROM oauth_tokens WHERE server = $1 AND ahead_until IS NOT NULL', [
      'busy.test',
    ])
    const first = await find(held.connection_id)
    const { lease } = await claim(first.connection)
    await opened.stores.refresh.apply(refreshedOf(lease, first.connection))
    const next = await opened.stores.refresh.claimDue(query)
    expect(next).toHaveLength(1)
    expect(ids).not.toContain(next[0]!.connectionId)
  })

  test('what must be tried once more is due then, though its token lives', async () => {
    await database.query('DELETE FROM oauth_tokens')
    const [unknown, suspect, failed] = [await insert(), await insert(), await insert()]
    const later = { nextTryMs: 0 }
    const status = { to: 'outcome_unknown', reason: 'refresh_interrupted' } as const
    await opened.stores.refresh.settle((await claim(unknown)).lease, { outcome: 'unknown', status, ...later })
    await opened.stores.refresh.settle((await claim(suspect)).lease, { outcome: 'refused', isSuspect: true, ...later })
    await opened.stores.refresh.settle((await claim(failed)).lease, { outcome: 'failed', ...later })
    const found = await opened.stores.refresh.claimDue({ now: new Date(), perServer: 8, holdMs: 1 })
    expect(found.map(({ connectionId }) => connectionId).toSorted()).toEqual([unknown.id, suspect.id].toSorted())
  })

  test.each(['client_refused', 'not_sent'] as const)(
    'what is unknown is due though its last attempt ended in %s, which names no time',
    async (outcome) => {
      await database.query('DELETE FROM oauth_tokens')
      const unknown = await insert({ status: 'outcome_unknown' })
      await opened.stores.refresh.settle((await claim(unknown)).lease, { outcome })
      const found = await opened.stores.refresh.claimDue({ now: new Date(), perServer: 8, holdMs: 1 })
      expect(found.map(({ connectionId }) => connectionId)).toEqual([unknown.id])
    },
  )

  test('what was taken over from elsewhere with an unknown outcome is due', async () => {
    await database.query('DELETE FROM oauth_tokens')
    const taken = [await insert({ status: 'outcome_unknown' }), await insert({ status: 'active' })]
    const [kept, replaced] = taken as [Connection, Connection]
    await createTransferStore(kysely.database).replace(
      { ...replaced, status: 'outcome_unknown' },
      asItIs(() => credentialRow(2), replaced),
    )
    const found = await opened.stores.refresh.claimDue({ now: new Date(), perServer: 8, holdMs: 1 })
    expect(found.map(({ connectionId }) => connectionId).toSorted()).toEqual([kept.id, replaced.id].toSorted())
  })

  test('what could not be tried gives its place to others, and is looked at again later', async () => {
    await database.query('DELETE FROM oauth_tokens')
    const query = { now: new Date(), perServer: 8, holdMs: 60_000 }
    const due = { refreshAt: new Date(Date.now() - 10_000), server: 'busy.test' }
    const stuck = await Promise.all(Array.from({ length: 8 }, () => insert({}, due)))
    const next = await insert({}, { ...due, refreshAt: new Date(Date.now() - 1_000) })
    const first = await opened.stores.refresh.claimDue(query)
    expect(first.map(({ connectionId }) => connectionId).toSorted()).toEqual(stuck.map(({ id }) => id).toSorted())
    expect(await opened.stores.refresh.claimDue(query)).toEqual([])
    await opened.stores.refresh.putOff(first.map((each) => ({ ...each, ms: 60_000 })))
    const second = await opened.stores.refresh.claimDue(query)
    expect(second.map(({ connectionId }) => connectionId)).toEqual([next.id])
    // Callers may refresh it meanwhile, and what came of that ends the wait.
    expect((await claim(stuck[0]!)).claimed.is).toBe('leased')
    await database.query('UPDATE oauth_tokens SET ahead_after = now()')
    expect(await opened.stores.refresh.claimDue(query)).toHaveLength(7)
  })

  test('what was put off because of its OAuth client is taken on again when that is taken again', async () => {
    const { refresh, incidents } = opened.stores
    await database.query('DELETE FROM oauth_tokens')
    const query = { now: new Date(), perServer: 8, holdMs: 60_000 }
    const putOffAll = async () =>
      refresh.putOff((await refresh.claimDue(query)).map((each) => ({ ...each, ms: 600_000 })))
    for (const server of ['mended.test', 'other.test']) {
      await insert({}, { refreshAt: new Date(Date.now() - 10_000), server })
      await incidents.report({ registration: `app ${server} client`, connector: 'demo', probeAfterMs: 60_000 })
    }
    await putOffAll()
    expect(await refresh.claimDue(query)).toEqual([])
    await incidents.close('app mended.test client', 'mended.test')
    const mended = await refresh.claimDue(query)
    expect(mended).toHaveLength(1)
    await refresh.putOff(mended.map((each) => ({ ...each, ms: 600_000 })))
    await incidents.probeSoon()
    expect(await refresh.claimDue(query)).toHaveLength(2)
  })

  test('the leases of a journal are found by the index of open attempts', async () => {
    const connection = await insert()
    await claim(connection, { journalId: 'jrn_planned' })
    await database.query('ANALYZE refresh_attempts')
    const { sql, parameters } = abandonedBy(kysely.database.asPlatform(), 'jrn_planned').compile()
    await database.query('SET enable_seqscan = off')
    const plan = await database.query(`EXPLAIN ${sql}`, [...parameters])
    await database.query('RESET enable_seqscan')
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('refresh_attempts_open')
  })

  test('attempts and events are kept for 90 days', async () => {
    const connection = await insert()
    await claim(connection)
    await database.query(`UPDATE refresh_attempts SET started_at = now() - interval '89 days'`)
    await database.query(`UPDATE connection_events SET created_at = now() - interval '89 days'`)
    expect(await opened.stores.refresh.removeExpired()).toBe(0)
    await database.query(
      `UPDATE refresh_attempts SET started_at = now() - interval '91 days' WHERE connection_id = $1`,
      [connection.id],
    )
    expect(await opened.stores.refresh.removeExpired()).toBe(1)
  })

  test('an OAuth client that is refused is one incident, which one at a time may try to end', async () => {
    const { incidents } = opened.stores
    const report = {
      registration: 'as.test client',
      connector: 'demo',
      providerCode: 'invalid_client',
      probeAfterMs: 60_000,
    }
    expect(await incidents.judge(report.registration, 100)).toBe('sound')
    const reports = await Promise.all(Array.from({ length: 20 }, () => incidents.report(report)))
    expect(reports.filter(Boolean)).toHaveLength(1)
    expect(await incidents.judge(report.registration, 100)).toBeTypeOf('number')
    await incidents.probeSoon()
    const tries = await Promise.all(Array.from({ length: 10 }, () => incidents.judge(report.registration, 60_000)))
    expect(tries.filter((verdict) => verdict === 'probe')).toHaveLength(1)
    expect(await incidents.close(report.registration, 'as.test')).toBe(true)
    expect(await incidents.close(report.registration, 'as.test')).toBe(false)
    expect(await incidents.judge(report.registration, 100)).toBe('sound')
    expect(await incidents.report(report)).toBe(true)
  })
})
