import type { OAuth2Settings } from '../src/auth/oauth2/settings.ts'
import type { Connector } from '../src/definition/connector.ts'
import type { OAuthAddresses } from './servers/authorization-server.ts'

/** A connector whose API is at `resourceUrl`, and whose users sign in at these addresses. */
export const movedConnector = (connector: Connector, addresses: OAuthAddresses, resourceUrl: string): Connector => {
  const host = { ...connector.defaultHost, url: resourceUrl }
  const auth = connector.auth.map((entry) => {
    const settings = entry as OAuth2Settings
    const { authorizationUrl, tokenUrl, revocationUrl, clientAuth, issuer, scopes, authorizeParams = {} } = addresses
    return {
      ...settings,
      authorizationUrl,
      tokenUrl,
      revoke: { url: revocationUrl, token: 'refresh_token' as const },
      clientAuth,
      authorizeParams,
      scopes: { ...settings.scopes, always: [...scopes] },
      ...(issuer !== undefined && { issuer }),
    }
  })
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
}
