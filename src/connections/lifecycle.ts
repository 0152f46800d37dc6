import { findConnector } from '../applications/find-connector.ts'
import type { AuthContext } from '../auth/auth-type.ts'
import type { Captures } from '../auth/capture.ts'
import { capturedByApplication } from '../auth/captured.ts'
import type { Credential } from '../auth/credential.ts'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { newId } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import { type Soon, soon } from '../runtime/soon.ts'
import { forOwner } from '../vault/for-owner.ts'
import { authContextOf } from './auth-context.ts'
import type { Connection, Scope } from './connection.ts'
import { connectorOfConnection } from './connector-of-connection.ts'
import { judgeFields } from './consent.ts'
import type { Dependencies } from './dependencies.ts'
import { judgeEnabled } from './enabled.ts'
import { freshConnection, isRenewable, renewed } from './refresh/refresh.ts'
import { judgeInputs, splitInputs, withDefaults, withSecrets } from './inputs.ts'
import { type Authentication, type LiveConnection, authenticationOf, liveConnection } from './live-connection.ts'
import { storedCredential } from './refresh/seal.ts'
import { openCredential } from './stored-credential.ts'

/** Credentials that someone already has, to be taken over as a connection. */
export interface ImportRequest {
  readonly connector: string
  readonly userId: string
  readonly name?: string
  readonly authType?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly scope?: string
  /** What the connector captures on connecting, by name, where the credential does not tell. */
  readonly captured?: Readonly<Record<string, string>>
  /** The account's id at the provider. */
  readonly accountId?: string
  /** A token that was given out before, or what the fields of the auth type ask for. */
  readonly credential:
    | { readonly accessToken: Secret; readonly refreshToken?: Secret; readonly expiresAt?: Date }
    | { readonly fields: Readonly<Record<string, string>> }
}

/** Makes an active connection of credentials that someone already has. */
export const createConnection = async (
  applicationId: string,
  request: ImportRequest,
  deps: Dependencies,
): Promise<Connection> => {
  const connector = judgeEnabled(await findConnector(applicationId, request.connector, undefined, deps), deps.registry)
  const authType = request.authType ?? connector.auth[0]!.type
  const { type, settings } = authenticationOf(connector, authType)
  const given = withDefaults(connector, request.inputs ?? {})
  judgeInputs(connector, given, 'all')
  const { open: inputs, secret } = splitInputs(connector, given)
  const now = deps.clock.now()
  const connection: Connection = {
    id: newId('con'),
    applicationId,
    userId: request.userId,
    connector: connector.name,
    connectorVersion: connector.version,
    authType,
    name: request.name ?? connector.displayName,
    status: 'active',
    inputs,
    ...(request.accountId !== undefined && { accountId: request.accountId }),
    createdAt: now,
    updatedAt: now,
  }
  const { capture = {} } = settings as { capture?: Captures }
  const captured = capturedByApplication(capture, request.captured ?? {})
  const made = await importedCredential(
    request,
    { type, settings },
    authContextOf(connector, { applicationId, authType, inputs: given }, deps),
  )
  const isCaptured = Object.keys(captured).length > 0
  const credential = withSecrets(isCaptured ? { ...made, extra: { ...made.extra, ...captured } } : made, secret)
  const sealed = forOwner(connection, deps.vault, (vault) =>
    storedCredential(credential, connection, 1, connector, { ...deps, vault }),
  )
  await deps.connections.insert(connection, sealed)
  return connection
}

const importedCredential = async (
  { credential, scope }: ImportRequest,
  { type, settings }: Authentication,
  context: AuthContext,
): Promise<Credential> => {
  if ('accessToken' in credential) {
    if (type.isMoreThanToken)
      throw new PlatformError('invalid_request', { detail: `A token alone is no credential for "${type.name}".` })
    return {
      ...credential,
      tokenType: type.name === 'oauth2' ? 'Bearer' : type.name,
      ...(scope !== undefined && { scope }),
    }
  }
  if (type.begin !== undefined)
    throw new PlatformError('invalid_request', { detail: `"${type.name}" has no fields: the user must connect.` })
  const values = Object.fromEntries(Object.entries(credential.fields).filter(([, value]) => value !== ''))
  judgeFields(type.fields(settings), values)
  return type.complete(settings, { values, memory: scope === undefined ? {} : { scope } }, context)
}

