import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import type { ConnectSession, Connection } from '../../src/cli/wire.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { type TestPlatform, freePort, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL, type TestAnswer, answerOf } from '../setup/test-client.ts'
import { type JarBrowser, createJarBrowser } from './jar-browser.ts'
import { startOidcServer } from './oidc-server.ts'

const CLIENT_ID = 'client-of-notebook'
const CLIENT_SECRET = 'client-secret-canary'
const CALLERS = 50

/** The platform with an authorization server to connect to. */
interface World {
  readonly under: TestPlatform
  /** How long its access tokens live. */
  readonly tokenLifeSeconds: number
  /** Where and how the platform signs in. */
  settings(): OAuth2Settings
  exchanges(): number
  refreshes(): number
  /** Times that a refresh token or code was used twice. */
  reuses(): number
  liveGrants(): Promise<number>
  /** The authorization server no longer takes the access tokens it gave. */
  forgetAccessTokens(): Promise<void>
  /** What the platform proves itself with from now on. */
  useSecret(secret: string): void
  stop(): Promise<void>
}

interface WorldOptions {
  readonly change?: (settings: OAuth2Settings) => OAuth2Settings
}

const oidcWorld =
  (clientAuth: 'post' | 'basic') =>
  async ({ change = (settings) => settings }: WorldOptions = {}): Promise<World> => {
    const port = await freePort()
    const tokenLifeSeconds = 60
    const server = await startOidcServer({
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      clientAuth: `client_secret_${clientAuth}`,
      redirectUri: `http://127.0.0.1:${port}/oauth/callback/notebook`,
      tokenLifeSeconds,
    })
    const { issuer } = server
    const settings = {
      issuer,
      authorizationUrl: `${issuer}/auth`,
      tokenUrl: `${issuer}/token`,
      revoke: { url: `${issuer}/token/revocation`, token: 'refresh_token' as const },
      clientAuth,
    }
    const rest = await startPlatform(port, (connector) =>
      moved(connector, `${issuer}/api`, (current) => change({ ...current, ...settings })),
    )
    return {
      ...rest,
      tokenLifeSeconds,
      exchanges: () => server.granted('authorization_code'),
      refreshes: () => server.granted('refresh_token'),
      reuses: () => server.refusals.filter((words) => words.includes('already')).length,
      liveGrants: server.liveGrants,
      forgetAccessTokens: server.forgetAccessTokens,
      stop: async () => {
        await rest.stop()
        await server.stop()
      },
    }
  }

const simulatorWorld = async ({ change = (settings) => settings }: WorldOptions = {}): Promise<World> => {
  const rest = await startPlatform(await freePort(), (connector) => moved(connector, connector.defaultHost.url, change))
  const { control } = rest.under.simulator
  const counts = () => control.state().connectors.notebook
  return {
    ...rest,
    tokenLifeSeconds: 3600,
    exchanges: () => counts()?.exchanges ?? 0,
    refreshes: () => counts()?.refreshes ?? 0,
    reuses: () => counts()?.reuses ?? 0,
    liveGrants: async () => control.state().live_grants,
    forgetAccessTokens: async () => void control.expire(),
  }
}

/** The platform on a port that is known before, with a client secret that can be replaced while it runs. */
const startPlatform = async (port: number, adapt: (connector: Connector) => Connector) => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-secret-'))
  const file = join(directory, 'client-secret')
  const useSecret = (secret: string): void => writeFileSync(file, secret, { mode: 0o600 })
  useSecret(CLIENT_SECRET)
  let settings: OAuth2Settings | undefined
  const under = await startTestPlatform({
    connectorsDirectory: join(import.meta.dirname, 'connectors'),
    environment: { PORT: String(port), NOTEBOOK_CLIENT_SECRET: '', NOTEBOOK_CLIENT_SECRET_FILE: file },
    adapt: (connector) => {
      const adapted = adapt(connector)
      settings = adapted.auth[0] as OAuth2Settings
      return adapted
    },
  })
  const stop = async (): Promise<void> => {
    await under.close()
    rmSync(directory, { recursive: true })
  }
  return { under, useSecret, stop, settings: () => settings! }
}

