import { authTypeOf } from '../auth/index.ts'
import type { AuthType } from '../auth/auth-type.ts'
import type { Credential } from '../auth/credential.ts'
import type { Injection } from '../auth/injection.ts'
import type { Connector } from '../definition/connector.ts'
import type { AuthSettings } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Connection, Scope } from './connection.ts'
import type { Dependencies } from './dependencies.ts'
import { withDefaults } from './inputs.ts'
import { openCredential } from './stored-credential.ts'

/** A connection that is ready for calls: its connector found, its credential opened. */
export interface LiveConnection {
  readonly connection: Connection
  readonly credential: Credential
  readonly generation: number
}

/** How a connection authenticates: the type, and the connector's settings for it. */
export interface Authentication {
  readonly type: AuthType
  readonly settings: AuthSettings
}

/** The connection with its credential, from memory where it was used lately. Throws where it cannot serve calls. */
export const liveConnection = async (
  scope: Scope,
  id: string,
  deps: Pick<Dependencies, 'live' | 'connections' | 'vault'>,
): Promise<LiveConnection> => {
  const live = await deps.live.get(id, () => loadLive({ applicationId: scope.applicationId }, id, deps))
  // The cache is keyed by id alone, so the owner is judged again on every hit.
  if (live === undefined || !isWithin(scope, live.connection)) throw new PlatformError('connection_not_found')
  return live
}

/** Reads past the cache. Gives undefined where the connection is not there. */
export const loadLive = async (
  scope: Scope,
  id: string,
  { connections, vault }: Pick<Dependencies, 'connections' | 'vault'>,
): Promise<LiveConnection | undefined> => {
  const found = await connections.find(scope, id)
  if (found === undefined) return undefined
  const { connection, credential } = found
  judgeStatus(connection)
  if (credential === undefined) throw new PlatformError('connection_pending')
  return { connection, credential: openCredential(credential, connection, vault), generation: credential.generation }
}

const isWithin = (scope: Scope, { applicationId, userId }: Connection): boolean =>
  applicationId === scope.applicationId && (scope.userId === undefined || userId === scope.userId)

const judgeStatus = ({ status, statusReason }: Connection): void => {
  if (status === 'pending') throw new PlatformError('connection_pending')
  if (status === 'revoked') throw new PlatformError('connection_revoked')
  if (status === 'needs_reauth') {
    throw new PlatformError(
      'connection_needs_reauth',
      statusReason === undefined ? {} : { members: { reason: statusReason } },
    )
  }
}

/** How a connection of this auth type authenticates with this connector. */
export const authenticationOf = (connector: Connector, authType: string): Authentication => {
  const settings = connector.auth.find(({ type }) => type === authType)
  if (settings !== undefined) return { type: authTypeOf(settings), settings }
  throw new PlatformError('auth_type_mismatch', {
    detail: `${connector.displayName} does not authenticate by "${authType}".`,
  })
}

/** What the connection's credential adds to a request. */
export const injectionFor = (connector: Connector, { connection, credential }: LiveConnection): Injection => {
  const { type, settings } = authenticationOf(connector, connection.authType)
  return type.sign(settings, credential)
}

/** A connection's inputs as templates name them, with what a chosen value stands for. */
export const templateInputs = (
  connector: Connector,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> => {
  // A connection that is older than an input has its default.
  const given = withDefaults(connector, inputs)
  const members = connector.inputs.flatMap(({ name, values }) =>
    Object.entries(values?.[given[name] ?? ''] ?? {}).map(([member, value]) => [`input.${name}.${member}`, value]),
  )
  return Object.fromEntries([...Object.entries(given).map(([name, value]) => [`input.${name}`, value]), ...members])
}
