import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createApiKey } from '../../src/api/api-key.ts'
import type { ApplicationStore } from '../../src/api/application-store.ts'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import type { ConnectSession } from '../../src/cli/wire.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL, type TestAnswer } from '../setup/test-client.ts'
import { type JarBrowser, type Page, createJarBrowser } from './jar-browser.ts'
import { type Answering, type TokenGateway, startTokenGateway } from './token-gateway.ts'

const USER = 'user-1'
const CLIENT_SECRET = 'client-secret-canary'
const API_KEY = 're_api-key-canary'
const COMPLETION_TOKEN = 'completion-token-canary'

let gateway: TokenGateway
let under: TestPlatform
let database: pg.Client
let otherKey: string
/** Everything that must not be seen in a log line or an answer, beside what the gateway sees. */
const secrets = new Set([CLIENT_SECRET, API_KEY, COMPLETION_TOKEN])

beforeAll(async () => {
  gateway = await startTokenGateway()
  const databaseUrl = await createDatabase()
  under = await startTestPlatform({
    databaseUrl,
    environment: { ONEDRIVE_CLIENT_ID: '' },
    adapt: (connector) => ({
      ...connector,
      auth: connector.auth.map((settings) =>
        settings.type === 'oauth2'
          ? { ...settings, tokenUrl: gateway.through((settings as OAuth2Settings).tokenUrl) }
          : settings,
      ),
    }),
  })
  secrets.add(under.apiKey)
  database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  otherKey = await keyOfAnotherApplication()
  secrets.add(otherKey)
})
afterAll(async () => {
  await database.end()
  await under.close()
  await gateway.stop()
})

const keyOfAnotherApplication = async (): Promise<string> => {
  await database.query("INSERT INTO applications (id, name, return_urls) VALUES ('app_other', 'other', '{loopback}')")
  const insertKey: ApplicationStore['insertKey'] = async ({ id, applicationId, name, hash }) =>
    void (await database.query('INSERT INTO api_keys (id, application_id, name, hash) VALUES ($1, $2, $3, $4)', [
      id,
      applicationId,
      name,
      hash,
    ]))
  const applications = { insertKey } as ApplicationStore
  const { secret } = await createApiKey('app_other', 'test', { applications, clock: systemClock })
  return secret.reveal()
}

const allSecrets = (): string[] => [...secrets, ...gateway.secrets]

afterEach(() => {
  expect(under.logged.length).toBeGreaterThan(0)
  const leaks = under.logged.filter((line) => allSecrets().some((secret) => line.includes(secret)))
  expect(leaks).toEqual([])
})

const STACK = /^\s+at |\.ts:\d+|node_modules/m

/** The answer is a problem document with this code, and shows nothing of our inside. */
const expectProblem = (answer: TestAnswer, status: number, code: string): void => {
  expect([answer.status, answer.json?.code], answer.text).toEqual([status, code])
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.json).toMatchObject({ status, title: expect.any(String), request_id: expect.stringMatching(/^req_/) })
  expectNothingShown(answer)
}

/** The page is one for a person, with this code on it, and shows nothing of our inside. */
const expectPage = ({ answer }: Page, status: number, code: string): void => {
  expect(answer!.status, answer!.text).toBe(status)
  expect(answer!.headers['content-type']).toMatch(/^text\/html/)
  expect(answer!.headers['content-security-policy']).toContain("default-src 'none'")
  expect(answer!.text).toContain(`<code>${code}</code>`)
  expectNothingShown(answer!)
}

const expectNothingShown = ({ text }: TestAnswer): void => {
  expect(text).not.toMatch(STACK)
  expect(allSecrets().filter((secret) => text.includes(secret))).toEqual([])
}

const start = (more: Readonly<Record<string, unknown>> = {}): Promise<TestAnswer> =>
  under.send('/v1/connect-sessions', {
    json: { connector: 'gmail', user_id: USER, return_url: RETURN_URL, ...more },
  })

const startSession = async (connector = 'gmail'): Promise<ConnectSession> =>
  (await start({ connector })).json as ConnectSession

const callbackOf = (connector: string): string => `${under.url}/oauth/callback/${connector}`

/** A session whose user has allowed access: the browser stands in front of the callback. */
const consented = async (
  connector = 'gmail',
): Promise<{ session: ConnectSession; browser: JarBrowser; callback: URL }> => {
  const session = await startSession(connector)
  const browser = createJarBrowser()
  const callback = await browser.walk(session.connect_url, callbackOf(connector))
  secrets.add(callback.searchParams.get('code')!)
  secrets.add(callback.searchParams.get('state')!)
  for (const value of await browser.cookieValues(under.url)) secrets.add(value)
  return { session, browser, callback }
}

