import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { beginSignIn, completionTokenOf, consent, visit } from './browser.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform()
})
afterAll(() => under?.close())

const as = (userId: string) => ({ 'connector-user-id': userId })
const connectionsOf = async (userId: string) =>
  (await under.send(`/v1/connections?user_id=${userId}`)).json.items as unknown[]

test.each<[what: string, path: string, body: object]>([
  ['take over credentials', '/v1/connections', { connector: 'gmail', access_token: 'stolen' }],
  ['start connecting', '/v1/connect-sessions', { connector: 'gmail', return_url: RETURN_URL }],
])('to %s for another user is refused, and for its own is not', async (what, path, body) => {
  const victim = `victim-${what.length}`
  const send = (user: string) => under.send(path, { json: { ...body, user_id: victim }, headers: as(user) })
  const refused = await send('attacker')
  expect(refused.status, refused.text).toBe(400)
  expect(refused.json).toMatchObject({ code: 'invalid_request' })
  expect(await connectionsOf(victim)).toEqual([])
  expect((await send(victim)).status).toBe(201)
})

test('to reconnect another user’s connection is refused, whichever user is named', async () => {
  const { id } = await under.connect('gmail', 'owner')
  const start = (userId: string) =>
    under.send('/v1/connect-sessions', {
      json: { connector: 'gmail', user_id: userId, return_url: RETURN_URL, connection_id: id },
      headers: as('attacker'),
    })
  expect((await start('owner')).status).toBe(400)
  expect((await start('attacker')).json).toMatchObject({ status: 404, code: 'connection_not_found' })
})

test('another user’s session is as absent as one that never was, and stays for its own', async () => {
  const begun = await beginSignIn(under, 'victim')
  const token = completionTokenOf(await visit(await consent(under, begun), { cookie: begun.cookie }))
  const complete = (id: string, user: string) =>
    under.send(`/v1/connect-sessions/${id}/complete`, {
      json: { user_id: 'victim', completion_token: token },
      headers: as(user),
    })
  const foreign = await complete(begun.sessionId, 'attacker')
  const none = await complete('cs_0000000000000000000000000', 'attacker')
  const facts = ({ status, json }: typeof none) => [status, { ...json, request_id: '' }]
  expect(facts(foreign)).toEqual(facts(none))
  expect(foreign.status).toBe(404)
  expect((await complete(begun.sessionId, 'victim')).status).toBe(200)
})
