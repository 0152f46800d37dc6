import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { vi } from 'vitest'

/** An authorization server that the project did not write, with an API that takes its tokens. */
export interface OidcServer {
  readonly issuer: string
  /** Grants that are alive. */
  liveGrants(): Promise<number>
  /** Token requests that came, whatever became of them. */
  tokenRequests(): number
  /** Successful token requests of this grant type. */
  granted(type: GrantType): number
  /** What token requests were refused for, in the server's own words. */
  readonly refusals: readonly string[]
  /** Destroys every access token that was issued. */
  forgetAccessTokens(): Promise<void>
  stop(): Promise<void>
}

export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'
type GrantType = 'authorization_code' | 'refresh_token' | 'client_credentials' | typeof DEVICE_GRANT

export interface OidcServerOptions {
  readonly clientId: string
  readonly clientSecret: string
  readonly clientAuth: 'client_secret_post' | 'client_secret_basic' | 'private_key_jwt'
  /** The public key of the client, as a JWK. */
  readonly clientKey?: object
  readonly redirectUri: string
  /** Whether the client acts for itself instead of users. */
  readonly isForItself?: boolean
  /** How long access tokens live. */
  readonly tokenLifeSeconds: number
  /** Whether a sign-in without PKCE is taken. */
  readonly isPkceOptional?: boolean
}

/** Starts oidc-provider as strict as it gets: PKCE, rotation at each refresh, reuse detection, `iss` in its answers. */
export const startOidcServer = async (options: OidcServerOptions): Promise<OidcServer> => {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = quietly(() => createProvider(issuer, options))

  const succeeded: string[] = []
  const refusals: string[] = []
  const grants = new Set<string>()
  const accessTokens = new Set<string>()
  provider.on('access_token.saved', ({ jti }) => void accessTokens.add(jti))
  provider.on('client_credentials.saved', ({ jti }) => void accessTokens.add(jti))
  provider.on('grant.saved', ({ jti }) => void grants.add(jti))
  provider.on('grant.success', ({ oidc }) => void succeeded.push(String(oidc.params?.grant_type)))
  provider.on('grant.error', (_, { error, error_detail }) => void refusals.push(`${error}: ${error_detail}`))
  provider.on('server_error', (_, error) => void refusals.push(String(error.stack)))

  let tokenRequests = 0
  const oauth = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isProved = options.clientAuth !== 'client_secret_basic' || request.headers.authorization?.startsWith('Basic ')
    if (request.url === '/token') tokenRequests += 1
    if (request.url?.startsWith('/api/')) void answerCall(request, response, provider)
    // oidc-provider takes a secret in either place, which not every server does.
    else if (request.url?.startsWith('/token') && !isProved) answer(response, 401, { error: 'invalid_client' })
    else void oauth(request, response)
  })
  return {
    issuer,
    refusals,
    tokenRequests: () => tokenRequests,
    granted: (type) => succeeded.filter((succeededType) => succeededType === type).length,
    liveGrants: async () => {
      const found = await Promise.all([...grants].map((id) => provider.Grant.find(id)))
      return found.filter((grant) => grant !== undefined).length
    },
    forgetAccessTokens: async () => {
      for (const id of accessTokens) await (await tokenOf(provider, id))?.destroy()
    },
    stop: () => stopped(server),
  }
}

const createProvider = (
  issuer: string,
  {
    clientId,
    clientSecret,
    clientAuth,
    clientKey,
    redirectUri,
    tokenLifeSeconds,
    isForItself,
    isPkceOptional,
  }: OidcServerOptions,
): Provider =>
  new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        ...(clientKey === undefined ? { client_secret: clientSecret } : { jwks: { keys: [clientKey] } }),
        token_endpoint_auth_method: clientAuth,
        ...(isForItself
          ? { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }
          : { grant_types: ['authorization_code', 'refresh_token', DEVICE_GRANT], redirect_uris: [redirectUri] }),
      },
    ],
    scopes: ['openid', 'offline_access', 'notes.read'],
    pkce: { required: () => isPkceOptional !== true },
    rotateRefreshToken: () => true,
    ttl: {
      AccessToken: tokenLifeSeconds,
      ClientCredentials: tokenLifeSeconds,
      IdToken: tokenLifeSeconds,
      Interaction: 3600,
      DeviceCode: 600,
      RefreshToken: 14 * 86_400,
      Grant: 14 * 86_400,
      Session: 14 * 86_400,
    },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
    },
  })

const tokenOf = async (provider: Provider, id: string) =>
  (await provider.AccessToken.find(id)) ?? (await provider.ClientCredentials.find(id))

/** The resource server: takes access tokens that were issued, have not expired and were not revoked. */
const answerCall = async (request: IncomingMessage, response: ServerResponse, provider: Provider): Promise<void> => {
  const [, presented = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
  const token = await tokenOf(provider, presented)
  if (token === undefined || token.isExpired) return answer(response, 401, { error: 'invalid_token' })
  const who = 'accountId' in token ? token.accountId : token.clientId
  if (request.url === '/api/me') return answer(response, 200, { id: who, email: `${who}@id` })
  if (!token.scopes.has('notes.read')) return answer(response, 403, { error: 'insufficient_scope' })
  answer(response, 200, { notes: [{ id: 'n1', text: 'Grüße' }] })
}

const answer = (response: ServerResponse, status: number, content: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
}

/** Keeps oidc-provider from warning that its keys, store and pages are those of a test. */
const quietly = <Result>(make: () => Result): Result => {
  const muted = (['info', 'warn'] as const).map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
  try {
    return make()
  } finally {
    for (const spy of muted) spy.mockRestore()
  }
}

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
