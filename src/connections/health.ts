import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Soon } from '../runtime/soon.ts'
import type { Connection, Scope } from './connection.ts'
import type { Dependencies } from './dependencies.ts'
import { connectorOfConnection } from './connector-of-connection.ts'
import { judgeEnabled } from './enabled.ts'
import { type Identity, probeIdentity } from './identity.ts'
import { type LiveConnection, loadForCheck } from './live-connection.ts'
import { freshConnection, isRenewable, renewed } from './refresh/refresh.ts'

/** What a health probe found. */
export interface Health {
  readonly isHealthy: boolean
  readonly connection: Connection
  readonly providerStatus?: number
  readonly latencyMs?: number
  readonly detail: string
}

/**
 * Calls the identity endpoint as the connection's user, with a refreshed token where the provider refuses the present
 * one. A connection that needs its user is tried again, and healed if the provider takes it after all.
 */
export const checkConnection = async (scope: Scope, id: string, deps: Dependencies): Promise<Health> => {
  const live = await loadForCheck(scope, id, deps)
  const connector = await connectorOf(live, deps)
  const startedAt = deps.clock.monotonicMs()
  const answer = await askProvider(live, connector, deps)
  const latencyMs = Math.round(deps.clock.monotonicMs() - startedAt)
  if (answer.verdict === 'refused' && answer.generation !== undefined)
    await deps.connections.demote(id, answer.generation, 'needs_reauth', 'probe_rejected')
  else if (answer.verdict === 'accepted') await deps.health.store.accept(id, answer.generation!)
  deps.live.forget(id)
  return {
    isHealthy: answer.isHealthy,
    detail: answer.detail,
    connection: await reread(scope, id, deps),
    ...(answer.providerStatus !== undefined && { providerStatus: answer.providerStatus }),
    ...(answer.wasAsked && { latencyMs }),
  }
}

/** What a provider makes of a connection, as far as it says. */
export interface Answer {
  /** `unclear`: it says nothing of the credential, or takes it at one of its doors and not at another. */
  readonly verdict: 'accepted' | 'refused' | 'unclear'
  readonly isHealthy: boolean
  readonly detail: string
  /** Whether the identity endpoint was asked. */
  readonly wasAsked: boolean
  readonly providerStatus?: number
  /** Of the credential that was asked with; absent where it was refused before that. */
  readonly generation?: number
}

/** Asks the provider whether it takes the connection's credential. Throws where it is out of reach. */
export const askProvider = async (live: LiveConnection, connector: Connector, deps: Dependencies): Promise<Answer> => {
  try {
    const current = await usable(live, connector, deps)
    const first = await identify(current, connector, deps)
    // With a new token it is asked once.
    const again = first?.status === 401 && current === live && isRenewable(live, connector)
    if (!again) return judge(first, current, { isRenewed: current !== live, live, connector })
    const next = await renewed(live, connector, 'probe', deps)
    return judge(await identify(next, connector, deps), next, { isRenewed: true, live, connector })
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'connection_needs_reauth') throw error
    const { providerStatus, detail = error.message } = error.facts
    const status = providerStatus === undefined ? {} : { providerStatus }
    return { verdict: 'refused', isHealthy: false, wasAsked: false, detail, ...status }
  }
}

/** A credential that was given up is refreshed, whether or not its access token lives: that shows whether the grant does. */
const usable = (live: LiveConnection, connector: Connector, deps: Dependencies): Soon<LiveConnection> =>
  live.connection.status === 'needs_reauth' && isRenewable(live, connector)
    ? renewed(live, connector, 'probe', deps)
    : freshConnection(live, connector, deps, { cause: 'probe' })

const identify = (
  { connection: { applicationId, authType, inputs }, credential }: LiveConnection,
  connector: Connector,
  deps: Dependencies,
): Promise<Identity | undefined> => probeIdentity(connector, { applicationId, authType, inputs, credential }, deps)

interface Asked {
  readonly isRenewed: boolean
  /** The connection as it was before. */
  readonly live: LiveConnection
  readonly connector: Connector
}

const judge = (
  identity: Identity | undefined,
  { generation }: LiveConnection,
  { isRenewed, live, connector: { displayName } }: Asked,
): Answer => {
  if (identity === undefined) {
    // Nothing but a refresh can show that the provider takes again what it took no longer.
    const isHealthy = isRenewed || live.connection.status !== 'needs_reauth'
    const detail = `${displayName} has no identity endpoint: only the credential's life was checked.`
    return { verdict: 'unclear', isHealthy, wasAsked: false, generation, detail }
  }
  const { status } = identity
  const asked = { wasAsked: true, providerStatus: status, generation }
  if (status < 300)
    return { ...asked, verdict: 'accepted', isHealthy: true, detail: 'The provider accepts the connection.' }
  if (status !== 401)
    return { ...asked, verdict: 'unclear', isHealthy: false, detail: `The provider answered ${status}.` }
  // Where the grant can be refreshed it lives, and to connect again would bring no better one.
  if (isRenewed) {
    const detail = 'The provider refreshes the access token, and refuses it all the same.'
    return { ...asked, verdict: 'unclear', isHealthy: false, detail }
  }
  const detail = 'The provider refuses the credential: the user must connect again.'
  return { ...asked, verdict: 'refused', isHealthy: false, detail }
}

/** The connector of a connection. Throws where the operator has switched it off. */
export const connectorOf = async (
  { connection }: LiveConnection,
  deps: Pick<Dependencies, 'registry' | 'own'>,
): Promise<Connector> => judgeEnabled(await connectorOfConnection(connection, deps), deps.registry)

const reread = async (scope: Scope, id: string, deps: Dependencies): Promise<Connection> => {
  const found = await deps.connections.find(scope, id)
  if (found === undefined) throw new PlatformError('connection_not_found')
  return found.connection
}