/** A session that only waits to be completed. */
const authorized = async (): Promise<{ session: ConnectSession; token: string }> => {
  const { session, browser, callback } = await consented()
  const { url } = await browser.open(callback, RETURN_URL)
  const token = url.searchParams.get('completion_token')!
  secrets.add(token)
  return { session, token }
}

const complete = (
  { id }: ConnectSession,
  completion_token: string | null,
  { userId = USER, key = under.apiKey } = {},
): Promise<TestAnswer> =>
  under.send(`/v1/connect-sessions/${id}/complete`, {
    json: { user_id: userId, completion_token },
    headers: { authorization: `Bearer ${key}` },
  })

const statusOf = async ({ connection_id }: ConnectSession): Promise<string> =>
  (await under.send(`/v1/connections/${connection_id}`)).json.status as string

describe('the way back from the provider', () => {
  type Consented = Awaited<ReturnType<typeof consented>>
  const cases: [string, (world: Consented) => Promise<Page>][] = [
    [
      'a state that nobody made',
      ({ browser, callback }) => browser.open(withParameter(callback, 'state', 'x'.repeat(43))),
    ],
    ['no state', ({ browser, callback }) => browser.open(withParameter(callback, 'state', undefined))],
    [
      'a state that was used',
      async ({ browser, callback }) => {
        const { url } = await browser.open(callback, RETURN_URL)
        secrets.add(url.searchParams.get('completion_token')!)
        return browser.open(callback)
      },
    ],
    [
      "a state at another connector's callback",
      ({ browser, callback }) => browser.open(callback.href.replace('/callback/gmail', '/callback/dropbox')),
    ],
    [
      'a state that has expired',
      async ({ session, browser, callback }) => {
        await database.query("UPDATE oauth_states SET expires_at = now() - interval '1 ms' WHERE session_id = $1", [
          session.id,
        ])
        return browser.open(callback)
      },
    ],
    ['a browser without the cookie', ({ callback }) => createJarBrowser().open(callback)],
    [
      'a browser with a cookie of its own',
      async ({ callback }) => {
        const stranger = createJarBrowser()
        await stranger.open((await startSession()).connect_url)
        return stranger.open(callback)
      },
    ],
  ]
  test.each(cases)('with %s is refused, and no token request is made', async (_, comeBack) => {
    const world = await consented()
    const before = gateway.requests()
    expectPage(await comeBack(world), 400, 'state_invalid')
    expect(gateway.requests()).toBe(before)
    expect(await statusOf(world.session)).toBe('pending')
  })

  test('to a connector that is not there is refused like any other', async () => {
    const { browser, callback } = await consented()
    expectPage(await browser.open(callback.href.replace('/gmail', '/nobody')), 400, 'state_invalid')
  })

  test('within a session that has expired is refused', async () => {
    const { session, browser, callback } = await consented()
    await database.query("UPDATE connect_sessions SET expires_at = now() - interval '1 ms' WHERE id = $1", [session.id])
    expectPage(await browser.open(callback), 404, 'connect_session_not_found')
    expectPage(await browser.open(session.connect_url), 404, 'connect_session_not_found')
    expectProblem(await complete(session, COMPLETION_TOKEN), 404, 'connect_session_not_found')
  })

  test('with a denied consent leads to the application, and the link can be tried again', async () => {
    const session = await startSession()
    const browser = createJarBrowser()
    const denied = await browser.walk(session.connect_url, RETURN_URL, { decision: 'deny' })
    expect(Object.fromEntries(denied.searchParams)).toEqual({ session: session.id, error: 'access_denied' })
    expectProblem(await complete(session, COMPLETION_TOKEN), 409, 'connect_session_not_ready')

    const allowed = await browser.walk(session.connect_url, RETURN_URL)
    const token = allowed.searchParams.get('completion_token')
    secrets.add(token!)
    expect((await complete(session, token)).status).toBe(200)
  })

  test('with an error that is no word gives the application a word all the same', async () => {
    const { session, browser, callback } = await consented()
    callback.searchParams.delete('code')
    callback.searchParams.set('error', '<script>alert(1)</script>')
    const { url } = await browser.open(callback, RETURN_URL)
    expect(Object.fromEntries(url.searchParams)).toEqual({ session: session.id, error: 'access_denied' })
  })
})

