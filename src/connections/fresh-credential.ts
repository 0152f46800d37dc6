import type { AuthContext } from '../auth/auth-type.ts'
import type { Credential } from '../auth/credential.ts'
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
export const isRenewable = ({ connection, credential }: LiveConnection, connector: Connector): boolean => {
  const { type } = authenticationOf(connector, connection.authType)
  return type.renew !== undefined && (type.isRenewable?.(credential) ?? true)
}

const renewOnce = async (stale: LiveConnection, connector: Connector, deps: Dependencies): Promise<LiveConnection> => {
  const { id } = stale.connection
  const unstored = deps.unstored.find(id)
  if (unstored !== undefined && unstored.generation !== stale.generation) return remember(unstored, deps)
  const current = unstored ?? (await loadOrFail(stale, deps))
  // Somebody has renewed it since the caller looked: theirs is ours too.
  if (current.generation !== stale.generation) return remember(current, deps)
  try {
    return await renewAt(current, connector, deps)
  } catch (error) {
    return afterFailure(current, error, deps)
  }
}

const renewAt = async (current: LiveConnection, connector: Connector, deps: Dependencies): Promise<LiveConnection> => {
  const { connection } = current
  const { type, settings } = authenticationOf(connector, connection.authType)
  if (type.renew === undefined)
    throw new PlatformError('connection_needs_reauth', { detail: 'Credentials of this kind cannot be renewed.' })
  const startedAt = deps.clock.monotonicMs()
  const context = authContextOf(connector, connection.authType, connection.inputs, deps, current.credential.extra)
  const credential = withKept(await type.renew(settings, current.credential, context), current.credential)
  const next = { connection, credential, generation: current.generation + 1 }
  const stored = sealCredential(credential, connection, next.generation, deps.vault)
  const outcome = await deps.connections.replaceCredential(connection.id, stored).catch(() => 'unavailable' as const)
  deps.log.info(
    { connection_id: connection.id, connector: connector.name, ms: Math.round(deps.clock.monotonicMs() - startedAt) },
    'access token refreshed',
  )
  if (outcome === 'unavailable') deps.unstored.keep(next, stored)
  if (outcome !== false) return remember(next, deps)
  return winnerOver(next, context, connector, deps)
}

/** What belongs to the connection and not to the token outlives the token: captured values, secret inputs. */
const withKept = (renewed: Credential, { extra }: Credential): Credential =>
  extra === undefined ? renewed : { ...renewed, extra: { ...extra, ...renewed.extra } }

/** What replaced the credential meanwhile. Where the connection is gone, the new grant must not outlive it. */
const winnerOver = async (
  next: LiveConnection,
  context: AuthContext,
  connector: Connector,
  deps: Dependencies,
): Promise<LiveConnection> => {
  const winner = await loadLive({ applicationId: next.connection.applicationId }, next.connection.id, deps)
  if (winner !== undefined) return remember(winner, deps)
  const { type, settings } = authenticationOf(connector, next.connection.authType)
  await type.revoke?.(settings, next.credential, context).catch(() => undefined)
  throw new PlatformError('connection_not_found')
}

const loadOrFail = async ({ connection }: LiveConnection, deps: Dependencies): Promise<LiveConnection> => {
  const found = await loadLive({ applicationId: connection.applicationId }, connection.id, deps)
  if (found === undefined) throw new PlatformError('connection_not_found')
  return found
}

const remember = (live: LiveConnection, deps: Dependencies): LiveConnection => {
  deps.live.forget(live.connection.id)
  void deps.live.get(live.connection.id, async () => live)
  return live
}

/** Only the provider's word that this very grant is dead changes the connection; everything else may pass. */
const afterFailure = async (current: LiveConnection, error: unknown, deps: Dependencies): Promise<LiveConnection> => {
  const { id, connector } = current.connection
  const code = error instanceof PlatformError ? error.code : 'internal'
  deps.log.warn({ connection_id: id, connector, code }, 'access token not refreshed')
  if (code !== 'connection_needs_reauth') throw error
  deps.live.forget(id)
  if (await deps.connections.demote(id, current.generation, 'needs_reauth', 'refresh_rejected')) throw error
  // The user has connected again meanwhile: that grant is another one, and lives.
  const winner = await loadOrFail(current, deps)
  if (winner.generation === current.generation) throw error
  return remember(winner, deps)
}
