import { findConnector } from '../applications/find-connector.ts'
import { type Authentication, authenticationOf } from './live-connection.ts'
import type { Flow } from '../auth/auth-type.ts'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { newId } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import { forOwner } from '../vault/for-owner.ts'
import { type Place, ownerOf } from '../vault/vault.ts'
import type { Connection, Scope } from './connection.ts'
import type { ConnectSession } from './connect-session-store.ts'
import type { Dependencies } from './dependencies.ts'
import { judgeEnabled } from './enabled.ts'
import { judgeInputs, movedInput, secretsOf, splitInputs } from './inputs.ts'
import { scopesToAsk } from './scopes.ts'
import { openCredential } from './stored-credential.ts'

const SESSION_LIFETIME_MS = 30 * 60_000

/** What an application asks for when one of its users is to connect. */
export interface ConnectRequest {
  readonly connector: string
  readonly userId: string
  readonly returnUrl: string
  readonly name?: string
  readonly authType?: string
  readonly scopes?: readonly string[]
  /** Asks for the least scopes that these endpoints need, in place of `scopes`. */
  readonly endpoints?: readonly string[]
  readonly inputs?: Readonly<Record<string, string>>
  /** Reconnects this connection, which keeps its id, instead of making one. */
  readonly connectionId?: string
  readonly flow?: Flow
}

/** Starts connecting: a session whose link is good for half an hour, and a pending connection. */
export const startConnectSession = async (
  scope: Scope,
  request: ConnectRequest,
  deps: Dependencies,
): Promise<ConnectSession> => {
  const { applicationId } = scope
  const existing =
    request.connectionId === undefined
      ? undefined
      : await findExisting({ ...scope, userId: request.userId }, request.connectionId, request.connector, deps)
  const connector = judgeEnabled(
    await findConnector(scope.applicationId, request.connector, undefined, deps),
    deps.registry,
  )
  const authType = request.authType ?? existing?.connection.authType ?? connector.auth[0]!.type
  const authentication = authenticationOf(connector, authType)
  // An OAuth client that is not configured is said now, to the developer, and not to the user at the provider's door.
  const { type, settings } = authentication
  if (type.needsClient?.(settings)) deps.findOAuthClient(connector, applicationId)

  const now = deps.clock.now()
  const given = givenInputs(connector, request, existing)
  judgeInputs(connector, given, 'app')
  const { open: inputs, secret } = splitInputs(connector, given)
  const pending =
    existing === undefined ? pendingConnection(applicationId, request, connector, authType, inputs, now) : undefined
  const id = newId('cs')
  const owner = { id, applicationId, userId: request.userId }
  const session: ConnectSession = {
    ...owner,
    connectionId: existing?.connection.id ?? pending!.id,
    connector: connector.name,
    connectorVersion: connector.version,
    authType,
    returnUrl: request.returnUrl,
    scopes: scopesToAsk(connector, authType, request, existing?.scope),
    inputs,
    flow: judgeFlow(connector, authentication, request.flow),
    status: 'open',
    expiresAt: new Date(now.getTime() + SESSION_LIFETIME_MS),
  }
  const sealed = forOwner(owner, deps.vault, (vault) =>
    Object.keys(secret).length === 0
      ? session
      : { ...session, secrets: vault.seal(new Secret(JSON.stringify(secret)), secretsPlace(owner)) },
  )
  await deps.sessions.insert(sealed, pending)
  return session
}

/** What is known of the connection that is to be connected again. */
interface Existing {
  readonly connection: Connection
  readonly secrets: Readonly<Record<string, string>>
  /** Scopes as granted, where they are known. */
  readonly scope?: string
}

/** What is known already and what is given now. Secrets stay where they were typed: for another address they are asked for again. */
const givenInputs = (
  connector: Connector,
  { inputs }: ConnectRequest,
  existing: Existing | undefined,
): Record<string, string> => {
  const before = { ...existing?.connection.inputs, ...existing?.secrets }
  const after = { ...before, ...inputs }
  const isMoved = movedInput(connector, before, after) !== undefined
  return isMoved ? { ...existing?.connection.inputs, ...inputs } : after
}

const findExisting = async (scope: Scope, id: string, connector: string, deps: Dependencies): Promise<Existing> => {
  const found = await deps.connections.find(scope, id)
  if (found === undefined || found.connection.connector !== connector) throw new PlatformError('connection_not_found')
  const { connection, credential } = found
  return {
    connection,
    secrets: credential === undefined ? {} : knownSecrets(credential, connection, deps),
    ...(credential?.scope !== undefined && { scope: credential.scope }),
  }
}

/** Secrets that cannot be opened any more are asked for again: reconnecting is what one does then. */
const knownSecrets = (
  credential: Parameters<typeof openCredential>[0],
  connection: Connection,
  { vault }: Dependencies,
): Record<string, string> => {
  try {
    return secretsOf(openCredential(credential, connection, vault).extra)
  } catch {
    return {}
  }
}

const pendingConnection = (
  applicationId: string,
  { userId, name }: ConnectRequest,
  connector: Connector,
  authType: string,
  inputs: Readonly<Record<string, string>>,
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
  inputs,
  createdAt: now,
  updatedAt: now,
})

const judgeFlow = (connector: Connector, { type, settings }: Authentication, wanted: Flow | undefined): Flow => {
  const [usual, ...others] = type.flows?.(settings) ?? []
  if (wanted === undefined) return usual ?? 'code'
  if (wanted === usual || others.includes(wanted)) return wanted
  throw new PlatformError('invalid_request', {
    detail: `${connector.displayName} cannot be connected by the flow "${wanted}".`,
  })
}

/** Where the sealed inputs of a session live. */
export const secretsPlace = ({
  id,
  applicationId,
  userId,
}: Pick<ConnectSession, 'id' | 'applicationId' | 'userId'>): Place => ({
  table: 'connect_sessions',
  column: 'secrets',
  row: id,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})
