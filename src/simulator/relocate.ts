import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { Connector, Host } from '../definition/connector.ts'
import type { AuthSettings } from '../definition/schema.ts'

/** The connector with every address of its provider moved to the simulator; redirects may lead to `elsewhere` only. */
export const relocate = (connector: Connector, origin: string, elsewhere: string): Connector => {
  const home = connectorAddress(origin, connector.name)
  const hosts = new Map([...connector.hosts].map(([name, host]) => [name, relocateHost(host, home, elsewhere)]))
  const auth = connector.auth.map((settings) => (isOAuth2(settings) ? relocateOAuth2(settings, home) : settings))
  return { ...connector, hosts, defaultHost: hosts.get(connector.defaultHost.name)!, auth }
}

/** Where the simulator plays a connector. */
export const connectorAddress = (origin: string, connector: string): string => `${origin}/${connector}`

/** Where the simulator plays one host of a connector. */
export const hostAddress = (home: string, host: string): string => `${home}/${encodeURIComponent(host)}`

/** The connector's OAuth settings, where it has any. */
export const oauth2Of = (connector: Connector): OAuth2Settings | undefined => connector.auth.find(isOAuth2)

const isOAuth2 = (settings: AuthSettings): settings is OAuth2Settings => settings.type === 'oauth2'

const relocateHost = (host: Host, home: string, elsewhere: string): Host => ({
  ...host,
  url: hostAddress(home, host.name),
  allow: host.allow.length === 0 ? [] : [new URL(elsewhere).host],
})

const relocateOAuth2 = (settings: OAuth2Settings, home: string): OAuth2Settings => ({
  ...settings,
  authorizationUrl: `${home}/-/authorize`,
  tokenUrl: `${home}/-/token`,
  ...(settings.refreshUrl !== undefined && { refreshUrl: `${home}/-/token` }),
  ...(settings.issuer !== undefined && { issuer: home }),
  ...(settings.revoke !== undefined &&
    'url' in settings.revoke && { revoke: { ...settings.revoke, url: `${home}/-/revoke` } }),
})
