import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantSettings } from '../../src/auth/oauth2/token-grant.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { authConnector, writeConnectors } from './auth-connectors.ts'
import { type OidcServer, startOidcServer } from './oidc-server.ts'

const SCOPES = 'scopes: { available: { notes.read: Notes }, default: [notes.read] }'

/** Against oidc-provider, which the project did not write. */
describe.each(['post', 'basic'] as const)('a client that acts for itself and proves itself by %s', (clientAuth) => {
  let server: OidcServer
  let under: TestPlatform
  let folder: string
  beforeAll(async () => {
    server = await startOidcServer({
      clientId: 'client-of-notebook',
      clientSecret: 'client-secret-canary',
      clientAuth: `client_secret_${clientAuth}`,
      redirectUri: '',
      isForItself: true,
      tokenLifeSeconds: 60,
    })
    const words = `type: oauth2_client_credentials, token_url: https://id.example.com/token, client_auth: ${clientAuth}, ${SCOPES}`
    folder = writeConnectors({
      notebook: authConnector('notebook', [`{ ${words} }`]),
      own: authConnector('own', [`{ ${words}, client: connection }`]),
    })
    under = await startTestPlatform({
      connectorsDirectory: folder,
      adapt: (connector) => {
        const host = { ...connector.defaultHost, url: `${server.issuer}/api` }
        const auth = connector.auth.map((settings) => ({
          ...(settings as unknown as GrantSettings),
          tokenUrl: `${server.issuer}/token`,
        }))
        return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
      },
    })
  })
  afterAll(async () => {
    await under?.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  })

  const create = (connector: string, fields: Record<string, string>) =>
    under.send('/v1/connections', { json: { connector, user_id: 'mara', fields } })

  test('gets a token for its scopes, and another one where the token was forgotten', async () => {
    const made = await create('notebook', {})
    expect(made.status, made.text).toBe(201)
    const id = made.json.id as string
    expect((await under.call(id, 'me.get')).json).toMatchObject({ id: 'client-of-notebook' })
    expect((await under.send(`/v1/connections/${id}/proxy/notes`)).status).toBe(200)
    const before = server.granted('client_credentials')
    await server.forgetAccessTokens()
    expect((await under.call(id, 'me.get')).status).toBe(200)
    expect(server.granted('client_credentials')).toBe(before + 1)
  })

  test('a connection’s own client is told from a wrong one', async () => {
    const own = { client_id: 'client-of-notebook', client_secret: 'client-secret-canary' }
    const made = await create('own', own)
    expect((await under.call(made.json.id as string, 'me.get')).status).toBe(200)
    const wrong = await create('own', { ...own, client_secret: 'wrong-secret' })
    expect([wrong.status, wrong.json.code]).toEqual([400, 'invalid_request'])
    expect(wrong.json.detail).toContain('invalid_client')
    expect(wrong.text).not.toContain('wrong-secret')
  })
})
