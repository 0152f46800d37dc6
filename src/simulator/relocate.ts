import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { SessionSettings } from '../auth/session.ts'
import type { Connector, Host } from '../definition/connector.ts'
import type { AuthSettings } from '../definition/schema.ts'
import { templatePlaces } from '../definition/template.ts'

/** The connector with every address of its provider moved to the simulator; redirects may lead to `elsewhere` only. */
export const relocate = (connector: Connector, origin: string, elsewhere: string): Connector => {
  const home = connectorAddress(origin, connector.name)
  const hosts = new Map([...connector.hosts].map(([name, host]) => [name, relocateHost(host, home, elsewhere)]))
  const auth = connector.auth.map((settings) => relocateAuth(settings, home))
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
  url: hostAddress(home, host.name) + tenantPath(host),
  allow: host.allow.length === 0 ? [] : [new URL(elsewhere).host],
})

/** Captured values stay in the address, each as a segment that begins with a tilde, so that they are checked here too. */
const tenantPath = ({ url }: Host): string =>
  templatePlaces(url)
    .filter(({ name }) => name.startsWith('capture.'))
    .map(({ name }) => `/~{{ ${name} | urlencode }}`)
    .join('')

/** Where the simulator plays the token endpoint of a type that needs no user. */
export const grantAddress = (home: string, type: string): string => `${home}/-/${type}/token`

const relocateGrant = ({ type }: AuthSettings, home: string) => ({ tokenUrl: grantAddress(home, type) })

const relocateOAuth1 = (_settings: AuthSettings, home: string) => ({
  requestTokenUrl: `${home}/-/oauth1/request_token`,
  authorizationUrl: `${home}/-/oauth1/authorize`,
  accessTokenUrl: `${home}/-/oauth1/access_token`,
})

const relocateSession = (settings: AuthSettings, home: string) => ({
  login: { ...(settings as SessionSettings).login, url: `${home}/-/login` },
})

const relocateOAuth2 = (settings: OAuth2Settings, home: string) => ({
  ...(settings.authorizationUrl !== undefined && { authorizationUrl: `${home}/-/authorize` }),
  ...(settings.deviceUrl !== undefined && { deviceUrl: `${home}/-/device_authorization` }),
  ...(settings.assertionAudience !== undefined && { assertionAudience: `${home}/-/token` }),
  tokenUrl: `${home}/-/token`,
  ...(settings.refreshUrl !== undefined && { refreshUrl: `${home}/-/token` }),
  ...(settings.issuer !== undefined && { issuer: home }),
  ...(settings.revoke !== undefined &&
    'url' in settings.revoke && { revoke: { ...settings.revoke, url: `${home}/-/revoke` } }),
})

const relocateAuth = (settings: AuthSettings, home: string): AuthSettings => {
  const moved = RELOCATED[settings.type]?.(settings, home)
  return moved === undefined ? settings : { ...settings, ...moved }
}

/** The addresses of each auth type that has any. */
const RELOCATED: Readonly<Record<string, (settings: AuthSettings, home: string) => object>> = {
  oauth2: (settings, home) => relocateOAuth2(settings as OAuth2Settings, home),
  oauth2_client_credentials: relocateGrant,
  jwt_bearer: relocateGrant,
  oauth1: relocateOAuth1,
  session: relocateSession,
}
