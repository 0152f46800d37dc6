import { beforeAll, describe, expect, test } from 'vitest'
import type { ConnectSession } from '../../src/connections/connect-session-store.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { beginOther, doneOrWaiting } from './blocked.ts'
import { applicationRow, asItIs, connectionRow, credentialRow, inMs, sessionRow, withStores } from './setup.ts'
import { query } from './tables.ts'

// Each of these commits meets another that began before it and ends while it waits.
describe.each(POSTGRES_VERSIONS)('commits that overlap on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const app = applicationRow()
  beforeAll(() => opened.stores.applications.insert(app))

  const begun = async (more: Partial<ConnectSession> = {}) => {
    const connection = connectionRow(app.id, { status: 'pending' })
    const session = sessionRow(connection, { secrets: Buffer.from('s'), ...more })
    await opened.stores.sessions.insert(asItIs(session, session), connection)
    return { connection, session, scope: { applicationId: app.id, userId: connection.userId } }
  }
  const find = (id: string) => opened.stores.connections.find({ applicationId: app.id }, id)
  const answerOf = (completionExpiresAt: Date, inputs = {}) => ({
    sealed: Buffer.from('sealed'),
    inputs,
    completionHash: 'hash',
    completionExpiresAt,
  })
  const setTimes = (id: string, expiresAt: Date, completionExpiresAt: Date | null) =>
    query(opened.url, 'UPDATE connect_sessions SET expires_at = $2, completion_expires_at = $3 WHERE id = $1', [
      id,
      expiresAt,
      completionExpiresAt,
    ])

  test('a connection is not given up for the sake of a credential that is replaced meanwhile', async () => {
    const connection = connectionRow(app.id)
    await opened.stores.connections.insert(connection, asItIs(credentialRow(1), connection))
    const reconnect = await beginOther(opened.url)
    await reconnect.run('SELECT 1 FROM connections WHERE id = $1 FOR NO KEY UPDATE', [connection.id])
    await reconnect.run('UPDATE oauth_tokens SET generation = 2 WHERE connection_id = $1', [connection.id])
    await reconnect.run("UPDATE connections SET status = 'active', updated_at = now() WHERE id = $1", [connection.id])
    const demoted = opened.stores.connections.demote(connection.id, 1, 'needs_reauth', 'refresh_rejected')
    await doneOrWaiting(demoted, opened.url)
    await reconnect.commit()
    expect(await demoted).toBe(false)
    expect((await find(connection.id))!.connection.status).toBe('active')
  })

  test('removing what has expired does not wait for whoever completes a session, who therefore does not wait for it', async () => {
    const { connection, session } = await begun({ expiresAt: inMs(-1_000) })
    const completion = await beginOther(opened.url)
    await completion.run('SELECT 1 FROM connections WHERE id = $1 FOR NO KEY UPDATE', [connection.id])
    const removal = opened.stores.sessions.removeExpired()
    await doneOrWaiting(removal, opened.url)
    await completion.run('UPDATE connect_sessions SET answer = NULL WHERE id = $1', [session.id])
    await completion.run("UPDATE connections SET status = 'active' WHERE id = $1", [connection.id])
    await completion.commit()
    await removal
    expect((await find(connection.id))?.connection.status).toBe('active')
  })

  test('a session that has expired while its code was redeemed is still finished', async () => {
    const { connection, session, scope } = await begun()
    await opened.stores.sessions.authorize(session.id, answerOf(inMs(60_000)))
    const spent = (await opened.stores.sessions.spend(scope, session.id, 'hash'))!
    await setTimes(session.id, inMs(-60_000), inMs(-1_000))
    await opened.stores.sessions.removeExpired()
    expect(await opened.stores.sessions.finish(spent, credentialRow(1))).toBe('stored')
    expect((await find(connection.id))!.connection.status).toBe('active')
  })

  test('a session is not removed before its completion token has expired', async () => {
    const { session, scope } = await begun()
    await opened.stores.sessions.authorize(session.id, answerOf(inMs(60_000)))
    await setTimes(session.id, inMs(-1_000), inMs(60_000))
    await opened.stores.sessions.removeExpired()
    expect(await opened.stores.sessions.spend(scope, session.id, 'hash')).toMatchObject({ id: session.id })
  })

  test('a code that nobody redeems is erased with its completion token, and one that nobody can redeem any more soon after', async () => {
    const never = await begun()
    await opened.stores.sessions.authorize(never.session.id, answerOf(inMs(-1)))
    const killed = await begun()
    await opened.stores.sessions.authorize(killed.session.id, answerOf(inMs(60_000)))
    await opened.stores.sessions.spend(killed.scope, killed.session.id, 'hash')
    await setTimes(killed.session.id, inMs(3_600_000), inMs(-3_600_000))
    await opened.stores.sessions.removeExpired()
    for (const { session } of [never, killed])
      expect(await query(opened.url, 'SELECT answer FROM connect_sessions WHERE id = $1', [session.id])).toEqual([
        { answer: null },
      ])
  })

  test('a pending connection stays as long as one of its sessions does', async () => {
    const { connection, scope } = await begun({ expiresAt: inMs(-1_000) })
    const second = sessionRow(connection)
    await opened.stores.sessions.insert(asItIs(second, second), undefined)
    await opened.stores.sessions.removeExpired()
    await opened.stores.sessions.authorize(second.id, answerOf(inMs(60_000)))
    expect(await opened.stores.sessions.spend(scope, second.id, 'hash')).toMatchObject({ id: second.id })
    await setTimes(second.id, inMs(-3_600_000), inMs(-3_600_000))
    await opened.stores.sessions.removeExpired()
    expect(await find(connection.id)).toBeUndefined()
  })
})
