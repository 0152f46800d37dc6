import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { askForCode, complete, startSession } from '../oauth/setup.ts'
import { type TestPlatform, freePort, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { createJarBrowser } from './jar-browser.ts'
import { DEVICE_GRANT, type OidcServer, type OidcServerOptions, startOidcServer } from './oidc-server.ts'

const CLIENT_ID = 'client-of-notebook'
const ACCOUNT = { login: 'mara', password: 'any' }

type ClientKind = Pick<OidcServerOptions, 'clientAuth' | 'clientKey'> & { readonly environment: Record<string, string> }

// One clock for all, as oidc-provider goes by Date.
const elapse = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1000)
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

const startWorld = async (
  { environment, ...client }: ClientKind,
  change: (settings: OAuth2Settings) => OAuth2Settings,
): Promise<{ under: TestPlatform; server: OidcServer }> => {
  const port = await freePort()
  const server = await startOidcServer({
    clientId: CLIENT_ID,
    clientSecret: 'client-secret-canary',
    redirectUri: `http://127.0.0.1:${port}/oauth/callback/notebook`,
    tokenLifeSeconds: 60,
    ...client,
  })
  const { issuer } = server
  const move = (connector: Connector): Connector => {
    const host = { ...connector.defaultHost, url: `${issuer}/api` }
    const settings = connector.auth[0] as OAuth2Settings
    const addresses = {
      issuer,
      authorizationUrl: `${issuer}/auth`,
      tokenUrl: `${issuer}/token`,
      revoke: { url: `${issuer}/token/revocation`, token: 'refresh_token' as const },
    }
    const auth = [change({ ...settings, ...addresses })]
    return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
  }
  const under = await startTestPlatform({
    connectorsDirectory: join(import.meta.dirname, 'connectors'),
    environment: { PORT: String(port), ...environment },
    adapt: move,
  })
  onTestFinished(async () => {
    await under.close()
    await server.stop()
  })
  return { under, server }
}

const SECRET: ClientKind = { clientAuth: 'client_secret_post', environment: {} }

const keyed = (name: string, key: ReturnType<typeof pairOf>): [string, ClientKind] => [
  name,
  {
    clientAuth: 'private_key_jwt',
    clientKey: { ...key.publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'key-1' },
    environment: {
      NOTEBOOK_CLIENT_SECRET: '',
      NOTEBOOK_CLIENT_KEY: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      NOTEBOOK_CLIENT_KEY_ID: 'key-1',
    },
  },
]
const pairOf = (kind: 'RSA' | 'EC') =>
  kind === 'RSA'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' })

describe.each([keyed('RS256', pairOf('RSA')), keyed('ES256', pairOf('EC'))])(
  'a client that proves itself by an assertion, %s',
  (_, kind) => {
    test('connects, refreshes and revokes at oidc-provider', async () => {
      const { under, server } = await startWorld(kind, (settings) => ({ ...settings, clientAuth: 'private_key_jwt' }))
      const session = await startSession(under, 'notebook')
      const returned = await createJarBrowser().walk(session.connect_url, RETURN_URL, ACCOUNT)
      const completed = await complete(under, session, returned.searchParams.get('completion_token'))
      expect(completed.status, completed.text + server.refusals.join('\n')).toBe(200)

      elapse(61)
      const called = await under.call(session.connection_id, 'notes.list')
      expect(called.status, called.text + server.refusals.join('\n')).toBe(200)
      expect([server.granted('authorization_code'), server.granted('refresh_token')]).toEqual([1, 1])
      const revoked = await under.send(`/v1/connections/${session.connection_id}/revoke`, { method: 'POST' })
      expect(revoked.json).toMatchObject({ revocation: 'revoked' })
      expect(await server.liveGrants()).toBe(0)
    })
  },
)

test('an assertion for somebody else is refused as the fault of our client', async () => {
  const [, kind] = keyed('ES256', pairOf('EC'))
  const { under } = await startWorld(kind, (settings) => ({
    ...settings,
    clientAuth: 'private_key_jwt',
    assertionAudience: 'https://other.example',
  }))
  const session = await startSession(under, 'notebook')
  const returned = await createJarBrowser().walk(session.connect_url, RETURN_URL, ACCOUNT)
  const completed = await complete(under, session, returned.searchParams.get('completion_token'))
  expect(completed.json).toMatchObject({ status: 502, code: 'oauth_client_rejected' })
})

test('an account is connected by a code for another device at oidc-provider, called, and refreshed', async () => {
  const { under, server } = await startWorld(SECRET, (settings) => ({
    ...settings,
    deviceUrl: `${settings.issuer}/device/auth`,
  }))
  const session = await startSession(under, 'notebook', { flow: 'device' })
  const shown = await askForCode(session)
  expect(shown.address).toBe(`${server.issuer}/device`)
  elapse(6)
  expect((await shown.again()).headers.refresh).toBe('5')

  const phone = createJarBrowser()
  await phone.walk(shown.address, 'never', { user_code: shown.userCode, ...ACCOUNT }).catch((error: unknown) => {
    // The walk ends at a page without a form: the provider's last word.
    expect(String(error)).toContain('There is no form')
  })
  elapse(6)
  const done = await shown.again()
  expect(done.status, done.text + server.refusals.join('\n')).toBe(303)
  expect(server.granted(DEVICE_GRANT)).toBe(1)

  const completed = await complete(under, session, new URL(done.headers.location!).searchParams.get('completion_token'))
  expect(completed.json, completed.text).toMatchObject({ status: 'active', account_id: 'mara' })
  elapse(61)
  expect((await under.call(session.connection_id, 'notes.list')).status).toBe(200)
  expect(server.granted('refresh_token')).toBe(1)
})
