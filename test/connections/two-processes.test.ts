import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveConnection } from '../../src/connections/live-connection.ts'
import { createCache } from '../../src/runtime/cache.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

// Neither forgets by itself what it has in memory, so that only a notification can make it.
const change = <Parts extends object>(parts: Parts): Parts => ({
  ...parts,
  live: createCache<LiveConnection>({ entriesMax: 100, lifetimeMs: 3_600_000 }),
})

let one: TestPlatform
let other: TestPlatform
beforeAll(async () => {
  const environment = { VAULT_KEYS: newKeyEntry('both') }
  const databaseUrl = await createDatabase()
  one = await startTestPlatform({ databaseUrl, environment, change })
  other = await startTestPlatform({ databaseUrl, environment, change, directory: one.directory })
})
afterAll(async () => {
  await other?.close()
  await one?.close()
})

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  let held = false
  for (let round = 0; round < 1_000 && !held; round++) {
    held = await holds()
    if (!held) await sleep(10)
  }
  expect(held).toBe(true)
}

/** Without a refresh token: what either provider thinks of the token is passed on. */
const connect = async (): Promise<{ id: string }> => {
  const json = { connector: 'gmail', user_id: 'mara', access_token: 'a-token-that-nobody-knows' }
  return (await one.send('/v1/connections', { json })).json as { id: string }
}

/** What a process says to a call of it: undefined where the provider answers. */
const codeAt = async (under: TestPlatform, id: string): Promise<string | undefined> => {
  const { headers, json } = await under.send(`/v1/connections/${id}/proxy/gmail/v1/users/me/profile`)
  return headers['connector-source'] === 'provider' ? undefined : (json as { code: string }).code
}

test('a connection that one process deletes ends in the other, which has it in memory', async () => {
  const { id } = await connect()
  expect(await codeAt(one, id)).toBeUndefined()
  expect(await codeAt(other, id)).toBeUndefined()
  expect((await one.send(`/v1/connections/${id}`, { method: 'DELETE' })).status).toBe(200)
  await until(async () => (await codeAt(other, id)) === 'connection_not_found')
})

test('a connector that one process disables is disabled in the other', async () => {
  const { id } = await connect()
  expect(await codeAt(other, id)).toBeUndefined()
  expect((await one.send('/v1/connectors/gmail/disable', { method: 'POST' })).status).toBe(200)
  await until(async () => (await codeAt(other, id)) === 'connector_disabled')
  await one.send('/v1/connectors/gmail/enable', { method: 'POST' })
  await until(async () => (await codeAt(other, id)) === undefined)
})
