import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { approve } from '../../src/cli/approve.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL } from '../setup/test-client.ts'

let under: TestPlatform
let database: pg.Client

beforeAll(async () => {
  const databaseUrl = await createDatabase()
  under = await startTestPlatform({ databaseUrl })
  database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
})
afterAll(async () => {
  await database.end()
  await under.close()
})
beforeEach(() => under.simulator.control.clearFaults())

const SLOW_MS = 400
const expire = (): void => under.clock.advance(2 * 3600_000)
const status = async (id: string): Promise<string> => (await under.send(`/v1/connections/${id}`)).json.status
const liveGrants = (connector: string): number =>
  under.simulator.control.state().connectors[connector]?.live_grants ?? 0

test('a reconnect is not undone by an older refresh that the provider refuses after it', async () => {
  const { id } = await under.connect('onedrive', 'reconnect')
  expire()
  under.simulator.control.fault({
    connector: 'onedrive',
    endpoint: 'refresh',
    tokenAnswer: 'ok_error',
    slowMs: SLOW_MS,
  })
  const called = under.call(id, 'me.get')
  await under.connect('onedrive', 'reconnect', { connection_id: id })
  expect((await called).status).toBe(200)
  expect(await status(id)).toBe('active')
  expect((await under.call(id, 'me.get')).status).toBe(200)
})

test('a rotated token that the database could not take is served from memory, and stored when it can be', async () => {
  const { id } = await under.connect('onedrive', 'unstored')
  const refreshes = (): number => under.simulator.control.state().connectors.onedrive?.refreshes ?? 0
  const before = refreshes()
  expire()
  under.simulator.control.fault({ connector: 'onedrive', endpoint: 'refresh', slowMs: SLOW_MS })
  const called = under.call(id, 'me.get')
  await vi.waitFor(() => expect(refreshes()).toBeGreaterThan(before))
  await database.query('ALTER TABLE oauth_tokens RENAME TO away')
  expect((await called).status).toBe(200)
  expect((await under.call(id, 'me.get')).status).toBe(200)
  await database.query('ALTER TABLE away RENAME TO oauth_tokens')
  const generation = async () =>
    (await database.query('SELECT generation FROM oauth_tokens WHERE connection_id = $1', [id])).rows[0].generation
  await vi.waitFor(async () => expect(await generation()).toBe(2), 10_000)
  expire()
  expect((await under.call(id, 'me.get')).status).toBe(200)
  expect(await status(id)).toBe('active')
})

test('a connection that is deleted while it is refreshed leaves no grant at the provider', async () => {
  const before = liveGrants('gmail')
  const { id } = await under.connect('gmail', 'delete-refresh')
  expire()
  under.simulator.control.fault({ connector: 'gmail', endpoint: 'refresh', slowMs: SLOW_MS })
  const called = under.call(id, 'users.messages.list')
  await new Promise((resolve) => setTimeout(resolve, SLOW_MS / 4))
  const deleted = await under.send(`/v1/connections/${id}`, { method: 'DELETE' })
  await called
  expect(deleted.json).toMatchObject({ deleted: true, revocation: 'revoked' })
  expect(liveGrants('gmail')).toBe(before)
})

test('a connection that is deleted while it is completed is not found, and leaves no grant at the provider', async () => {
  const before = liveGrants('gmail')
  const session = await under.send('/v1/connect-sessions', {
    json: { connector: 'gmail', user_id: 'gone', return_url: RETURN_URL },
  })
  const returned = await approve(session.json.connect_url, RETURN_URL)
  under.simulator.control.fault({ connector: 'gmail', endpoint: 'exchange', slowMs: SLOW_MS })
  const completed = under.send(`/v1/connect-sessions/${session.json.id}/complete`, {
    json: { user_id: 'gone', completion_token: returned.searchParams.get('completion_token') },
  })
  await new Promise((resolve) => setTimeout(resolve, SLOW_MS / 4))
  expect((await under.send(`/v1/connections/${session.json.connection_id}`, { method: 'DELETE' })).status).toBe(200)
  expect(await completed).toMatchObject({ status: 404, json: { code: 'connection_not_found' } })
  expect(liveGrants('gmail')).toBe(before)
})

test('sessions that were never completed do not hide the connection that serves', async () => {
  const { id } = await under.connect('gmail', 'many')
  for (let index = 0; index < 25; index++) {
    await under.send('/v1/connect-sessions', { json: { connector: 'gmail', user_id: 'many', return_url: RETURN_URL } })
  }
  const called = await under.send('/v1/call/gmail/users.getProfile', {
    json: { params: {} },
    headers: { 'connector-user-id': 'many' },
  })
  expect(called.status, id).toBe(200)
})
