import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../src/runtime/log.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { runCli } from '../setup/sandbox.ts'
import { storeSealed } from '../stores/sealed.ts'
import { dump, query } from '../stores/tables.ts'

const VAULT_KEYS = newKeyEntry('users1')

let under: TestPlatform
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await createDatabase()
  under = await startTestPlatform({ databaseUrl, environment: { VAULT_KEYS } })
})
afterAll(() => under?.close())

/** All that is stored, but the audit log: it says who erased whom. */
const storedTexts = async (): Promise<string> =>
  (await dump(databaseUrl))
    .split('\n')
    .filter((line) => !line.startsWith('audit_log.'))
    .join('\n')

const remove = (user: string, headers = {}) =>
  under.send(`/v1/users/${encodeURIComponent(user)}`, { method: 'DELETE', headers })

/** A user with something in every table: connected, refreshed, and with all that can be sealed. */
const populate = async (user: string): Promise<string> => {
  const gmail = await under.connect('gmail', user)
  expect((await under.send(`/v1/connections/${gmail.id}/refresh`, { method: 'POST' })).status).toBe(200)
  await under.connect('resend', user)
  const storage = await openStorage({ databaseUrl, directory: '', log: createLog('error') })
  const [application] = await query(databaseUrl, 'SELECT id FROM applications')
  await storeSealed(storage, createVault(parseKeyRing(VAULT_KEYS)), String(application!.id), {
    userId: user,
    connector: 'resend',
    authType: 'api_key',
  })
  await storage.close()
  return gmail.id
}

test('nothing of a user is left, what can be revoked is, and others lose nothing', { timeout: 60_000 }, async () => {
  const [mara, jonas] = [await populate('mara-canary'), await populate('jonas-canary')]
  const gone = (await query(databaseUrl, "SELECT id FROM connections WHERE user_id = 'mara-canary'")).map(({ id }) =>
    String(id),
  )
  const answer = await remove('mara-canary')
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject({
    user_id: 'mara-canary',
    deleted: true,
    connections: 3,
    revocations: { revoked: 1, failed: 0 },
    not_revoked: [],
  })
  const left = await storedTexts()
  expect(left).not.toContain('mara-canary')
  for (const id of gone) expect(left, id).not.toContain(id)
  expect((await under.send(`/v1/connections/${mara}/timeline`)).status).toBe(404)

  const entries = await query(databaseUrl, "SELECT outcome FROM audit_log WHERE action = 'user.erased'")
  expect(entries).toEqual([{ outcome: 'ok' }])

  expect(left).toContain('jonas-canary')
  expect((await under.call(jonas, 'users.getProfile')).status).toBe(200)
  expect((await under.send(`/v1/connections/${jonas}/timeline`)).json.items.length).toBeGreaterThan(1)
})

test('keys and tokens that are bound to the user end, and those of others do not', async () => {
  const keyFor = async (user: string) =>
    (await under.send('/v1/keys', { json: { name: `for ${user}`, user_id: user, scopes: ['connections:read'] } })).json
  const tokenFor = async (user: string) => (await under.send('/v1/user-tokens', { json: { user_id: user } })).json
  const [hers, his] = [await keyFor('mara-bound'), await keyFor('jonas-bound')]
  const [herToken, hisToken] = [await tokenFor('mara-bound'), await tokenFor('jonas-bound')]
  const statusOf = async (secret: string) =>
    (await under.send('/v1/connections', { headers: { authorization: `Bearer ${secret}` } })).status
  // A token of a user lists nothing; it is known all the same.
  const all = [hers.key, his.key, herToken.token, hisToken.token]
  expect(await Promise.all(all.map(statusOf))).toEqual([200, 200, 403, 403])
  expect((await remove('mara-bound')).status).toBe(200)
  const left = await storedTexts()
  for (const id of [hers.id, herToken.id]) expect(left, id).not.toContain(id)
  for (const id of [his.id, hisToken.id]) expect(left, id).toContain(id)
  // At once where the user was deleted, although all were in memory there.
  expect(await Promise.all(all.map(statusOf))).toEqual([401, 200, 401, 403])
})

test('a user of whom nothing is known, or nothing any more, is removed as well', async () => {
  const [unknown, again] = [await remove('nobody'), await remove('mara-canary')]
  for (const { status, json } of [unknown, again]) {
    expect(status).toBe(200)
    expect(json).toMatchObject({ connections: 0, connect_sessions: 0, events: 0, timeline_entries: 0 })
  }
})

test('who acts for one user cannot remove another', async () => {
  const answer = await remove('jonas-canary', { 'connector-user-id': 'mara-canary' })
  expect(answer.status).toBe(404)
  expect(await storedTexts()).toContain('jonas-canary')
})

test('a provider that cannot be told does not keep the user here, and is named', { timeout: 60_000 }, async () => {
  const { id } = await under.connect('gmail', 'tomas')
  await under.simulator.stop()
  const { code, stdout } = await runCli(['users', 'delete', 'tomas', '--json'], {
    CONNECTOR_URL: under.url,
    CONNECTOR_API_KEY: under.apiKey,
  })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    connections: 1,
    revocations: { failed: 1 },
    not_revoked: [{ id, connector: 'gmail' }],
  })
  expect(await storedTexts()).not.toContain('tomas')
})
