// oidc-provider in a process of its own, so that a busy test does not slow it down. Its parent says how, and hears the port.
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import { listen } from '../listen.ts'

export interface OidcProcessOptions {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly redirectUri: string
  readonly tokenLifeSeconds: number
}

const DAYS_14 = 14 * 86_400

const createProvider = ({ issuer, client, redirectUri, tokenLifeSeconds }: OidcProcessOptions): Provider =>
  new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        token_endpoint_auth_method: 'client_secret_post',
        introspection_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [redirectUri],
      },
    ],
    scopes: ['openid', 'offline_access'],
    pkce: { required: () => true },
    // By default it is a heuristic.
    rotateRefreshToken: true,
    ttl: {
      AccessToken: tokenLifeSeconds,
      IdToken: tokenLifeSeconds,
      Interaction: 3600,
      RefreshToken: DAYS_14,
      Grant: DAYS_14,
      Session: DAYS_14,
    },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    features: {
      devInteractions: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: (_, asking, token) => token.clientId === asking.clientId },
    },
  })

// It warns that its keys, store and pages are those of a test.
console.info = () => {}
console.warn = () => {}

process.once('message', async (options: OidcProcessOptions) => {
  const server = createServer(createProvider(options).callback())
  process.send!({ port: await listen(server) })
})
process.once('disconnect', () => process.exit())
