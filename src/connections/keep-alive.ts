import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { Dependencies } from './dependencies.ts'
import { isRenewable, renewed } from './fresh-credential.ts'
import { authenticationOf, loadLive } from './live-connection.ts'

/** How many connections one sweep takes on of each connector; what is left waits for the next. */
const BATCH = 50
/** A refresh that did not succeed is tried again so much later. */
const RETRY_MS = 60 * 60_000
const SHARE_OF_LIFETIME = 0.5

/** Connections whose refresh token dies when nobody uses it. */
export interface IdleQuery {
  readonly connector: string
  readonly authType: string
  /** Not refreshed since. */
  readonly idleSince: Date
  /** Not taken on by a sweep since. */
  readonly triedBefore: Date
  readonly now: Date
  readonly limit: number
}

/**
 * Refreshes the connections that nobody has used for half of the time after which their refresh tokens die. Several
 * processes may sweep at once: each connection is one's alone. Gives how many were refreshed.
 */
export const keepAlive = async (deps: Dependencies): Promise<number> => {
  const now = deps.clock.now()
  let count = 0
  for (const { connector, authType } of await deps.connections.inUse()) {
    const idleLifetimeMs = keptAliveMs(connector, authType, deps)
    if (idleLifetimeMs === undefined) continue
    const claimed = await deps.connections.claimIdle({
      connector,
      authType,
      idleSince: new Date(now.getTime() - idleLifetimeMs * SHARE_OF_LIFETIME),
      triedBefore: new Date(now.getTime() - RETRY_MS),
      now,
      limit: BATCH,
    })
    // One after the other: a sweep must not look like an attack to the provider.
    for (const { id, applicationId } of claimed) if (await refreshIdle(applicationId, id, deps)) count += 1
  }
  return count
}

/** After how long a refresh token of these connections dies unused, where they are to be kept alive. */
const keptAliveMs = (name: string, authType: string, deps: Dependencies): number | undefined => {
  try {
    const { settings } = authenticationOf(deps.registry.find(name), authType)
    const { keepAlive: isWanted, idleLifetime } = (settings as Partial<OAuth2Settings>).refresh ?? {}
    return isWanted === true && idleLifetime !== undefined ? idleLifetime * 1000 : undefined
  } catch (err) {
    deps.log.warn({ err, connector: name }, 'connections of this connector cannot be kept alive')
    return undefined
  }
}

const refreshIdle = async (applicationId: string, id: string, deps: Dependencies): Promise<boolean> => {
  try {
    const live = await loadLive({ applicationId }, id, deps)
    if (live === undefined) return false
    const connector = deps.registry.find(live.connection.connector, live.connection.connectorVersion)
    if (!isRenewable(live, connector)) return false
    await renewed(live, connector, deps)
    return true
  } catch (err) {
    deps.log.warn({ err, connection_id: id }, 'an idle connection was not kept alive')
    return false
  }
}
