import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import { approve } from '../../src/cli/approve.ts'
import type { Connection, ConnectSession } from '../../src/cli/wire.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL, type TestAnswer } from '../setup/test-client.ts'
import { dump } from '../stores/tables.ts'
import { AUTH_CASES, type AuthCase, authConnector, writeConnectors } from './auth-connectors.ts'

const CASES = Object.entries(AUTH_CASES)
const BOTH = authConnector(
  'a-mixed',
  ['{ type: bearer }', '{ type: basic, credentials: client }', '{ type: api_key, inject: { name: X-Key } }'],
  `  app.check:
    summary: Whether the app is known
    request: POST /app
    auth: basic
    response: { json: true }
    examples: [{ response: { json: { known: true } } }]
  keys.list:
    summary: For keys alone
    request: GET /keys
    auth: api_key
    response: { json: true }
    examples: [{ response: { json: [] } }]
`,
)

let under: TestPlatform
let folder: string
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await createDatabase()
  const files = CASES.map(([name, { auth }]) => [name, authConnector(name, [auth])])
  folder = writeConnectors({ ...Object.fromEntries(files), 'a-mixed': BOTH })
  under = await startTestPlatform({ connectorsDirectory: folder, databaseUrl })
})
afterAll(async () => {
  await under?.close()
  rmSync(folder, { recursive: true })
})

const startSession = async (connector: string, more: object = {}): Promise<ConnectSession> => {
  const answer = await under.send('/v1/connect-sessions', {
    json: { connector, user_id: 'mara', return_url: RETURN_URL, ...more },
  })
  expect(answer.status, answer.text).toBe(201)
  return answer.json as ConnectSession
}

const connect = async (name: string, { fields = {}, inputs }: AuthCase, more: object = {}): Promise<Connection> => {
  const session = await startSession(name, { inputs, ...more })
  const returned = await approve(session.connect_url, RETURN_URL, fields)
  const completed = await under.send(`/v1/connect-sessions/${session.id}/complete`, {
    json: { user_id: 'mara', completion_token: returned.searchParams.get('completion_token') },
  })
  expect(completed.status, completed.text).toBe(200)
  return completed.json as Connection
}

const callEach = async (id: string): Promise<TestAnswer[]> => [
  await under.call(id, 'me.get'),
  await under.call(id, 'notes.list', { folder: 'a b//ü(1)/$x', $top: 3, q: "it's 100% a+b & c=d *~" }),
  await under.call(id, 'notes.add', {}, { body: { title: 'a b&c=ü+*', tag: ['x', 'y'] } as never }),
  await under.call(id, 'notes.edit', { id: 'n 1', text: 'Grüße' }),
  await under.send(`/v1/connections/${id}/call/notes.attach`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'connector-params': '{"id":"n1"}' },
    body: Buffer.alloc(300_000, 7),
  }),
  await under.call(id, 'status.get'),
]

const exchanges = (name: string): number => under.simulator.control.state().connectors[name]?.exchanges ?? 0