/** Replaces the access token now, whether or not it has expired. */
export const refreshConnection = async (scope: Scope, id: string, deps: Dependencies): Promise<LiveConnection> => {
  const { connector, live } = await openForUse(scope, id, deps)
  if (!isRenewable(live, connector))
    throw new PlatformError('auth_type_mismatch', { detail: 'The credential of this connection cannot be renewed.' })
  return renewed(live, connector, 'request', deps)
}

export type Revocation = 'revoked' | 'not_supported' | 'nothing_to_revoke'

/** Makes the provider forget the credential and erases it here. A provider out of reach is an error; nothing changes then. */
export const revokeConnection = async (
  scope: Scope,
  id: string,
  deps: Dependencies,
): Promise<{ connection: Connection; outcome: Revocation }> => {
  const outcome = await revokeAtProvider(scope, id, deps)
  await deps.connections.eraseCredential(id, 'revoked', 'revoked_by_application')
  forget(id, deps)
  return { connection: await reread(scope, id, deps), outcome }
}

/** Removes the connection and its credential; revokes at the provider if that succeeds, and says how it went. */
export const removeConnection = async (
  scope: Scope,
  id: string,
  deps: Dependencies,
): Promise<{ connection: Connection; outcome: Revocation | 'failed' }> => {
  const connection = await reread(scope, id, deps)
  const outcome = await revokeAtProvider(scope, id, deps).catch((error: unknown) => {
    if (error instanceof PlatformError && error.code === 'connection_not_found') throw error
    deps.log.warn(
      { connection_id: id, code: error instanceof PlatformError ? error.code : 'internal' },
      'not revoked at the provider',
    )
    return 'failed' as const
  })
  const wasThere = await deps.connections.remove(scope, id)
  if (wasThere) forget(id, deps)
  if (!wasThere) throw new PlatformError('connection_not_found')
  return { connection, outcome }
}

const forget = (id: string, { live, refresh }: Dependencies): void => {
  live.forget(id)
  refresh.backlog.drop(id)
}

const revokeAtProvider = async (scope: Scope, id: string, deps: Dependencies): Promise<Revocation> => {
  // Whoever is outside the scope waits for nothing: a refresh that is under way would be noticed.
  if ((await deps.connections.find(scope, id)) === undefined) throw new PlatformError('connection_not_found')
  // It makes a newer grant than the stored one.
  await deps.refresh.flights.get(id)?.catch(() => undefined)
  const found = await deps.connections.find(scope, id)
  if (found === undefined) throw new PlatformError('connection_not_found')
  const { connection, credential } = found
  if (credential === undefined || connection.status === 'revoked') return 'nothing_to_revoke'
  const connector = await connectorOfConnection(connection, deps)
  const { type, settings } = authenticationOf(connector, connection.authType)
  if (type.revoke === undefined) return 'not_supported'
  const opened = await usableCredential(
    { connection, credential: openCredential(credential, connection, deps.vault), generation: credential.generation },
    connector,
    deps,
  )
  const isRevoked = await type.revoke(settings, opened, authContextOf(connector, connection, deps, opened.extra))
  return isRevoked ? 'revoked' : 'not_supported'
}

/** A provider that revokes by an endpoint wants a token that has not expired; where none can be had, the old one must do. */
const usableCredential = async (
  live: LiveConnection,
  connector: Connector,
  deps: Dependencies,
): Promise<Credential> => {
  if (live.connection.status !== 'active') return live.credential
  try {
    return (await freshConnection(live, connector, deps)).credential
  } catch {
    return live.credential
  }
}

/** The connection, ready for use, with its connector. */
export const openForUse = (
  scope: Scope,
  id: string,
  deps: Dependencies,
): Soon<{ connector: Connector; live: LiveConnection }> =>
  soon(liveConnection(scope, id, deps), (live) =>
    soon(connectorOfConnection(live.connection, deps), (connector) => ({
      live,
      connector: judgeEnabled(connector, deps.registry),
    })),
  )

const reread = async (scope: Scope, id: string, deps: Dependencies): Promise<Connection> => {
  const found = await deps.connections.find(scope, id)
  if (found === undefined) throw new PlatformError('connection_not_found')
  return found.connection
}
