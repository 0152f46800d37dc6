import { afterAll, beforeAll, expect, test } from 'vitest'
import { approve } from '../../src/cli/approve.ts'
import { newId } from '../../src/runtime/ids.ts'
import { parseKeyRing, newKeyEntry } from '../../src/vault/keyring.ts'
import { OWNED, versionOf } from '../../src/vault/envelope.ts'
import { createVault, ownerOf } from '../../src/vault/vault.ts'
import { columnOf, sealedCellsIn } from '../stores/sealed-cells.ts'
import { createDatabase } from '../setup/database.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { dump, rowsOf } from '../stores/tables.ts'

const VAULT_KEYS = newKeyEntry('canary1')
const WEBHOOK_SECRET = 'webhook-secret-canary-0123456789abcdef'
const API_KEY_OF_PROVIDER = 'imported-canary-0123456789'

let under: TestPlatform
let databaseUrl: string
/** Every secret that the journey met, by what it is. */
const secrets = new Map<string, string>()
/** Everything that left the platform towards its callers, but where a secret is meant to be handed over. */
const answers: string[] = []

const send: TestPlatform['send'] = async (path, options) => {
  const answer = await under.send(path, options)
  answers.push(JSON.stringify(answer.headers) + answer.text)
  return answer
}

/** Opens the stored credentials past the platform, to know what must not be seen. */
const noteStoredTokens = async (when: string): Promise<void> => {
  const vault = createVault(parseKeyRing(VAULT_KEYS))
  const ownerKeys = new Map(
    (await rowsOf(databaseUrl, 'owner_keys')).map((row) => [row.user_id, row.key as Buffer] as const),
  )
  const connections = new Map((await rowsOf(databaseUrl, 'connections')).map((row) => [row.id, row]))
  for (const row of await rowsOf(databaseUrl, 'oauth_tokens')) {
    const connection = connections.get(row.connection_id)!
    for (const column of ['access_token', 'refresh_token', 'extra']) {
      if (row[column] === null) continue
      const place = {
        table: 'oauth_tokens',
        column,
        row: String(row.connection_id),
        owner: ownerOf(String(connection.application_id), String(connection.user_id)),
        generation: Number(row.generation),
      }
      secrets.set(
        `${column} of ${String(connection.connector_type)} ${when}`,
        vault
          .of(place.owner, ownerKeys.get(connection.user_id))
          .open(row[column] as Buffer, place)
          .reveal(),
      )
    }
  }
}

/** A journey with every kind of success and failure in it. */
beforeAll(async () => {
  databaseUrl = await createDatabase()
  under = await startTestPlatform({ databaseUrl, environment: { VAULT_KEYS, ONEDRIVE_WEBHOOK_SECRET: WEBHOOK_SECRET } })
  secrets.set('API key', under.apiKey.slice(-43))
  secrets.set('client secret', 'client-secret-canary')
  secrets.set('sealing key', VAULT_KEYS.split(':')[1]!)
  secrets.set('imported API key', API_KEY_OF_PROVIDER)

  const session = await send('/v1/connect-sessions', {
    json: { connector: 'gmail', user_id: 'mara', return_url: RETURN_URL },
  })
  const returned = await approve(session.json.connect_url as string, RETURN_URL)
  const completionToken = returned.searchParams.get('completion_token')!
  secrets.set('completion token', completionToken)
  const { json: gmail } = await send(`/v1/connect-sessions/${session.json.id}/complete`, {
    json: { user_id: 'mara', completion_token: completionToken },
  })
  await noteStoredTokens('first')

  const path = `/v1/connections/${gmail.id}`
  await send(`${path}/call/users.getProfile`, { json: {} })
  await send(`${path}/call/users.getProfile`, { json: { params: { x: 1 } } })
  await send(`${path}/proxy/gmail/v1/users/me/profile`)
  await send(`${path}/proxy/nowhere?key=query-canary`)
  secrets.set('query of a call', 'query-canary')
  under.clock.advance(2 * 3600_000)
  await send(`${path}/call/users.getProfile`, { json: {} })
  await noteStoredTokens('refreshed')
  under.simulator.control.expire('gmail')
  await send(`${path}/check`, { method: 'POST' })
  await send(`${path}/refresh`, { method: 'POST' })
  await noteStoredTokens('renewed by hand')
  for (const tokenAnswer of ['html', '500', 'nothing', 'ok_error'] as const) {
    under.clock.advance(2 * 3600_000)
    under.simulator.control.fault({ connector: 'gmail', tokenAnswer, error: 'temporarily_unavailable' })
    await send(`${path}/call/users.getProfile`, { json: {} })
    under.simulator.control.clearFaults()
    await send(`${path}/call/users.getProfile`, { json: {} })
  }
  under.simulator.control.fault({ connector: 'gmail', reset: 'mid_body' })
  await send(`${path}/call/users.getProfile`, { json: {} }).catch(() => {})
  await send('/v1/connections', {
    json: { connector: 'resend', user_id: 'mara', access_token: API_KEY_OF_PROVIDER, refresh_token: 5 },
  })
  const imported = await send('/v1/connections', {
    json: { connector: 'resend', user_id: 'mara', access_token: API_KEY_OF_PROVIDER },
  })
  await send(`/v1/connections/${imported.json.id}/check`, { method: 'POST' })
  await send('/v1/connections?limit=100')
  await send('/v1/keys')
  await beTold()
  const another = await under.connect('dropbox', 'jonas')
  await noteStoredTokens('last')
  await send(`/v1/connections/${another.id}`, { method: 'DELETE' })
  await send(`${path}/timeline`)
  await send(`/v1/connections/${another.id}/timeline`)
  await send(`${path}/revoke`, { method: 'POST' })
  await send(`/v1/connections/${newId('con')}`)
}, 60_000)
afterAll(() => under?.close())