describe.each(CASES)('%s', (name, given) => {
  test('a user connects, and every kind of call is accepted by the provider', async () => {
    const connection = await connect(name, given)
    expect(connection).toMatchObject({ status: 'active', auth_type: given.type })
    for (const answer of await callEach(connection.id)) expect(answer.status, answer.text).toBe(200)
    const checked = await under.send(`/v1/connections/${connection.id}/check`, { method: 'POST' })
    expect(checked.json).toMatchObject({ healthy: true })
  })

  test.runIf(given.wrong !== undefined)('what the provider refuses is said on the page', async () => {
    const session = await startSession(name, { inputs: given.inputs })
    await expect(approve(session.connect_url, RETURN_URL, given.wrong)).rejects.toThrow(/answered 400: /)
  })

  test.runIf(given.fields !== undefined)('the same is a connection without a page', async () => {
    const json = { connector: name, user_id: 'mara', config: given.inputs }
    const made = await under.send('/v1/connections', { json: { ...json, fields: given.fields } })
    expect(made.status, made.text).toBe(201)
    expect((await under.call(made.json.id as string, 'me.get')).status).toBe(200)
    const wrong = await under.send('/v1/connections', { json: { ...json, fields: { ...given.fields, more: 'x' } } })
    expect([wrong.status, wrong.json.detail]).toEqual([400, 'There is no field "more".'])
  })

  test.runIf(given.expiresAfter !== undefined)('when it has expired it is renewed, once for many callers', async () => {
    const connection = await connect(name, given)
    under.clock.advance((given.expiresAfter! + 1) * 1000)
    const before = exchanges(name)
    const answers = await Promise.all(Array.from({ length: 10 }, () => under.call(connection.id, 'me.get')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(exchanges(name)).toBe(before + 1)
  })

  test.runIf(exchangesOnRefusal(given))('when the provider has forgotten it, it is renewed in passing', async () => {
    const connection = await connect(name, given)
    await under.simulator.control.revoke(name)
    const before = exchanges(name)
    expect((await under.call(connection.id, 'me.get')).status).toBe(200)
    expect(exchanges(name)).toBe(before + 1)
  })
})

function exchangesOnRefusal({ type }: AuthCase): boolean {
  return ['session', 'jwt_bearer', 'oauth2_client_credentials'].includes(type)
}

test('every auth type but the OAuth 2.0 consent page, which has journeys of its own, is connected here', () => {
  const here = new Set(CASES.map(([, { type }]) => type))
  expect(authTypes.map(({ name }) => name).filter((name) => !here.has(name))).toEqual(['oauth2'])
})

test('a connector tells what each way to authenticate asks for', async () => {
  const told = (await under.send('/v1/connectors/a-service-account')).json
  expect(told.auth[0].fields).toMatchObject([
    { name: 'key', secret: true, optional: false, multiline: true },
    { name: 'issuer', secret: false, optional: true, multiline: false },
    { name: 'subject', secret: false, optional: true, multiline: false },
  ])
})

test('an endpoint that takes the application’s own credential is called so by any connection', async () => {
  const { id } = await connect('a-mixed', { type: 'bearer', auth: '', fields: { token: 'token-canary' } })
  expect((await under.call(id, 'me.get')).status).toBe(200)
  expect((await under.call(id, 'app.check')).status).toBe(200)
  expect((await under.call(id, 'keys.list')).json).toMatchObject({ code: 'auth_type_mismatch' })
})

test.each(['an-aws', 'an-oauth1'])('a token alone is no credential of %s', async (connector) => {
  const json = { connector, user_id: 'mara', access_token: 'token-canary' }
  const made = await under.send('/v1/connections', { json })
  expect([made.status, made.json.detail]).toEqual([400, expect.stringMatching(/^A token alone is no credential for/)])
})

test('a token that was taken over without what renews it lives until the provider refuses it', async () => {
  for (const connector of ['a-json-session', 'an-own-client', 'a-service-account']) {
    const made = await under.send('/v1/connections', {
      json: { connector, user_id: 'mara', access_token: 'sim_unknown-canary' },
    })
    const id = made.json.id as string
    const called = await under.call(id, 'me.get')
    expect([called.status, called.json.code], connector).toEqual([409, 'connection_needs_reauth'])
    expect((await under.send(`/v1/connections/${id}`)).json, connector).toMatchObject({ status: 'needs_reauth' })
  }
})

test('a connect session may name which of several auth types it is for', async () => {
  const keyed = { type: 'api_key', auth: '', fields: { api_key: 'key-canary' } }
  const { id, auth_type } = await connect('a-mixed', keyed, { auth_type: 'api_key' })
  expect(auth_type).toBe('api_key')
  expect((await under.call(id, 'keys.list')).status).toBe(200)
})

test('nothing of a credential is logged or stands in the database', async () => {
  const seen = `${under.logged.join('\n')}\n${await dump(databaseUrl)}`
  const secrets = ['canary', 'PRIVATE KEY', 'AKIDEXAMPLE', 'robot@project.example.com']
  for (const secret of secrets) expect(seen.includes(secret), secret).toBe(false)
})
