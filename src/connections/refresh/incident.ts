import type { Connector } from '../../definition/connector.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { Dependencies } from '../dependencies.ts'
import { authenticationOf } from '../live-connection.ts'
import { type Attempted, type Wanted, attempt } from './attempt.ts'
import type { Settled } from './refresh-store.ts'
import { serverAmongAll } from './seal.ts'

/**
 * One attempt, unless the provider refuses our OAuth client: then none of its connections is at fault, and one attempt
 * every now and then finds out whether it is mended.
 */
export const throughIncident = async (wanted: Wanted, deps: Dependencies): Promise<Attempted> => {
  const { incidents, timing } = deps.refresh
  const used = clientOf(wanted, deps)
  if (used === undefined) return attempt(wanted, deps)
  const { registration, server } = used
  const verdict = await incidents.judge(registration, timing.probeAfter)
  if (typeof verdict === 'number') throw rejected(verdict)
  const tried = await attempt(wanted, deps)
  if (tried.is === 'failed' && tried.settled.outcome === 'client_refused')
    await report(registration, wanted.connector, tried.settled, deps)
  else if (verdict === 'probe' && provesClient(tried) && (await incidents.close(registration, server)))
    deps.log.info({ connector: wanted.connector.name }, 'the provider takes our OAuth client again')
  return tried
}

/** Whoever judges the grant has taken the client before, RFC 6749 section 5.2. */
const provesClient = (tried: Attempted): boolean =>
  tried.is === 'refreshed' ||
  (tried.is === 'failed' && tried.settled.outcome === 'refused' && tried.settled.providerCode !== undefined)

const rejected = (waitMs: number): PlatformError =>
  new PlatformError('oauth_client_rejected', { retryAfterSeconds: Math.ceil(waitMs / 1000), retryable: true })

/**
 * One OAuth client of one application at one authorization server, whichever connectors use it. The application is part
 * of it: client ids are public, and who gives one with a wrong secret must not stop those who have the right one.
 */
const clientOf = (
  { stale, connector }: Wanted,
  deps: Dependencies,
): { readonly registration: string; readonly server: string } | undefined => {
  const { type, settings } = authenticationOf(connector, stale.connection.authType)
  const renewal = type.renewal?.(settings)
  if (renewal === undefined) return undefined
  try {
    const { id } = deps.findOAuthClient(connector, stale.connection.applicationId)
    return {
      registration: `${stale.connection.applicationId} ${renewal.server} ${id}`,
      server: serverAmongAll(connector, renewal.server),
    }
  } catch {
    // That there is none is said by whoever needs it.
    return undefined
  }
}

const report = async (
  registration: string,
  connector: Connector,
  settled: Settled,
  deps: Dependencies,
): Promise<void> => {
  const { providerStatus, providerCode, providerMessage } = settled
  const words = {
    ...(providerStatus !== undefined && { providerStatus }),
    ...(providerCode !== undefined && { providerCode }),
    ...(providerMessage !== undefined && { providerMessage }),
  }
  const isNew = await deps.refresh.incidents.report({
    registration,
    connector: connector.name,
    ...words,
    probeAfterMs: deps.refresh.timing.probeAfter,
  })
  if (isNew) deps.log.error({ connector: connector.name, ...words }, 'the provider refuses our OAuth client')
}
