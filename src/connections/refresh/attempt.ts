import type { Renewal } from '../../auth/auth-type.ts'
import type { Credential } from '../../auth/credential.ts'
import type { Connector } from '../../definition/connector.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { newId, newToken } from '../../runtime/ids.ts'
import { authContextOf } from '../auth-context.ts'
import type { Connection } from '../connection.ts'
import type { Dependencies } from '../dependencies.ts'
import { type LiveConnection, authenticationOf } from '../live-connection.ts'
import { needsReauth } from '../needs-reauth.ts'
import { fingerprintOf, openCredential, vaultFor } from '../stored-credential.ts'
import { giveBack } from './give-back.ts'
import type { Lease, RefreshCause, Refreshed, Settled } from './refresh-store.ts'
import { storedCredential } from './seal.ts'
import { judgeFailure } from './verdict.ts'

/** What came of one attempt to refresh. */
export type Attempted =
  | { readonly is: 'refreshed'; readonly live: LiveConnection }
  | { readonly is: 'failed'; readonly error: PlatformError; readonly settled: Settled }
  /** Nothing was tried: see `Claimed`. */
  | { readonly is: 'changed' }
  | { readonly is: 'busy' }
  | { readonly is: 'waiting'; readonly ms: number }

/** Which refresh is meant: of this very generation, for this reason. */
export interface Wanted {
  readonly stale: LiveConnection
  readonly connector: Connector
  readonly cause: RefreshCause
  readonly isRevival: boolean
}

/**
 * Refreshes a credential once, in an order in which nothing is lost: a committed lease, which shows that the store can be
 * written; the request, within the lease; the answer on disk; the answer stored; and only then is it used. RFC 6749
 * section 6, RFC 9700 section 4.14.
 */
export const attempt = async (wanted: Wanted, deps: Dependencies): Promise<Attempted> => {
  const { stale, connector } = wanted
  const { timing, closing } = deps.refresh
  if (closing.aborted) throw new PlatformError('shutting_down')
  const startedAt = elapsed(deps)
  const lease: Lease = {
    connectionId: stale.connection.id,
    generation: stale.generation,
    token: newToken(),
    attemptId: newId('ref'),
  }
  const claimed = await claim(lease, wanted, deps)
  if (claimed.is !== 'leased') return claimed

  const { connection, trial, isSuspect } = claimed
  const { type, settings } = authenticationOf(connector, connection.authType)
  const renewal = type.renewal?.(settings) ?? HARMLESS
  let renewedCredential: Credential
  try {
    const credential = openCredential(claimed.credential, connection, deps.vault)
    const context = authContextOf(connector, connection, deps, credential.extra, {
      mayStillSend: () => (startedAt() > timing.sendWithin ? tooLate() : undefined),
      deadlineMs: timing.deadline,
    })
    renewedCredential = withKept(await type.renew!(settings, credential, context), credential)
  } catch (error) {
    const failure = { error, renewal, status: connection.status, isSuspect, trial, random: deps.random() }
    return fail(error, judgeFailure(failure, timing), lease, wanted, deps)
  }
  deps.log.info(
    { connection_id: connection.id, connector: connector.name, cause: wanted.cause, ms: Math.round(startedAt()) },
    'access token refreshed',
  )
  const { ownerKey } = claimed.credential
  const live = {
    connection,
    credential: renewedCredential,
    generation: stale.generation + 1,
    issuedAt: deps.clock.now(),
    ...(ownerKey !== undefined && { ownerKey }),
  }
  return keep(live, lease, wanted, deps)
}

/** Renewal that spends nothing. */
export const HARMLESS: Renewal = { isSingleUse: false, graceSeconds: 0, server: '' }

const claim = async (lease: Lease, { stale, cause, isRevival }: Wanted, deps: Dependencies) => {
  const { store, timing, journal, process, backlog } = deps.refresh
  const { refreshToken, accessToken } = stale.credential
  const fingerprint = fingerprintOf(refreshToken ?? accessToken, lease.connectionId)
  const { applicationId } = stale.connection
  const wanted = {
    ...lease,
    applicationId,
    leaseMs: timing.lease,
    cause,
    journalId: journal.id,
    process,
    fingerprint,
    isRevival,
  }
  const claimed = await store.claim(wanted)
  if (claimed.is !== 'uncertain') return claimed
  // Nothing was sent under it.
  backlog.retry('give back a lease', () => store.settle(lease, { outcome: 'not_sent' }))
  throw claimed.cause
}

