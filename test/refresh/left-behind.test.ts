import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recover } from '../../src/connections/refresh/recover.ts'
import type { Refreshed } from '../../src/connections/refresh/refresh-store.ts'
import { sealCredential, vaultFor } from '../../src/connections/stored-credential.ts'
import type { ProxyDependencies } from '../../src/proxy/dependencies.ts'
import { newId, newToken } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { Secret } from '../../src/runtime/secret.ts'
import { openJournal } from '../../src/storage/journal/open-journal.ts'
import { type AtTokenEndpoint, startAtTokenEndpoint } from './at-token-endpoint.ts'

let at: AtTokenEndpoint
/** Connections whose credentials the database does not take, and whether it answers at all. */
let poisoned: Set<string>
let isAway: boolean

const AWAY = new Error('the database is away')
/** As PostgreSQL refuses a text that it cannot store. */
const UNFIT = Object.assign(new Error('invalid byte sequence'), { code: '22021' })
const unlessAway = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  if (isAway) throw AWAY
  return run()
}
const faulty = (parts: ProxyDependencies): ProxyDependencies => {
  const { store } = parts.refresh
  const { connections } = parts
  // The backlog has the store that it was given: it is kept waiting by the same fault.
  const apply = store.apply.bind(store)
  Object.assign(store, {
    apply: async (refreshed: Refreshed) => {
      if (poisoned.has(refreshed.connectionId)) throw UNFIT
      return unlessAway(() => apply(refreshed))
    },
  })
  const find: typeof connections.find = (...args) => unlessAway(() => connections.find(...args))
  return { ...parts, connections: { ...connections, find } }
}

beforeEach(async () => {
  poisoned = new Set()
  isAway = false
  at = await startAtTokenEndpoint({ change: faulty })
})
afterEach(() => at.stop())

/** What a process that ended leaves in its journal: an answer for each connection that was never stored. */
const leave = async (...ids: string[]): Promise<void> => {
  const journal = await openJournal(at.journalDirectory, at.parts.vault, createLog('silent'))
  for (const id of ids) await journal.append(await answerFor(id))
  await journal.close()
}

const answerFor = async (id: string): Promise<Refreshed> => {
  const [row] = await at.rows(
    'SELECT application_id, user_id, key FROM connections JOIN owner_keys USING (application_id, user_id) WHERE id = $1',
    [id],
  )
  const owned = { id, applicationId: String(row!.application_id), userId: String(row!.user_id) }
  const credential = {
    accessToken: new Secret('at-new'),
    refreshToken: new Secret(`new of ${id}`),
    tokenType: 'Bearer',
  }
  const attemptId = newId('ref')
  await at.rows(
    `INSERT INTO refresh_attempts (id, connection_id, generation, lease_token, journal_id, process, cause)
     VALUES ($1, $2, 1, 'x', 'jrn_x', 'x', 'call')`,
    [attemptId, id],
  )
  return {
    ...owned,
    connectionId: id,
    generation: 1,
    token: newToken(),
    attemptId,
    connector: 'notebook',
    connectorVersion: '1.0.0',
    authType: 'oauth2',
    inputs: {},
    credential: {
      ...sealCredential(credential, owned, 2, vaultFor(owned, row!.key as Buffer, at.parts.vault)),
      server: 'as.test',
    },
    fingerprint: 'new',
  }
}

const generationsOf = async (ids: string[]): Promise<unknown[]> => {
  const found = await at.rows('SELECT connection_id AS id, generation FROM oauth_tokens')
  return ids.map((id) => found.find((row) => row.id === id)?.generation)
}
const attemptOf = async (id: string) =>
  (await at.rows('SELECT outcome, error_code, provider_status FROM refresh_attempts WHERE connection_id = $1', [id]))[0]
const logged = (words: string) => at.platform.logged.filter((line) => line.includes(words)).length