const withParameter = (url: URL, name: string, value: string | undefined): URL => {
  const changed = new URL(url)
  if (value === undefined) changed.searchParams.delete(name)
  else changed.searchParams.set(name, value)
  return changed
}

describe('the connect page', () => {
  test('of a session that is not there is a page that says so', async () => {
    expectPage(await createJarBrowser().open(`${under.url}/connect/cs_unknown`), 404, 'connect_session_not_found')
  })

  test('takes no form from a browser that it was not served to', async () => {
    const { connect_url } = await startSession()
    const answer = await under.send(new URL(connect_url).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'form_token=guessed',
    })
    expectPage({ url: new URL(connect_url), answer }, 400, 'state_invalid')
  })

  test('says when the provider does not accept an API key, and shows the key to nobody', async () => {
    const session = await startSession('resend')
    const browser = createJarBrowser()
    const badKey = `bad-${API_KEY}`
    const refused = await browser.submit(session.connect_url, { field_api_key: badKey })
    expect(refused.answer!.status).toBe(400)
    expect(refused.answer!.text).toContain('role="alert"')
    expectNothingShown(refused.answer!)
    const { url } = await browser.submit(session.connect_url, { field_api_key: API_KEY }, RETURN_URL)
    const token = url.searchParams.get('completion_token')!
    secrets.add(token)
    expect((await complete(session, token)).json).toMatchObject({ status: 'active', connector: 'resend' })
  })
})

describe('a token endpoint', () => {
  const json =
    (status: number, content: object): Answering =>
    (response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
  const cases: [string, Answering, string][] = [
    [
      'answers HTML',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>'),
      'token_exchange_failed',
    ],
    ['answers 500', (response) => void response.writeHead(500).end('Internal Server Error'), 'token_exchange_failed'],
    ['answers nothing', (response) => void response.writeHead(200).end(), 'token_exchange_failed'],
    ['cuts the connection before its answer', (response) => void response.destroy(), 'provider_unreachable'],
    [
      'cuts the connection within its answer',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
        response.write('{"access_token":')
        setImmediate(() => response.destroy())
      },
      'provider_unreachable',
    ],
    ['answers 200 with an error', json(200, { error: 'invalid_grant' }), 'token_exchange_failed'],
    ['answers without an access token', json(200, { token_type: 'Bearer' }), 'token_exchange_failed'],
    ['answers an access token that is none', json(200, { access_token: 7 }), 'token_exchange_failed'],
    ['answers an empty access token', json(200, { access_token: '' }), 'token_exchange_failed'],
    ['answers a list', json(200, []), 'token_exchange_failed'],
    [
      'answers 2 MiB',
      (response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ access_token: 'a'.repeat(2 * 1024 * 1024) })),
      'provider_answer_too_large',
    ],
    [
      'repeats all that it was sent in its error',
      (response, parameters) =>
        json(400, { error: 'invalid_request', error_description: `I got ${parameters.toString()}.` })(
          response,
          parameters,
        ),
      'token_exchange_failed',
    ],
    [
      'redirects',
      (response) => void response.writeHead(307, { location: '/elsewhere' }).end(),
      'token_exchange_failed',
    ],
  ]
  test.each(cases)('that %s fails the completion, and leaves nothing behind', async (_, answer, code) => {
    const { session, token } = await authorized()
    const before = gateway.requests()
    gateway.answerNext(answer)
    expectProblem(await complete(session, token), 502, code)
    expect(gateway.requests()).toBe(before + 1)
    expect(await statusOf(session)).toBe('pending')
    expectProblem(await complete(session, token), 404, 'connect_session_not_found')
    const { rows } = await database.query('SELECT answer FROM connect_sessions WHERE id = $1', [session.id])
    expect(rows).toEqual([{ answer: null }])
    expectProblem(await under.call(session.connection_id, 'users.messages.list'), 409, 'connection_pending')
  })

  test('that rejects our client is told apart from one that rejects the code', async () => {
    const { session, token } = await authorized()
    gateway.answerNext(json(401, { error: 'invalid_client' }))
    expectProblem(await complete(session, token), 502, 'oauth_client_rejected')
  })
})

