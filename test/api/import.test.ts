import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../../src/cli/wire.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform()
})
afterAll(() => under?.close())

const plain = (user: string, more: object = {}) => ({
  connector: 'gmail',
  user_id: user,
  access_token: `access-canary-${user}`,
  refresh_token: `refresh-canary-${user}`,
  ...more,
})
const take = (connections: readonly object[], headers: Readonly<Record<string, string>> = {}) =>
  under.send('/v1/connections/import', { json: { connections }, headers })

test('each of many credentials is taken over or refused by itself, in the order in which they were given', async () => {
  const { status, json, text } = await take([
    plain('mara', { name: 'Mail', account_id: 'mara@example.com', expires_at: '2036-01-02T03:04:05Z', scope: 'a' }),
    plain('jonas', { connector: 'gmial' }),
    { connector: 'gmail', user_id: 'ida', access_token: 'x', fields: {} },
    ...Array.from({ length: 20 }, (_, number) => plain(`user-${number}`)),
  ])
  expect(status, text).toBe(200)
  const items = json.items as { index: number; connection: Connection | null; problem: { code: string } | null }[]
  expect(items.map(({ index }) => index)).toEqual(Array.from({ length: 23 }, (_, index) => index))
  expect(items.map(({ problem }) => problem?.code)).toEqual([
    undefined,
    'connector_not_found',
    'invalid_request',
    ...Array.from({ length: 20 }, () => undefined),
  ])
  expect(items[0]!.connection).toMatchObject({
    name: 'Mail',
    account_id: 'mara@example.com',
    user_id: 'mara',
    status: 'active',
  })
  expect(items.slice(3).map(({ connection }) => connection?.user_id)).toEqual(
    Array.from({ length: 20 }, (_, number) => `user-${number}`),
  )
  expect(text).not.toContain('canary')
  const { json: listed } = await under.send('/v1/connections?limit=100')
  expect(listed.items).toHaveLength(21)
})

test.each<[what: string, connections: object[]]>([
  ['none', []],
  ['more than a thousand', Array.from({ length: 1001 }, () => plain('x'))],
  ['one of them without a user', [plain('fine'), { connector: 'gmail', access_token: 't' }]],
  ['one of them with a member that there is not', [plain('fine', { password: 'x' })]],
])('nothing is taken over of %s', async (_what, connections) => {
  const { status, json } = await take(connections)
  expect([status, json.code]).toEqual([400, 'invalid_request'])
  expect((await under.send('/v1/connections?user_id=fine')).json.items).toEqual([])
})

test('a thousand are taken over at once', async () => {
  const { status, json } = await take(Array.from({ length: 1000 }, (_, number) => plain(`thousand-${number}`)))
  expect(status).toBe(200)
  expect(json.items.filter(({ problem }: { problem: unknown }) => problem !== null)).toEqual([])
})

test('a request that is narrowed to one user takes over nothing for another', async () => {
  const { json } = await take([plain('own'), plain('other')], { 'connector-user-id': 'own' })
  expect(json.items.map(({ problem }: { problem: { code: string } | null }) => problem?.code)).toEqual([
    undefined,
    'invalid_request',
  ])
  expect((await under.send('/v1/connections?user_id=other')).json.items).toEqual([])
})