const moved = (connector: Connector, api: string, change: (settings: OAuth2Settings) => OAuth2Settings): Connector => {
  const host = { ...connector.defaultHost, url: api }
  const auth = connector.auth.map((settings) => change(settings as OAuth2Settings))
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
}

// One clock for all: the platform's and the simulator's build on Date, as oidc-provider does.
const elapse = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1000)
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

const USER = 'user-1'
const ACCOUNT = { login: 'mara', password: 'any', account: 'mara@example.com' }

const startSession = async ({ send }: TestPlatform): Promise<ConnectSession> => {
  const { status, json } = await send('/v1/connect-sessions', {
    json: { connector: 'notebook', user_id: USER, return_url: RETURN_URL },
  })
  expect(status).toBe(201)
  return json as ConnectSession
}

const complete = ({ send }: TestPlatform, { id }: ConnectSession, returned: URL): Promise<TestAnswer> =>
  send(`/v1/connect-sessions/${id}/complete`, {
    json: { user_id: USER, completion_token: returned.searchParams.get('completion_token') },
  })

const callbackOf = ({ url }: TestPlatform): string => `${url}/oauth/callback/notebook`

/** Signs in and allows, up to the address at which the authorization server sends the browser back. */
const consent = async (
  under: TestPlatform,
  browser: JarBrowser = createJarBrowser(),
): Promise<{ session: ConnectSession; answered: URL }> => {
  const session = await startSession(under)
  return { session, answered: await browser.walk(session.connect_url, callbackOf(under), ACCOUNT) }
}

const connect = async (under: TestPlatform): Promise<Connection> => {
  const session = await startSession(under)
  const returned = await createJarBrowser().walk(session.connect_url, RETURN_URL, ACCOUNT)
  const completed = await complete(under, session, returned)
  expect(completed.status, completed.text).toBe(200)
  return completed.json as Connection
}

const callAtOnce = async ({ call }: TestPlatform, { id }: Connection): Promise<number[]> =>
  (await Promise.all(Array.from({ length: CALLERS }, () => call(id, 'notes.list')))).map(({ status }) => status)

/** Connect, call, expiry, refresh with rotation, revoke. */
const journey = async (world: World): Promise<void> => {
  const { under } = world
  const connection = await connect(under)
  expect(connection).toMatchObject({ status: 'active', user_id: USER, account_id: 'mara' })
  expect((await under.call(connection.id, 'notes.list')).json).toEqual({ notes: [{ id: 'n1', text: 'Grüße' }] })
  expect([world.exchanges(), world.refreshes()]).toEqual([1, 0])

  const allFine = Array.from({ length: CALLERS }, () => 200)
  for (const refreshes of [1, 2, 3]) {
    elapse(world.tokenLifeSeconds + 1)
    expect(await callAtOnce(under, connection)).toEqual(allFine)
    expect(world.refreshes()).toBe(refreshes)
  }
  expect(world.reuses()).toBe(0)

  const checked = await under.send(`/v1/connections/${connection.id}/check`, { method: 'POST' })
  expect(checked.json).toMatchObject({ healthy: true })
  expect(await world.liveGrants()).toBe(1)

  const revoked = await under.send(`/v1/connections/${connection.id}/revoke`, { method: 'POST' })
  expect(revoked.json, revoked.text).toMatchObject({ revocation: 'revoked', connection: { status: 'revoked' } })
  expect(await world.liveGrants()).toBe(0)
  expect((await under.call(connection.id, 'notes.list')).json).toMatchObject({ code: 'connection_revoked' })
  expect(world.reuses()).toBe(0)
}