describe('a completion', () => {
  type Authorized = Awaited<ReturnType<typeof authorized>>
  const cases: [string, (world: Authorized) => Promise<TestAnswer>, number, string][] = [
    [
      'by another user',
      ({ session, token }) => complete(session, token, { userId: 'user-2' }),
      404,
      'connect_session_not_found',
    ],
    [
      "with another application's key",
      ({ session, token }) => complete(session, token, { key: otherKey }),
      404,
      'connect_session_not_found',
    ],
    ['without a key', ({ session, token }) => complete(session, token, { key: 'none' }), 401, 'unauthorized'],
    [
      'with another completion token',
      ({ session }) => complete(session, COMPLETION_TOKEN),
      404,
      'connect_session_not_found',
    ],
    ['without a completion token', ({ session }) => complete(session, null), 400, 'invalid_request'],
    [
      'of another session',
      ({ session, token }) => complete({ ...session, id: 'cs_unknown' }, token),
      404,
      'connect_session_not_found',
    ],
  ]
  test.each(cases)(
    '%s is refused without a token request, and the right one still counts, once',
    async (_, attempt, status, code) => {
      const world = await authorized()
      const before = gateway.requests()
      expectProblem(await attempt(world), status, code)
      expect(gateway.requests()).toBe(before)
      const right = await complete(world.session, world.token)
      expect([right.status, right.json.status], right.text).toEqual([200, 'active'])
      expectProblem(await complete(world.session, world.token), 404, 'connect_session_not_found')
      expect(gateway.requests()).toBe(before + 1)
    },
  )

  test('before the user has finished is told to wait', async () => {
    expectProblem(await complete(await startSession(), COMPLETION_TOKEN), 409, 'connect_session_not_ready')
  })

  test('with a completion token that has expired is refused', async () => {
    const { session, token } = await authorized()
    await database.query("UPDATE connect_sessions SET completion_expires_at = now() - interval '1 ms' WHERE id = $1", [
      session.id,
    ])
    expectProblem(await complete(session, token), 404, 'connect_session_not_found')
  })

  test('that comes fifty times at once succeeds exactly once', async () => {
    const { session, token } = await authorized()
    const before = gateway.requests()
    const answers = await Promise.all(Array.from({ length: 50 }, () => complete(session, token)))
    const [failed, succeeded] = [
      answers.filter(({ status }) => status !== 200),
      answers.filter(({ status }) => status === 200),
    ]
    expect(succeeded).toHaveLength(1)
    for (const answer of failed) expectProblem(answer, 404, 'connect_session_not_found')
    expect(gateway.requests()).toBe(before + 1)
  })
})

describe('a connect session', () => {
  test.each([
    'https://attacker.example/connected',
    'http://attacker.example/connected',
    'http://user@127.0.0.1/connected',
    'http://user:password@localhost/connected',
    'http://127.0.0.1/connected#fragment',
    'http://127.0.0.1.attacker.example/',
    'http://localhost.attacker.example/',
    'http://127.0.0.1@attacker.example/',
    'http:\\\\attacker.example\\127.0.0.1',
    'http://127.0.0.2/',
    'http://[::ffff:127.0.0.1]/',
    'https://127.0.0.1/connected',
    'javascript:alert(1)',
    'javascript://127.0.0.1/%0aalert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    '//127.0.0.1/',
    '/connected',
    'connected',
    '',
  ])('does not return to %o', async (return_url) => {
    expectProblem(await start({ return_url }), 400, 'return_url_not_allowed')
  })

  const cases: [string, Record<string, unknown>, number, string, string][] = [
    ['to a connector that is not there', { connector: 'nobody' }, 404, 'connector_not_found', ''],
    ['without an OAuth client', { connector: 'onedrive' }, 409, 'oauth_client_missing', 'ONEDRIVE_CLIENT_ID'],
    ['for a scope that is not there', { scopes: ['everything'] }, 400, 'invalid_request', 'everything'],
    ['by an auth type that the connector lacks', { auth_type: 'basic' }, 409, 'auth_type_mismatch', 'basic'],
    ['with an input that the connector lacks', { inputs: { shop: 'acme' } }, 400, 'invalid_request', 'shop'],
    ['to reconnect what is not there', { connection_id: 'con_unknown' }, 404, 'connection_not_found', ''],
    ['for nobody', { user_id: '' }, 400, 'invalid_request', 'user_id'],
    ['for a user who is no text', { user_id: 7 }, 400, 'invalid_request', 'user_id'],
    ['with a member that is not known', { returnUrl: RETURN_URL }, 400, 'invalid_request', 'returnUrl'],
  ]
  test.each(cases)('%s is refused with what is wrong', async (_, more, status, code, named) => {
    const answer = await start(more)
    expectProblem(answer, status, code)
    expect(answer.text).toContain(named)
  })

  test("to reconnect another user's connection is refused as if it were not there", async () => {
    const { id } = await under.connect('gmail', 'user-2')
    expectProblem(await start({ connection_id: id }), 404, 'connection_not_found')
  })
})
