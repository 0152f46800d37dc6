import { request } from 'undici'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type OwnPlatform,
  begin,
  callbackOf,
  connectOwn,
  fileOf,
  giveClient,
  put,
  startOwnPlatform,
} from '../own/setup.ts'
import { query } from '../stores/tables.ts'

const TOKENS = { access_token: 'token', refresh_token: 'refresh', expires_in: 3600, token_type: 'Bearer' }
const CANARY = 'operators-secret-canary'

let under: OwnPlatform
beforeAll(async () => {
  under = await startOwnPlatform({
    // Named as the connectors that are uploaded below: the operator means others, or none.
    environment: Object.fromEntries(
      ['ACME', 'CHILD', 'ACME_WEBHOOK'].flatMap((name) => [
        [`${name}_CLIENT_ID`, `${name}-of-the-operator`],
        [`${name}_CLIENT_SECRET`, CANARY],
        [`${name}_SECRET`, CANARY],
      ]),
    ),
  })
})
afterAll(() => under?.close())
beforeEach(() => {
  under.answer = ({ path }) => ({ json: path === '/token' ? TOKENS : { path } })
  under.arrivals.length = 0
})

const connectSession = (client: { send: OwnPlatform['send'] }, connector: string) =>
  client.send('/v1/connect-sessions', { json: { connector, user_id: 'u', return_url: 'http://127.0.0.1:9/' } })

test('the environment is not for what an application uploads, whatever it is called or extends', async () => {
  expect((await put(under, 'acme', fileOf('acme'))).status).toBe(200)
  const child = `format: 1\nname: child\nversion: 1.0.0\nextends: gmail\nhosts: { api: 'https://api.thief.test' }\n`
  expect((await put(under, 'child', child)).json).toMatchObject({ name: 'child', own: true })
  for (const name of ['acme', 'child'])
    expect((await connectSession(under, name)).json, name).toMatchObject({ status: 409, code: 'oauth_client_missing' })
  expect(under.arrivals).toEqual([])
})

test('the environment is for the first application; another has the OAuth clients that it was given', async () => {
  expect((await connectSession(under, 'gmail')).status).toBe(201)
  expect((await connectSession(under.stranger, 'gmail')).json).toMatchObject({ code: 'oauth_client_missing' })
  const given = await giveClient(under.stranger, 'gmail', 'strangers-client', 'strangers-secret')
  expect(given.json).toMatchObject({ connector: 'gmail', client_id: 'strangers-client', has_secret: true })
  const { authorize } = await begin(under.stranger, 'gmail')
  expect(authorize.searchParams.get('client_id')).toBe('strangers-client')
  expect((await begin(under, 'gmail')).authorize.searchParams.get('client_id')).toBe('client-of-gmail')
})

test('an OAuth client is used as it was given, is shown without its secret, and opens for no other application', async () => {
  await put(under, 'sealed', fileOf('sealed'))
  await put(under.stranger, 'sealed', fileOf('sealed'))
  await giveClient(under, 'sealed', 'sealed-id', 'sealed-secret-canary')
  await connectOwn(under, 'sealed')
  const [exchange] = under.arrivals
  expect(exchange).toMatchObject({ host: 'login.one.test', path: '/token' })
  expect(`${exchange!.authorization ?? ''} ${exchange!.body}`).toMatch(/sealed-secret-canary|c2VhbGVk/)

  for (const path of ['/v1/credentials', '/v1/credentials/sealed', '/v1/connectors/sealed'])
    expect((await under.send(path)).text).not.toContain('canary')
  expect((await under.stranger.send('/v1/credentials/sealed')).status).toBe(404)
  const rows = await query(under.databaseUrl, 'SELECT * FROM application_oauth_clients')
  expect(rows.map((row) => String(row.sealed)).join()).not.toContain('canary')

  // Whoever writes to the database gives nobody the client of another.
  const [mine, theirs] = [await ownerOf(under), await ownerOf(under.stranger)]
  await query(
    under.databaseUrl,
    `INSERT INTO application_oauth_clients SELECT $2, connector, client_id, sealed FROM application_oauth_clients WHERE application_id = $1 AND connector = 'sealed'`,
    [mine, theirs],
  )
  await giveClient(under.stranger, 'dropbox', 'makes', 'it read anew')
  expect((await connectSession(under.stranger, 'sealed')).json).toMatchObject({ code: 'oauth_client_missing' })
})

