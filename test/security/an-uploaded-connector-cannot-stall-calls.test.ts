import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnPlatform, connectOwn, fileOf, giveClient, put, startOwnPlatform } from '../own/setup.ts'

const TOKENS = { access_token: 'token', expires_in: 3600, token_type: 'Bearer' }
const COMPUTING_MS_MAX = 1_000

let under: OwnPlatform
beforeAll(async () => {
  under = await startOwnPlatform()
  under.answer = ({ path }) => ({ json: path === '/token' ? TOKENS : {} })
})
afterAll(() => under?.close())

/** Schemas of which each asks twice for the next: to judge a value takes 2^40 steps. */
const DOUBLING = Array.from(
  { length: 40 },
  (_, at) =>
    `  ${at === 0 ? 'Thing' : `T${at}`}: ${at === 39 ? '{ type: object }' : `{ allOf: [{ $ref: '#/schemas/T${at + 1}' }, { $ref: '#/schemas/T${at + 1}' }] }`}`,
).join('\n')

test('a body that would be judged for ever is given up, and the process goes on', async () => {
  const yaml = fileOf('endless').replace(/ {2}Thing: .*\n/, `${DOUBLING}\n`)
  expect((await put(under, 'endless', yaml)).json).toMatchObject({ valid: true })
  await put(under, 'quick', fileOf('quick'))
  for (const name of ['endless', 'quick']) await giveClient(under, name, 'id', 'secret')
  const [endless, quick] = [await connectOwn(under, 'endless'), await connectOwn(under, 'quick')]

  const before = process.threadCpuUsage()
  const make = (id: string) => under.send(`/v1/connections/${id}/call/things.make`, { json: { body: { name: 'a' } } })
  const answers = await Promise.all(Array.from({ length: 20 }, () => make(endless)))
  const { user, system } = process.threadCpuUsage(before)
  for (const answer of answers) expect(answer.json).toMatchObject({ status: 422, code: 'connector_invalid' })
  expect((user + system) / 1_000).toBeLessThan(COMPUTING_MS_MAX)
  expect((await make(quick)).status).toBe(200)
})

test('a limit for all users of a connector is its application’s own', async () => {
  const limit = 'rate_limit: { per: connector, limit: 1, window_ms: 3600000 }\n'
  for (const client of [under, under.stranger]) {
    await put(client, 'limited', fileOf('limited', { more: limit }))
    await giveClient(client, 'limited', 'id', 'secret')
  }
  const [mine, theirs] = [await connectOwn(under, 'limited'), await connectOwn(under.stranger, 'limited')]
  expect((await under.stranger.call(theirs, 'things.list')).status).toBe(200)
  expect((await under.stranger.call(theirs, 'things.list')).json).toMatchObject({ code: 'rate_limited' })
  expect((await under.call(mine, 'things.list')).status).toBe(200)
})
