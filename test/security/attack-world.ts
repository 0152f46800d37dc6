import { join } from 'node:path'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { createJarBrowser } from '../journey/jar-browser.ts'
import { type OidcServer, type OidcServerOptions, startOidcServer } from '../journey/oidc-server.ts'
import { type TestPlatform, freePort, startTestPlatform } from '../setup/platform.ts'
import { type Begun, beginSignIn } from './browser.ts'
import { type HostileServer, startHostileServer } from './hostile-server.ts'

export const SERVERS = ['honest', 'hostile'] as const
export type ServerName = (typeof SERVERS)[number]

/** The platform between an authorization server that others wrote, oidc-provider, and one that attacks. */
export interface AttackWorld {
  readonly under: TestPlatform
  readonly honest: OidcServer
  readonly hostile: HostileServer
  /** Token requests that either server was sent. */
  tokenRequests(): number
  /** Begins as a user does, in a browser of their own. */
  begin(server: ServerName, userId: string): Promise<Begun>
  /** The user consents at the provider, in a browser without the platform's cookie; gives where they are sent. */
  consent(begun: Pick<Begun, 'authorizeUrl'>): Promise<string>
  stop(): Promise<void>
}

export interface AttackWorldOptions {
  /** Changes what connectors say of their servers. */
  readonly change?: (settings: OAuth2Settings, connector: string) => OAuth2Settings
  readonly environment?: Readonly<Record<string, string>>
  readonly honest?: Partial<OidcServerOptions>
  readonly sabotage?: string
}

const SECRET = 'client-secret-canary'

export const startAttackWorld = async (options: AttackWorldOptions = {}): Promise<AttackWorld> => {
  const { change = (settings) => settings, environment = {}, sabotage } = options
  const port = await freePort()
  const hostile = await startHostileServer()
  const honest = await startOidcServer({
    clientId: 'client-of-honest',
    clientSecret: SECRET,
    clientAuth: 'client_secret_post',
    redirectUri: `http://127.0.0.1:${port}/oauth/callback/honest`,
    tokenLifeSeconds: 3600,
    ...options.honest,
  })
  const issuers: Record<string, string> = { honest: honest.issuer, hostile: hostile.issuer }
  const under = await startTestPlatform({
    connectorsDirectory: join(import.meta.dirname, 'connectors'),
    environment: { PORT: String(port), ...environment },
    ...(sabotage !== undefined && { sabotage }),
    adapt: (connector) => moved(connector, issuers[connector.name]!, change),
  })
  return {
    under,
    honest,
    hostile,
    tokenRequests: () => honest.tokenRequests() + hostile.caught.length,
    begin: (server, userId) => beginSignIn(under, userId, server),
    consent: async ({ authorizeUrl }) =>
      (await createJarBrowser().walk(authorizeUrl, `${under.url}/oauth/callback/`, { login: 'mara', password: 'any' }))
        .href,
    stop: async () => {
      await under.close()
      await Promise.all([honest.stop(), hostile.stop()])
    },
  }
}

const moved = (connector: Connector, issuer: string, change: NonNullable<AttackWorldOptions['change']>): Connector => {
  const host = { ...connector.defaultHost, url: `${issuer}/api` }
  const auth = connector.auth.map((settings) =>
    change(
      {
        ...(settings as OAuth2Settings),
        issuer,
        authorizationUrl: `${issuer}/auth`,
        tokenUrl: `${issuer}/token`,
        revoke: { url: `${issuer}/token/revocation`, token: 'refresh_token' },
      },
      connector.name,
    ),
  )
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
}