const ownerOf = async (client: { send: OwnPlatform['send'] }): Promise<string> =>
  (await client.send('/v1/applications/current')).json.id as string

test('no two connectors of two applications share a redirect URI, and none takes what came for another', async () => {
  for (const client of [under, under.stranger]) {
    await put(client, 'mixed', fileOf('mixed'))
    await giveClient(client, 'mixed', 'public-id', 'secret')
  }
  const mine = await begin(under, 'mixed')
  const theirs = await begin(under.stranger, 'mixed')
  const [uri, other] = [mine, theirs].map(({ authorize }) => authorize.searchParams.get('redirect_uri'))
  expect(uri).not.toBe(other)
  expect(uri).toBe((await under.send('/v1/credentials/mixed')).json.redirect_uri)
  expect(uri).not.toBe(`${under.url}/oauth/callback/mixed`)

  // The code of my provider is brought to the address of theirs, and to that of the catalogue.
  for (const address of [other!, `${under.url}/oauth/callback/mixed`, `${under.url}/oauth/callback/gmail`]) {
    const bounced = new URL(address)
    bounced.search = callbackOf(mine.authorize).search
    await expect(mine.browser.visit(bounced)).rejects.toThrow('400')
    expect((await request(bounced)).statusCode).toBe(400)
  }
  expect(under.arrivals).toEqual([])
})

test('who gives another’s public client id with a wrong secret does not stop the other’s refreshes', async () => {
  for (const [client, secret] of [
    [under, 'right'],
    [under.stranger, 'wrong'],
  ] as const) {
    await put(client, 'same', fileOf('same'))
    await giveClient(client, 'same', 'public-id', secret)
  }
  const [mine, theirs] = [await connectOwn(under, 'same'), await connectOwn(under.stranger, 'same')]
  const isWrong = ({ authorization = '', body }: { authorization: string | undefined; body: string }): boolean =>
    `${Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()} ${body}`.includes('wrong')
  under.answer = (arrival) =>
    isWrong(arrival) ? { status: 401, json: { error: 'invalid_client' } } : { json: { ...TOKENS, access_token: 'new' } }
  const refresh = (client: { send: OwnPlatform['send'] }, id: string) =>
    client.send(`/v1/connections/${id}/refresh`, { method: 'POST' })
  expect((await refresh(under.stranger, theirs)).json).toMatchObject({ code: 'oauth_client_rejected' })
  expect((await refresh(under, mine)).status).toBe(200)
  const incidents = await query(under.databaseUrl, 'SELECT registration FROM oauth_client_incidents')
  expect(incidents).toHaveLength(1)
  expect(String(incidents[0]!.registration)).toContain(await ownerOf(under.stranger))
})

test('what an uploaded connector calls its server takes no turns of the server that others refresh at', async () => {
  await put(under, 'same-server', fileOf('same-server').replaceAll('login.one.test', 'oauth2.googleapis.com'))
  await giveClient(under, 'same-server', 'id', 'secret')
  const made = await under.send('/v1/connections', {
    json: { connector: 'same-server', user_id: 'u', access_token: 'a', refresh_token: 'r' },
  })
  expect(made.status).toBe(201)
  const [row] = await query(under.databaseUrl, 'SELECT server FROM oauth_tokens WHERE connection_id = $1', [
    made.json.id,
  ])
  expect(row!.server).toBe(`${await ownerOf(under)} oauth2.googleapis.com`)
})

test('events that come for a connector of the catalogue do not reach those who call their own so', async () => {
  const name = 'later-in-the-catalogue'
  await put(under.stranger, name, fileOf(name))
  const { openStores } = await import('../stores/setup.ts')
  const made = await under.stranger.send('/v1/connections', {
    json: { connector: name, user_id: 'u', access_token: 'a', account_id: 'victims-account' },
  })
  const stores = await openStores(under.databaseUrl)
  try {
    expect(await stores.events.withAccounts(name, ['victims-account'])).toEqual([])
    expect(await stores.events.withIds(name, [made.json.id])).toEqual([])
  } finally {
    await stores.close()
  }
  expect((await under.stranger.send(`/v1/connections/${made.json.id}/webhook`)).status).toBe(404)
})
