import { ConnectorError } from './errors.js'

/** Every route of the platform that this package calls: method and path as in its OpenAPI document. */
export const routes = {
  live: 'GET /health/live',
  ready: 'GET /health/ready',
  listConnectors: 'GET /v1/connectors',
  getConnector: 'GET /v1/connectors/{name}',
  listEndpoints: 'GET /v1/connectors/{name}/endpoints',
  getEndpoint: 'GET /v1/connectors/{name}/endpoints/{endpoint}',
  putConnector: 'PUT /v1/connectors/{name}',
  deleteConnector: 'DELETE /v1/connectors/{name}',
  validateConnector: 'POST /v1/connectors/validate',
  generateClient: 'POST /v1/connectors/{name}/generate',
  leastScopes: 'GET /v1/connectors/{name}/scopes',
  enableConnector: 'POST /v1/connectors/{name}/enable',
  disableConnector: 'POST /v1/connectors/{name}/disable',
  upgradeConnector: 'POST /v1/connectors/{name}/upgrade',
  createConnectSession: 'POST /v1/connect-sessions',
  completeConnectSession: 'POST /v1/connect-sessions/{id}/complete',
  listConnections: 'GET /v1/connections',
  createConnection: 'POST /v1/connections',
  importConnections: 'POST /v1/connections/import',
  getConnection: 'GET /v1/connections/{connectionId}',
  updateConnection: 'PATCH /v1/connections/{connectionId}',
  deleteConnection: 'DELETE /v1/connections/{connectionId}',
  checkConnection: 'POST /v1/connections/{connectionId}/check',
  refreshConnection: 'POST /v1/connections/{connectionId}/refresh',
  reconnectConnection: 'POST /v1/connections/{connectionId}/reconnect',
  getTimeline: 'GET /v1/connections/{connectionId}/timeline',
  revokeConnection: 'POST /v1/connections/{connectionId}/revoke',
  getUpload: 'GET /v1/connections/{connectionId}/uploads/{uploadId}',
  deleteUpload: 'DELETE /v1/connections/{connectionId}/uploads/{uploadId}',
  getWebhook: 'GET /v1/connections/{connectionId}/webhook',
  listEvents: 'GET /v1/events',
  callConnection: 'POST /v1/connections/{connectionId}/call/{endpoint}',
  callConnector: 'POST /v1/call/{connector}/{endpoint}',
  getApplication: 'GET /v1/applications/current',
  updateApplication: 'PATCH /v1/applications/current',
  listKeys: 'GET /v1/keys',
  createKey: 'POST /v1/keys',
  deleteKey: 'DELETE /v1/keys/{id}',
  createUserToken: 'POST /v1/user-tokens',
  deleteUserToken: 'DELETE /v1/user-tokens/{id}',
  listCredentials: 'GET /v1/credentials',
  getCredentials: 'GET /v1/credentials/{connector}',
  putCredentials: 'PUT /v1/credentials/{connector}',
  deleteCredentials: 'DELETE /v1/credentials/{connector}',
  deleteUser: 'DELETE /v1/users/{userId}',
  listAudit: 'GET /v1/audit',
  listCalls: 'GET /v1/calls',
  listUsage: 'GET /v1/usage',
} as const

export type RouteName = keyof typeof routes

/** The routes that pass a request through, with any of `PROXY_METHODS`. */
export const proxyPaths = {
  proxyConnection: '/v1/connections/{connectionId}/proxy/{*}',
  proxyConnector: '/v1/proxy/{connector}/{*}',
} as const

export const PROXY_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** A method that the proxy passes through. */
export type ProxyMethod = (typeof PROXY_METHODS)[number]

/** A query's values; what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** A path with its placeholders filled. What stands in for `{*}` keeps its slashes; everything else is one segment. */
export const fillPath = (template: string, values: Readonly<Record<string, string>>, query: Query = {}): string => {
  const path = template.replace(/\{([^}]+)\}/g, (_, name: string) =>
    name === '*' ? passedPath(values['*']!) : segment(name, values[name]!),
  )
  const search = queryOf(query)
  return search === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${search}`
}

const segment = (name: string, value: string): string => {
  // An address with `..` means another one: this would not reach the route it was written for.
  if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
    throw new ConnectorError(`${name} must be a text other than "${String(value)}".`)
  return encodeURIComponent(value)
}

const passedPath = (path: string): string => {
  const rest = path.replace(/^\//, '')
  const [before = ''] = rest.split('?', 1)
  const climbs = before.split(/[/\\]/).some((part) => /^(\.|%2e){1,2}$/i.test(part))
  if (climbs || /[\u0000-\u0020\\#\u007f]/.test(rest))
    throw new ConnectorError(
      'The path must be as it goes over the wire: no "." or ".." segments, and blanks, "#" and "\\" percent-encoded.',
    )
  return rest
}

const queryOf = (query: Query): string =>
  Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