/** Time since now, by the clock that stands still least: one of them does while the machine sleeps. */
const elapsed = ({ clock }: Pick<Dependencies, 'clock'>): (() => number) => {
  const monotonic = clock.monotonicMs()
  const wall = clock.now().getTime()
  return () => Math.max(clock.monotonicMs() - monotonic, clock.now().getTime() - wall)
}

const tooLate = (): PlatformError =>
  new PlatformError('provider_timed_out', {
    detail: 'The token endpoint was not asked: the right to ask it may have passed to another process.',
    wasSent: false,
  })

/** What belongs to the connection and not to the token outlives the token: captured values, secret inputs. */
const withKept = (renewed: Credential, { extra }: Credential): Credential =>
  extra === undefined ? renewed : { ...renewed, extra: { ...extra, ...renewed.extra } }

/** Writes the new credential down, on disk and then in the database. */
const keep = async (
  live: LiveConnection,
  lease: Lease,
  { connector }: Wanted,
  deps: Dependencies,
): Promise<Attempted> => {
  const { store, journal, backlog } = deps.refresh
  const { connection, credential, generation, ownerKey } = live
  const vault = vaultFor(connection, ownerKey, deps.vault)
  const { applicationId, userId, connector: name, connectorVersion, authType, inputs } = connection
  const refreshed: Refreshed = {
    ...lease,
    applicationId,
    userId,
    connector: name,
    connectorVersion,
    authType,
    inputs,
    credential: storedCredential(credential, connection, generation, connector, { ...deps, vault }),
    fingerprint: fingerprintOf(credential.refreshToken ?? credential.accessToken, connection.id),
  }
  await journal.append(refreshed).catch((err: unknown) => {
    deps.log.error({ err, connection_id: connection.id }, 'the journal cannot be written')
  })
  const outcome = await store.apply(refreshed).catch(() => 'unavailable' as const)
  if (outcome === 'unavailable' || outcome === 'busy') {
    backlog.keep(live, refreshed)
    return { is: 'refreshed', live }
  }
  // Where the connection was removed or revoked meanwhile, the new grant must not outlive it.
  if (outcome === 'gone') await giveBack(refreshed, deps)
  journal.forget(refreshed)
  if (outcome === 'applied')
    return { is: 'refreshed', live: { ...live, connection: { ...connection, status: 'active' } } }
  if (outcome === 'superseded') return { is: 'changed' }
  const found = await deps.connections.find({ applicationId }, connection.id)
  throw new PlatformError(found === undefined ? 'connection_not_found' : 'connection_revoked')
}

const fail = async (
  error: unknown,
  settled: Settled,
  lease: Lease,
  { stale, connector, cause }: Wanted,
  deps: Dependencies,
): Promise<Attempted> => {
  const { store, backlog } = deps.refresh
  const id = lease.connectionId
  const { outcome, errorCode: code, nextTryMs } = settled
  deps.log.warn(
    { connection_id: id, connector: connector.name, cause, outcome, code, next_try_ms: nextTryMs },
    'access token not refreshed',
  )
  const isOurs = await store.settle(lease, settled).catch(() => {
    backlog.retry('end a lease', () => store.settle(lease, settled))
    return true
  })
  if (settled.status !== undefined) deps.live.forget(id)
  // Somebody has replaced the credential meanwhile: what was said of the old one is no news of the new.
  if (!isOurs) return { is: 'changed' }
  return { is: 'failed', error: errorOf(error, settled, stale.connection), settled }
}

const errorOf = (error: unknown, { status, isSuspect }: Settled, connection: Connection): PlatformError => {
  if (!(error instanceof PlatformError)) throw error
  if (error.code !== 'connection_needs_reauth') return error
  if (isSuspect === true)
    return new PlatformError('refresh_pending', { ...error.facts, detail: CONFIRMING, retryable: true }, error)
  return needsReauth(connection, status?.reason, error.facts, error)
}

const CONFIRMING = 'The provider refused to refresh the access token. It is asked once more before the user is.'