/** Events come, genuine and not; the token is shown where it is meant to be, and nowhere else. */
const beTold = async (): Promise<void> => {
  const { id } = await under.connect('onedrive', 'mara')
  const { json } = await under.send(`/v1/connections/${id}/webhook`)
  const token = String(json.token)
  secrets.set('webhook secret', WEBHOOK_SECRET)
  secrets.set('proof of a webhook token', token.split('.')[1]!)
  const notice = { value: [{ clientState: token, changeType: 'updated', text: 'payload-canary' }] }
  for (const body of [notice, { value: [{ clientState: `${token}x` }] }, { value: token }])
    await send('/webhooks/onedrive', { json: body })
  await send('/webhooks/onedrive', { body: `{"value": ${token}`, method: 'POST' })
  const told = await send('/v1/events')
  if (!told.text.includes('payload-canary')) throw new Error(`no event came: ${told.text}`)
}

/** How a secret may look after it has been through somebody's hands. */
const disguises = (secret: string): string[] => {
  const bytes = Buffer.from(secret)
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    Buffer.from(`:${secret}`).toString('base64').slice(4, -4),
  ]
}

const findIn = (text: string): string[] =>
  [...secrets].flatMap(([what, secret]) =>
    disguises(secret).some((disguise) => text.includes(disguise)) ? [what] : [],
  )

test('the journey met secrets of every kind', () => {
  expect([...secrets.keys()]).toEqual(
    expect.arrayContaining([
      'access_token of gmail first',
      'refresh_token of gmail first',
      'access_token of gmail refreshed',
      'access_token of dropbox last',
      'access_token of resend last',
      'completion token',
      'proof of a webhook token',
    ]),
  )
  expect(new Set(secrets.values()).size).toBeGreaterThan(8)
})

test('the search finds what it looks for', () => {
  for (const [what, secret] of secrets)
    for (const disguise of disguises(secret)) expect(findIn(`{"a":"${disguise}"}`)).toContain(what)
})

test('no log line shows a secret, a code, a state or a query', () => {
  expect(under.logged.length).toBeGreaterThan(30)
  expect(findIn(under.logged.join('\n'))).toEqual([])
  expect(under.logged.join('\n')).not.toMatch(/[?&](code|state|completion_token|session)=|Bearer |connect=/)
})

test('a request is logged by what it is, and never by what its caller wrote', () => {
  const lines = under.logged.map((line) => JSON.parse(line) as Record<string, unknown>)
  const call = lines.find(({ msg, endpoint }) => msg === 'request' && endpoint === 'users.getProfile')
  expect(call).toMatchObject({
    method: 'POST',
    route: '/v1/connections/:connectionId/call/:endpoint',
    status: 200,
    connector: 'gmail',
    connection_id: expect.stringMatching(/^con_/) as unknown,
    key_id: expect.stringMatching(/^key_/) as unknown,
    request_id: expect.stringMatching(/^req_/) as unknown,
    ms: expect.any(Number) as unknown,
    bytes: expect.any(Number) as unknown,
  })
  expect(Number(call!.bytes)).toBeGreaterThan(100)
})

test('no answer and no error shows a secret', () => {
  expect(answers.length).toBeGreaterThan(20)
  expect(findIn(answers.join('\n'))).toEqual([])
})

test('no cell of the database shows a secret', async () => {
  const cells = await dump(databaseUrl)
  expect(cells).toContain('connections.id: con_')
  expect(cells).toContain('events.id: evt_')
  expect(cells).not.toContain('payload-canary')
  expect(findIn(cells)).toEqual([])
})

test('no answer shows where the program lies or what it is made of', () => {
  expect(answers.join('\n')).not.toMatch(/node_modules|\.ts:\d+|at async|kysely|undici|postgres/i)
})

test('everything that the platform sealed for a user needs the key of that user', async () => {
  const cells = (await sealedCellsIn(databaseUrl)).filter(({ place }) => place.table !== 'owner_keys')
  expect(new Set(cells.map(columnOf))).toContain('oauth_tokens.refresh_token')
  expect(cells.filter(({ sealed }) => versionOf(sealed) !== OWNED).map(columnOf)).toEqual([])
})
