/**
 * What a caller may do, as a text that stands on its key. Each allows what it says and nothing else; `admin` allows
 * everything. `calls:<connector>[:<endpoint>]` allows calls of named endpoints and `proxy:<connector>` what passes through
 * unjudged, so that one is never had with the other. An endpoint may end in `*`; so may stand for every connector.
 */
export type Permission = string

/** Those that take no connector. */
export const PLAIN_PERMISSIONS = [
  'connectors:read',
  'connections:read',
  'connections:write',
  'user-tokens:write',
  'admin',
] as const

const CONNECTOR = '[a-z][a-z0-9-]*'
const ENDPOINT = '[^\\u0000-\\u001f\\u007f]{1,200}'

/** What passes through to a connector, or to all of them. */
export const PASSED_CONNECTOR = new RegExp(`^(\\*|${CONNECTOR})$`)

/** `<connector>:<endpoint>`, or the beginning of endpoints. */
export const CALLED_ENDPOINT = new RegExp(`^${CONNECTOR}:${ENDPOINT}$`)

/** Every permission there is. */
export const PERMISSION = new RegExp(
  `^(${PLAIN_PERMISSIONS.join('|')}|calls:(\\*|${CONNECTOR}(:${ENDPOINT})?)|proxy:(\\*|${CONNECTOR}))$`,
)

/** Whether a text is a permission. Connectors and endpoints need not be there yet. */
export const isPermission = (text: string): boolean => PERMISSION.test(text)

/** What a call of a named endpoint needs; of all endpoints of the connector where none is named. */
export const toCall = (connector: string, endpoint?: string): Permission =>
  endpoint === undefined ? `calls:${connector}` : `calls:${connector}:${endpoint}`

/** What passing a request through needs. */
export const toPass = (connector: string): Permission => `proxy:${connector}`

/** Whether who holds a permission has another one with it. */
export const covers = (held: Permission, wanted: Permission): boolean => {
  if (held === wanted || held === 'admin') return true
  const [wide, narrow] = [reachOf(held), reachOf(wanted)]
  return wide?.isPrefix === true && narrow !== undefined && narrow.text.startsWith(wide.text)
}

interface Reach {
  readonly text: string
  /** Whether everything is meant that begins with the text. */
  readonly isPrefix: boolean
}

/** What a permission for connectors reaches. One that names no endpoint reaches all of its connector's. */
const reachOf = (permission: Permission): Reach | undefined => {
  if (!/^(calls|proxy):/.test(permission)) return undefined
  if (permission.endsWith('*')) return { text: permission.slice(0, -1), isPrefix: true }
  const namesEndpoint = permission.split(':', 3).length === 3
  return namesEndpoint ? { text: permission, isPrefix: false } : { text: `${permission}:`, isPrefix: true }
}
