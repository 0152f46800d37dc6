import { PlatformError } from '../../errors/platform-error.ts'
import { authContextOf } from '../auth-context.ts'
import { connectorOfConnection } from '../connector-of-connection.ts'
import type { Dependencies } from '../dependencies.ts'
import { authenticationOf } from '../live-connection.ts'
import { openCredential } from '../stored-credential.ts'
import type { Refreshed } from './refresh-store.ts'

/**
 * Makes the provider forget a grant whose connection was deleted or revoked while it was refreshed, and ends the attempt
 * with how that went. Tried once: it never throws, and whoever calls it need not keep the credential after it.
 */
export const giveBack = async (refreshed: Refreshed, deps: Dependencies): Promise<void> => {
  const { connectionId, connector } = refreshed
  const { outcome, ...words } = await revoked(refreshed, deps).then((done) => ({ outcome: done }), failure)
  deps.log.warn({ connection_id: connectionId, connector, outcome, ...words }, 'a grant has lost its connection')
  await deps.refresh.store.settle(refreshed, { outcome: 'superseded', ...words }).catch((err: unknown) => {
    deps.log.warn({ err, connection_id: connectionId }, 'what became of a grant was not recorded')
  })
}

type Outcome = 'revoked' | 'not_supported' | 'left_alone' | 'failed'

const revoked = async (refreshed: Refreshed, deps: Dependencies): Promise<Outcome> => {
  const { connectionId: id, applicationId, userId, authType } = refreshed
  const found = await deps.connections.find({ applicationId }, id)
  // Another platform has the connection now, by the same grant.
  if (found?.connection.statusReason === 'handed_over') return 'left_alone'
  const connector = await connectorOfConnection(refreshed, deps)
  const { type, settings } = authenticationOf(connector, authType)
  if (type.revoke === undefined) return 'not_supported'
  const credential = openCredential(refreshed.credential, { id, applicationId, userId }, deps.vault)
  const context = authContextOf(connector, refreshed, deps, credential.extra)
  return (await type.revoke(settings, credential, context)) ? 'revoked' : 'not_supported'
}

const failure = (error: unknown): { outcome: Outcome; errorCode: string; providerStatus?: number } => {
  if (!(error instanceof PlatformError)) return { outcome: 'failed', errorCode: 'internal' }
  const { providerStatus } = error.facts
  return { outcome: 'failed', errorCode: error.code, ...(providerStatus !== undefined && { providerStatus }) }
}