describe('a journal that was left behind', () => {
  test('with a record that cannot be stored keeps no other from being stored, nor the platform from starting', async () => {
    const ids = [await at.connect('a'), await at.connect('b'), await at.connect('c')]
    poisoned.add(ids[0]!)
    await leave(...ids)
    await leave(ids[0]!)
    await recover(at.parts)
    expect(await generationsOf(ids)).toEqual([1, 2, 2])
    poisoned.clear()
    await recover(at.parts)
    expect(await generationsOf(ids)).toEqual([2, 2, 2])
    expect(await at.parts.refresh.journal.adopt()).toEqual([])
  })

  test('with a record whose connection somebody else refreshes keeps no other from being stored', async () => {
    const ids = [await at.connect('a'), await at.connect('b')]
    await leave(...ids)
    await at.rows(`UPDATE oauth_tokens SET lease_token = 'theirs', lease_until = now() + interval '1 hour'
      WHERE connection_id = '${ids[0]}'`)
    await recover(at.parts)
    expect(await generationsOf(ids)).toEqual([1, 2])
    expect(await at.parts.refresh.journal.adopt()).toHaveLength(1)
  })

  test('whose damage nobody can mend is told of once', async () => {
    const id = await at.connect('a')
    const { vault } = at.parts
    const foreign = { ...vault, seal: () => Buffer.from('not a sealed record') }
    const journal = await openJournal(at.journalDirectory, foreign, createLog('silent'))
    await journal.append(await answerFor(id))
    await journal.close()
    await leave(id)
    for (let round = 0; round < 5; round++) await recover(at.parts)
    expect(await generationsOf([id])).toEqual([2])
    expect(logged('cannot be opened')).toBe(1)
    expect(logged('recovered the refreshes')).toBe(1)
  })

  test('for a connection that was deleted: the provider is asked to forget the grant', async () => {
    const [deleted, revoked, connected] = [await at.connect('a'), await at.connect('b'), await at.connect('c')]
    await leave(deleted!, revoked!, connected!)
    await at.platform.send(`/v1/connections/${deleted}`, { method: 'DELETE' })
    await at.platform.send(`/v1/connections/${revoked}/revoke`, { method: 'POST' })
    await at.rows('UPDATE oauth_tokens SET generation = 5 WHERE connection_id = $1', [connected])
    await recover(at.parts)
    expect(at.endpoint.revoked.filter((token) => token.startsWith('new of'))).toEqual([
      `new of ${deleted}`,
      `new of ${revoked}`,
    ])
    for (const id of [deleted!, revoked!, connected!])
      expect(await attemptOf(id)).toMatchObject({ outcome: 'superseded', error_code: null })
    expect(await at.parts.refresh.journal.adopt()).toEqual([])
  })

  test('for one whose user was erased: the provider is asked all the same, and nothing of the user is left', async () => {
    const id = await at.connect('erased')
    await leave(id)
    expect((await at.platform.send('/v1/users/erased', { method: 'DELETE' })).status).toBe(200)
    expect(await at.rows("SELECT 1 FROM owner_keys WHERE user_id = 'erased'")).toEqual([])
    await recover(at.parts)
    expect(at.endpoint.revoked).toContain(`new of ${id}`)
    expect(await at.parts.refresh.journal.adopt()).toEqual([])
  })

  test('for one that was handed over to another platform: the grant is left alone', async () => {
    const id = await at.connect('a')
    await leave(id)
    await at.rows(`UPDATE connections SET status = 'revoked', status_reason = 'handed_over' WHERE id = $1`, [id])
    await at.rows('DELETE FROM oauth_tokens WHERE connection_id = $1', [id])
    await recover(at.parts)
    expect(at.endpoint.revoked).toEqual([])
    expect(await attemptOf(id)).toMatchObject({ outcome: 'superseded' })
  })
})

describe('an answer that the database could not take', () => {
  const refresh = async (name: string): Promise<string> => {
    const id = await at.connect(name)
    poisoned.add(id)
    expect((await at.platform.send(`/v1/connections/${id}/refresh`, { method: 'POST' })).status).toBe(200)
    return id
  }

  test('serves calls for as long as the database is away, also when nobody called for a while', async () => {
    const id = await refresh('a')
    isAway = true
    at.parts.live.forget(id)
    expect((await at.platform.call(id, 'notes.list')).status).toBe(200)
    isAway = false
  })

  test('serves nobody once its connection is deleted, and is given back to the provider', async () => {
    const id = await refresh('a')
    await at.platform.send(`/v1/connections/${id}`, { method: 'DELETE' })
    expect((await at.platform.call(id, 'notes.list')).status).toBe(404)
    const before = [...at.endpoint.revoked]
    poisoned.clear()
    await at.parts.refresh.backlog.flush()
    await expect.poll(() => at.endpoint.revoked.length).toBe(before.length + 1)
    expect(at.endpoint.revoked.at(-1)).toMatch(/^rt-/)
    await expect.poll(() => attemptOf(id)).toMatchObject({ outcome: 'superseded' })
  })
})

test('an answer for a connection that is deleted meanwhile is given back, and its attempt closed', async () => {
  const id = await at.connect('a')
  const { promise: asked, resolve } = Promise.withResolvers<Socket>()
  at.endpoint.reply = resolve
  const refreshing = at.platform.send(`/v1/connections/${id}/refresh`, { method: 'POST' })
  const socket = await asked
  // Another process deletes it: this one would wait for its own refresh.
  await at.rows('DELETE FROM connections WHERE id = $1', [id])
  const body = JSON.stringify({ access_token: 'at-late', refresh_token: 'rt-late', expires_in: 3600 })
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`
  socket.end(`${head}\r\n\r\n${body}`)
  expect((await refreshing).json.code).toBe('connection_not_found')
  expect(at.endpoint.revoked).toEqual(['rt-late'])
  expect(await attemptOf(id)).toMatchObject({ outcome: 'superseded' })
})

test('a probe whose grant is refused shows that the OAuth client is taken: its incident is over', async () => {
  const [first, second] = [await at.connect('a'), await at.connect('b')]
  const refresh = (id: string) => at.platform.send(`/v1/connections/${id}/refresh`, { method: 'POST' })
  at.endpoint.reply = { status: 401, body: { error: 'invalid_client' } }
  expect((await refresh(first)).json.code).toBe('oauth_client_rejected')
  at.endpoint.reply = { status: 400, body: { error: 'invalid_grant' } }
  expect((await refresh(second)).json.code).toBe('refresh_pending')
  expect(await at.rows('SELECT closed_at IS NOT NULL AS is_over FROM oauth_client_incidents')).toEqual([
    { is_over: true },
  ])
})
