import { authTypeOf } from '../auth/index.ts'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { newId } from '../runtime/ids.ts'
import type { Connection, Scope } from './connection.ts'
import type { ConnectSession } from './connect-session-store.ts'
import type { Dependencies } from './dependencies.ts'
import { judgeEnabled } from './enabled.ts'
import { judgeInputs } from './inputs.ts'
import { authenticationOf } from './live-connection.ts'

const SESSION_LIFETIME_MS = 30 * 60_000

/** What an application asks for when one of its users is to connect. */
export interface ConnectRequest {
  readonly connector: string
  readonly userId: string
  readonly returnUrl: string
  readonly name?: string
  readonly authType?: string
  readonly scopes?: readonly string[]
  readonly inputs?: Readonly<Record<string, string>>
  /** Reconnects this connection, which keeps its id, instead of making one. */
  readonly connectionId?: string
}

/** Starts connecting: a session whose link is good for half an hour, and a pending connection. */
export const startConnectSession = async (
  applicationId: string,
  request: ConnectRequest,
  deps: Dependencies,
): Promise<ConnectSession> => {
  const existing =
    request.connectionId === undefined
      ? undefined
      : await findExisting({ applicationId, userId: request.userId }, request.connectionId, request.connector, deps)
  const connector = judgeEnabled(deps.registry.find(request.connector), deps.registry)
  const authType = request.authType ?? existing?.authType ?? connector.auth[0]!.type
  const { settings } = authenticationOf(connector, authType)
  // An OAuth client that is not configured is said now, to the developer, and not to the user at the provider's door.
  if (authTypeOf(settings).needsClient?.(settings)) deps.findOAuthClient(connector.name, connector.parents)

  const now = deps.clock.now()
  const inputs = { ...existing?.inputs, ...request.inputs }
  judgeInputs(connector, inputs, 'some')
  const pending =
    existing === undefined ? pendingConnection(applicationId, request, connector, authType, now) : undefined
  const session: ConnectSession = {
    id: newId('cs'),
    applicationId,
    userId: request.userId,
    connectionId: existing?.id ?? pending!.id,
    connector: connector.name,
    connectorVersion: connector.version,
    authType,
    returnUrl: request.returnUrl,
    scopes: judgeScopes(connector, authType, request.scopes),
    inputs,
    status: 'open',
    expiresAt: new Date(now.getTime() + SESSION_LIFETIME_MS),
  }
  await deps.sessions.insert(session, pending)
  return session
}

const findExisting = async (scope: Scope, id: string, connector: string, deps: Dependencies): Promise<Connection> => {
  const found = await deps.connections.find(scope, id)
  if (found === undefined || found.connection.connector !== connector) throw new PlatformError('connection_not_found')
  return found.connection
}

const pendingConnection = (
  applicationId: string,
  { userId, name, inputs }: ConnectRequest,
  connector: Connector,
  authType: string,
  now: Date,
): Connection => ({
  id: newId('con'),
  applicationId,
  userId,
  connector: connector.name,
  connectorVersion: connector.version,
  authType,
  name: name ?? '',
  status: 'pending',
  inputs: inputs ?? {},
  createdAt: now,
  updatedAt: now,
})

const judgeScopes = (
  connector: Connector,
  authType: string,
  wanted: readonly string[] | undefined,
): readonly string[] => {
  const { scopes } = authenticationOf(connector, authType).settings
  if (wanted === undefined) return scopes?.default ?? []
  const unknown = wanted.find((scope) => !Object.hasOwn(scopes?.available ?? {}, scope))
  if (unknown === undefined) return wanted
  throw new PlatformError('invalid_request', {
    detail: `${connector.displayName} has no scope "${unknown}". There are: ${Object.keys(scopes?.available ?? {}).join(', ')}.`,
  })
}
