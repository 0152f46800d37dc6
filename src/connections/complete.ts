import type { Credential } from '../auth/credential.ts'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { sha256 } from '../runtime/ids.ts'
import { authContextOf } from './auth-context.ts'
import type { ConnectSession } from './connect-session-store.ts'
import { type Connection, type UserScope, isWithin } from './connection.ts'
import { connectorOfConnection } from './connector-of-connection.ts'
import { type Brought, answerPlace } from './consent.ts'
import type { Dependencies } from './dependencies.ts'
import { type Identity, probeIdentity } from './identity.ts'
import { withSecrets } from './inputs.ts'
import { authenticationOf } from './live-connection.ts'
import { storedCredential } from './refresh/seal.ts'
import { vaultFor } from './stored-credential.ts'

/**
 * Completes a connect session for the user whom the application's backend has signed in. The session is spent in one
 * statement, and only then is the code redeemed; who guesses a token or comes second finds no session.
 */
export const completeConnectSession = async (
  scope: UserScope,
  id: string,
  completionToken: string,
  deps: Dependencies,
): Promise<Connection> => {
  const session = await deps.sessions.spend(scope, id, sha256(completionToken))
  if (session === undefined) throw await whyNot(scope, id, deps)
  const connector = await connectorOfConnection(session, deps)
  const { credential, identity } = await redeem(session, connector, deps)

  if (!(await store(session, connector, credential, deps))) throw await abandon(session, connector, credential, deps)
  deps.refresh.backlog.drop(session.connectionId)
  deps.live.forget(session.connectionId)
  return nameConnection(session, connector, { credential, identity }, deps)
}

/** Stores the credential in place of whichever the connection has by then. Gives false where it is gone. */
const store = async (
  session: ConnectSession,
  connector: Connector,
  credential: Credential,
  deps: Dependencies,
): Promise<boolean> => {
  const { connectionId: id, applicationId, userId, authType } = session
  const connection = { id, applicationId, userId, authType }
  const sealing = { ...deps, vault: vaultFor(session, session.ownerKey, deps.vault) }
  for (;;) {
    const generation = (await deps.sessions.generationOf(id)) + 1
    const stored = storedCredential(credential, connection, generation, connector, sealing)
    const outcome = await deps.sessions.finish(session, stored)
    // A refresh may have come between the two: what the user has just brought replaces that one too.
    if (outcome !== 'overtaken') return outcome === 'stored'
  }
}

const whyNot = async (scope: UserScope, id: string, deps: Dependencies): Promise<PlatformError> => {
  const session = await deps.sessions.find(id)
  const isTheirs = session !== undefined && isWithin(scope, { ...session, id: session.connectionId })
  return new PlatformError(
    isTheirs && session.status === 'open' ? 'connect_session_not_ready' : 'connect_session_not_found',
  )
}

/** What a session ends in, with who is connected where that was asked when the user typed it. */
interface Redeemed {
  readonly credential: Credential
  readonly identity: Identity | undefined
}

const redeem = async (session: ConnectSession, connector: Connector, deps: Dependencies): Promise<Redeemed> => {
  try {
    const { secrets, identity, ...answer } = JSON.parse(
      vaultFor(session, session.ownerKey, deps.vault).open(session.answer!, answerPlace(session)).reveal(),
    ) as Brought
    const { type, settings } = authenticationOf(connector, session.authType)
    const inputs = { ...session.inputs, ...secrets }
    const context = authContextOf(connector, { ...session, inputs }, deps)
    return { credential: withSecrets(await type.complete(settings, answer, context), secrets), identity }
  } catch (error) {
    await deps.sessions.eraseAnswer(session.id)
    throw error
  }
}

/** The connection was deleted while the code was redeemed: the grant must not outlive it. */
const abandon = async (
  session: ConnectSession,
  connector: Connector,
  credential: Credential,
  deps: Dependencies,
): Promise<PlatformError> => {
  const { type, settings } = authenticationOf(connector, session.authType)
  const context = authContextOf(connector, session, deps, credential.extra)
  await type.revoke?.(settings, credential, context).catch(() => undefined)
  return new PlatformError('connection_not_found')
}

/** Asks the provider who is connected, unless it has said. The connection stands whether or not it answers. */
const nameConnection = async (
  { applicationId, connectionId, authType, inputs }: ConnectSession,
  connector: Connector,
  { credential, identity: known }: Redeemed,
  deps: Dependencies,
): Promise<Connection> => {
  const scope = { applicationId }
  const found = await deps.connections.find(scope, connectionId)
  if (found === undefined) throw new PlatformError('connection_not_found')
  const { connection } = found
  const asked = known ?? probeIdentity(connector, { applicationId, authType, inputs, credential }, deps)
  const identity = await Promise.resolve(asked).catch((error: unknown) => {
    const code = error instanceof PlatformError ? error.code : 'internal'
    deps.log.warn(
      { connection_id: connectionId, connector: connector.name, code },
      'the identity endpoint did not answer',
    )
    return undefined
  })
  const name = connection.name !== '' ? connection.name : (identity?.label ?? connector.displayName)
  const change = { name, ...(identity?.accountId !== undefined && { accountId: identity.accountId }) }
  return (await deps.connections.update(scope, connectionId, change)) ?? connection
}
