import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform()
})
afterAll(() => under?.close())

const refreshes = (): number => under.simulator.control.state().connectors.gmail?.refreshes ?? 0
const asking = (seconds: string) => ({ headers: { 'connector-min-valid-seconds': seconds } })
const call = (id: string, seconds?: string) =>
  under.call(id, 'users.getProfile', {}, seconds === undefined ? {} : asking(seconds))
const pass = (id: string, seconds: string) =>
  under.send(`/v1/connections/${id}/proxy/gmail/v1/users/me/profile`, asking(seconds))

// The database says when a token was stored, by a clock that does not move ahead: so this comes first.
test('a life that the provider never gives is not asked for with every call', async () => {
  const { id } = await under.connect('gmail', 'long')
  const before = refreshes()
  for (let count = 0; count < 5; count += 1) expect((await call(id, '86400')).status).toBe(200)
  expect(refreshes()).toBe(before)
})

test('a token that would end too soon is refreshed before the call, and one that lives long enough is not', async () => {
  const { id } = await under.connect('gmail')
  const before = refreshes()
  expect((await call(id, '600')).status).toBe(200)
  expect(refreshes()).toBe(before)
  under.clock.advance(3_000_000)
  expect((await call(id)).status).toBe(200)
  expect(refreshes()).toBe(before)
  expect((await call(id, '600')).status).toBe(200)
  expect(refreshes()).toBe(before + 1)
  expect((await pass(id, '600')).status).toBe(200)
  expect(refreshes()).toBe(before + 1)
  under.clock.advance(3_000_000)
  expect((await pass(id, '600')).status).toBe(200)
  expect(refreshes()).toBe(before + 2)
})

test('a dry run refreshes nothing', async () => {
  const { id } = await under.connect('gmail', 'dry')
  const before = refreshes()
  under.clock.advance(3_000_000)
  const { headers } = asking('3000')
  const answer = await under.call(id, 'users.getProfile', {}, { headers: { ...headers, 'connector-dry-run': 'true' } })
  expect(answer.status).toBe(200)
  expect(refreshes()).toBe(before)
})

test.each(['-1', '86401', '1.5', 'x', '', '99999999999'])('%j is no number of seconds', async (seconds) => {
  const { id } = await under.connect('gmail', 'bad')
  for (const answer of [await call(id, seconds), await pass(id, seconds)])
    expect(answer.json).toMatchObject({ status: 400, code: 'invalid_request' })
})