describe.each([
  ['oidc-provider, client_secret_post', oidcWorld('post')],
  ['oidc-provider, client_secret_basic', oidcWorld('basic')],
  ['our simulator', simulatorWorld],
])('against %s', (_, startWorld) => {
  let world: World
  let under: TestPlatform
  beforeAll(async () => {
    world = await startWorld()
    under = world.under
  })
  afterAll(() => world?.stop())

  test('an account is connected, called by fifty at once with one refresh per expiry, and revoked', () =>
    journey(world))

  test('a token that the provider no longer takes is replaced in passing before its time', async () => {
    const connection = await connect(under)
    const before = world.refreshes()
    await world.forgetAccessTokens()
    expect((await under.call(connection.id, 'notes.list')).status).toBe(200)
    expect(world.refreshes()).toBe(before + 1)
  })

  test('a wrong client secret is said as such, when connecting and when refreshing, and the connection outlives it', async () => {
    const connection = await connect(under)
    elapse(world.tokenLifeSeconds + 1)
    world.useSecret('bad-client-secret')
    onTestFinished(() => world.useSecret(CLIENT_SECRET))

    const session = await startSession(under)
    const returned = await createJarBrowser().walk(session.connect_url, RETURN_URL, ACCOUNT)
    for (const refused of [await complete(under, session, returned), await under.call(connection.id, 'notes.list')]) {
      expect([refused.status, refused.json?.code]).toEqual([502, 'oauth_client_rejected'])
      expect(refused.text).not.toContain('bad-client-secret')
    }
    expect((await under.send(`/v1/connections/${connection.id}`)).json).toMatchObject({ status: 'active' })

    world.useSecret(CLIENT_SECRET)
    expect((await under.call(connection.id, 'notes.list')).status).toBe(200)
  })

  test('a code is worth nothing without the PKCE verifier that stays with the platform', async () => {
    const { answered } = await consent(under)
    const { tokenUrl, clientAuth } = world.settings()
    const basic = Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')
    const stolen = await answerOf(
      await request(tokenUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(clientAuth === 'basic' && { authorization: `Basic ${basic}` }),
        },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: answered.searchParams.get('code')!,
          redirect_uri: callbackOf(under),
          ...(clientAuth === 'post' && { client_id: CLIENT_ID, client_secret: CLIENT_SECRET }),
        }).toString(),
      }),
    )
    expect([stolen.status, stolen.json.error]).toEqual([400, 'invalid_grant'])
  })

  test('an answer counts in the browser that asked alone, and once', async () => {
    const exchanges = world.exchanges()
    const browser = createJarBrowser()
    const { session, answered } = await consent(under, browser)

    const stranger = await createJarBrowser().open(answered)
    expect(stranger.answer!.status).toBe(400)
    expect(stranger.answer!.text).toContain('state_invalid')
    expect(world.exchanges()).toBe(exchanges)

    const { url: returned } = await browser.open(answered, RETURN_URL)
    const again = await browser.open(answered)
    expect([again.answer!.status, again.answer!.text]).toEqual([400, expect.stringContaining('state_invalid')])
    expect((await complete(under, session, returned)).status).toBe(200)
    expect(world.exchanges()).toBe(exchanges + 1)
  })

  test.each([
    ['names another issuer', (url: URL) => url.searchParams.set('iss', 'https://attacker.example')],
    ['names no issuer', (url: URL) => url.searchParams.delete('iss')],
  ])('an answer that %s is refused without a token request', async (_case, forge) => {
    const exchanges = world.exchanges()
    const browser = createJarBrowser()
    const { answered } = await consent(under, browser)
    expect(answered.searchParams.get('iss')).toBe(world.settings().issuer)
    forge(answered)
    const { answer } = await browser.open(answered)
    expect([answer!.status, answer!.text]).toEqual([400, expect.stringContaining('issuer_mismatch')])
    expect(world.exchanges()).toBe(exchanges)
  })
})

test.each([
  ['oidc-provider', oidcWorld('post')],
  ['our simulator', simulatorWorld],
])('%s refuses an authorization request without PKCE', async (_, startWorld) => {
  const world = await startWorld({ change: (settings) => ({ ...settings, pkce: 'none' }) })
  onTestFinished(() => world.stop())
  const session = await startSession(world.under)
  const returned = await createJarBrowser().walk(session.connect_url, RETURN_URL, ACCOUNT)
  expect(returned.searchParams.get('error')).toBe('invalid_request')
})
