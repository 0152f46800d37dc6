import type { Connector } from '../../definition/connector.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { Soon } from '../../runtime/soon.ts'
import type { Dependencies } from '../dependencies.ts'
import { type LiveConnection, authenticationOf, loadLive } from '../live-connection.ts'
import { needsReauth } from '../needs-reauth.ts'
import type { StatusReason } from '../timeline/words.ts'
import { throughIncident } from './incident.ts'
import type { RefreshCause } from './refresh-store.ts'

const EXPIRED = 'access_token_expired' satisfies StatusReason

/** The connection with an access token that lives for at least so long: renewed once, however many callers ask. */
export const freshConnection = (
  live: LiveConnection,
  connector: Connector,
  deps: Dependencies,
  { minValidMs = 0, cause = 'call' }: { readonly minValidMs?: number; readonly cause?: RefreshCause } = {},
): Soon<LiveConnection> => {
  const { expiresAt } = live.credential
  if (expiresAt === undefined) return live
  const leftMs = expiresAt.getTime() - deps.clock.now().getTime()
  if (leftMs > attainableMs(minValidMs, live)) return live
  if (isRenewable(live, connector)) return renewed(live, connector, cause, deps)
  return leftMs > 0 ? live : ended(live, deps)
}

const ended = async (live: LiveConnection, deps: Dependencies): Promise<never> => {
  await deps.connections.demote(live.connection.id, live.generation, 'needs_reauth', EXPIRED)
  deps.live.forget(live.connection.id)
  throw needsReauth(live.connection, EXPIRED)
}

const LIFE_AT_MOST = 0.9

/**
 * How much life can be asked of a token. One that the provider never lets live so long is replaced when half of its life
 * is over: else every call would refresh it.
 */
const attainableMs = (minValidMs: number, { credential: { expiresAt }, issuedAt }: LiveConnection): number => {
  if (expiresAt === undefined || issuedAt === undefined) return minValidMs
  const lifeMs = expiresAt.getTime() - issuedAt.getTime()
  return minValidMs < lifeMs * LIFE_AT_MOST ? minValidMs : Math.min(minValidMs, Math.max(0, lifeMs / 2))
}

/** The connection with another credential than the one given, which has ended, or the provider refused, or is due. */
export const renewed = (
  live: LiveConnection,
  connector: Connector,
  cause: RefreshCause,
  deps: Dependencies,
): Promise<LiveConnection> => {
  const { flights } = deps.refresh
  const { id } = live.connection
  const inFlight = flights.get(id)
  if (inFlight !== undefined) return inFlight
  const flight = fly(live, connector, cause, deps).finally(() => flights.delete(id))
  flights.set(id, flight)
  return flight
}

/** Whether credentials of this connection can be renewed at all. */
export const isRenewable = ({ connection, credential }: LiveConnection, connector: Connector): boolean => {
  const { type } = authenticationOf(connector, connection.authType)
  return type.renew !== undefined && (type.isRenewable?.(credential) ?? true)
}

const POLL_MIN_MS = 20
const POLL_MAX_MS = 50

/** Tries, or waits for whoever tries, until there is another credential or a reason why there is none. */
const fly = async (
  stale: LiveConnection,
  connector: Connector,
  cause: RefreshCause,
  deps: Dependencies,
): Promise<LiveConnection> => {
  const { backlog, timing } = deps.refresh
  const giveUpAt = deps.clock.monotonicMs() + timing.wait
  const isRevival = stale.connection.status === 'needs_reauth'
  let said: PlatformError | undefined
  for (;;) {
    const kept = backlog.find(stale.connection.id)
    if (kept !== undefined && kept.generation > stale.generation) return remember(kept, deps)
    const begunAt = deps.clock.monotonicMs()
    const tried = await throughIncident({ stale, connector, cause, isRevival }, deps)
    if (tried.is === 'refreshed' || tried.is === 'failed') {
      const outcome = tried.is === 'failed' ? tried.settled.outcome : tried.is
      deps.refresh.observe(connector, cause, outcome, deps.clock.monotonicMs() - begunAt)
    }
    if (tried.is === 'refreshed') return remember(tried.live, deps)
    if (tried.is === 'failed') {
      said = tried.error
      if (tried.settled.nextTryMs !== 0) throw said
    } else if (tried.is === 'changed') {
      const current = await loadOrFail(stale, deps)
      if (current.generation !== stale.generation) return remember(current, deps)
    } else if (tried.is === 'waiting') throw pending(tried.ms, said)
    if (deps.clock.monotonicMs() > giveUpAt) throw pending(timing.backoffFirst, said)
    if (tried.is !== 'failed') await deps.pause(POLL_MIN_MS + deps.random() * (POLL_MAX_MS - POLL_MIN_MS))
  }
}

const pending = (ms: number, said: PlatformError | undefined): PlatformError =>
  new PlatformError(
    'refresh_pending',
    { ...said?.facts, retryable: true, retryAfterSeconds: Math.ceil(ms / 1000) },
    said,
  )

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
