import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { authContextOf } from './auth-context.ts'
import type { Dependencies } from './dependencies.ts'
import { type LiveConnection, authenticationOf, loadLive } from './live-connection.ts'
import { sealCredential } from './stored-credential.ts'

/** The connection with an access token that has not expired: renewed once, however many callers ask. */
export const freshConnection = async (
  live: LiveConnection,
  connector: Connector,
  deps: Dependencies,
): Promise<LiveConnection> => {
  const { expiresAt } = live.credential
  if (expiresAt === undefined || expiresAt > deps.clock.now()) return live
  return renewed(live, connector, deps)
}

/** The connection with another credential than the one given, which the provider refused or the caller wants replaced. */
export const renewed = (live: LiveConnection, connector: Connector, deps: Dependencies): Promise<LiveConnection> => {
  const { id } = live.connection
  const inFlight = deps.flights.get(id)
  if (inFlight !== undefined) return inFlight
  const flight = renewOnce(live, connector, deps).finally(() => deps.flights.delete(id))
  deps.flights.set(id, flight)
  return flight
}

/** Whether credentials of this connection can be renewed at all. */
export const isRenewable = ({ connection, credential }: LiveConnection, connector: Connector): boolean =>
  credential.refreshToken !== undefined && authenticationOf(connector, connection.authType).type.renew !== undefined

const renewOnce = async (stale: LiveConnection, connector: Connector, deps: Dependencies): Promise<LiveConnection> => {
  const scope = { applicationId: stale.connection.applicationId }
  const current = await loadLive(scope, stale.connection.id, deps)
  if (current === undefined) throw new PlatformError('connection_not_found')
  // Somebody has renewed it since the caller looked: theirs is ours too.
  if (current.generation !== stale.generation) return remember(current, deps)

  const { connection, credential, generation } = current
  const { type, settings } = authenticationOf(connector, connection.authType)
  if (type.renew === undefined)
    throw new PlatformError('connection_needs_reauth', { detail: 'Credentials of this kind cannot be renewed.' })
  const startedAt = deps.clock.monotonicMs()
  try {
    const next = await type.renew(
      settings,
      credential,
      authContextOf(connector, connection.authType, connection.inputs, deps),
    )
    const stored = sealCredential(next, connection, generation + 1, deps.vault)
    const isOurs = await deps.connections.replaceCredential(connection.id, stored)
    deps.log.info(
      { connection_id: connection.id, connector: connector.name, ms: elapsed(startedAt, deps) },
      'access token refreshed',
    )
    if (isOurs) return remember({ connection, credential: next, generation: generation + 1 }, deps)
    const winner = await loadLive(scope, connection.id, deps)
    if (winner === undefined) throw new PlatformError('connection_not_found')
    return remember(winner, deps)
  } catch (error) {
    await noteFailure(current, error, deps)
    throw error
  }
}

const elapsed = (startedAt: number, { clock }: Dependencies): number => Math.round(clock.monotonicMs() - startedAt)

const remember = (live: LiveConnection, deps: Dependencies): LiveConnection => {
  deps.live.forget(live.connection.id)
  void deps.live.get(live.connection.id, async () => live)
  return live
}

/** Only the provider's word that the grant is dead changes the connection; everything else may pass. */
const noteFailure = async ({ connection }: LiveConnection, error: unknown, deps: Dependencies): Promise<void> => {
  const code = error instanceof PlatformError ? error.code : 'internal'
  deps.log.warn({ connection_id: connection.id, connector: connection.connector, code }, 'access token not refreshed')
  if (code !== 'connection_needs_reauth') return
  await deps.connections.setStatus(connection.id, 'needs_reauth', 'refresh_rejected')
  deps.live.forget(connection.id)
}
