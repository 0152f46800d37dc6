import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { type TestClient, createTestClient } from '../setup/test-client.ts'
import { type OwnPlatform, fileOf, put, startOwnPlatform } from './setup.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'

/** What a process knows of an application is so old at most. */
const OLD_MS_MAX = 5_000

let one: OwnPlatform
let other: TestPlatform
let there: TestClient
beforeAll(async () => {
  const environment = { VAULT_KEYS: newKeyEntry('shared') }
  one = await startOwnPlatform({ environment })
  other = await startTestPlatform({ databaseUrl: one.databaseUrl, directory: one.directory, environment })
  there = createTestClient(other.url, one.apiKey)
})
afterAll(async () => {
  await other?.close()
  await one?.close()
})

test('what one process was given or lost of a connector, another goes by five seconds later', async () => {
  const seen = () => there.send('/v1/connectors/visible')
  // Asked before, so that what is not there is what the other process remembers.
  expect((await seen()).status).toBe(404)
  expect((await put(one, 'visible', fileOf('visible'))).status).toBe(200)
  other.clock.advance(OLD_MS_MAX + 1)
  expect((await seen()).status).toBe(200)

  const made = await there.send('/v1/connections', {
    json: { connector: 'visible', user_id: 'u', access_token: 'a' },
  })
  expect(made.status, made.text).toBe(201)
  await there.send(`/v1/connections/${made.json.id}`, { method: 'DELETE' })

  expect((await put(one, 'visible', fileOf('visible', { version: '1.1.0' }))).status).toBe(200)
  other.clock.advance(OLD_MS_MAX + 1)
  expect((await seen()).json.version).toBe('1.1.0')

  const removed = await one.send('/v1/connectors/visible', { method: 'DELETE' })
  expect(removed.status, removed.text).toBe(200)
  other.clock.advance(OLD_MS_MAX + 1)
  expect((await seen()).status).toBe(404)
  const late = await there.send('/v1/connections', { json: { connector: 'visible', user_id: 'u', access_token: 'a' } })
  expect(late.json).toMatchObject({ status: 404, code: 'connector_not_found' })
})
