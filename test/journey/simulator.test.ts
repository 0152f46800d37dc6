import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform()
})
afterAll(() => under?.close())

test('an account is connected, called, refreshed in passing with rotation, checked, revoked and deleted', async () => {
  const connection = await under.connect('gmail')
  expect(connection).toMatchObject({
    connector: 'gmail',
    status: 'active',
    user_id: 'user-1',
    name: 'mara@example.com',
    account_id: 'mara@example.com',
  })

  const listed = await under.call(connection.id, 'users.messages.list', { maxResults: 3 })
  expect(listed.status).toBe(200)
  expect(listed.headers['connector-source']).toBe('provider')
  expect(listed.json.messages).toHaveLength(3)

  under.clock.advance(2 * 3600_000)
  const after = await under.call(connection.id, 'users.messages.list', { maxResults: 3 })
  expect(after.status).toBe(200)
  expect(under.simulator.control.state().connectors.gmail).toMatchObject({ exchanges: 1, refreshes: 1 })

  const checked = await under.send(`/v1/connections/${connection.id}/check`, { method: 'POST' })
  expect(checked.json).toMatchObject({ healthy: true })

  const revoked = await under.send(`/v1/connections/${connection.id}/revoke`, { method: 'POST' })
  expect(revoked.json).toMatchObject({ revocation: 'revoked', connection: { status: 'revoked' } })
  expect(under.simulator.control.state().live_grants).toBe(0)

  const deleted = await under.send(`/v1/connections/${connection.id}`, { method: 'DELETE' })
  expect(deleted.json).toMatchObject({ deleted: true })
  expect((await under.send(`/v1/connections/${connection.id}`)).status).toBe(404)
})
