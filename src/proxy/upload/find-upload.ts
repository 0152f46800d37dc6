import { openForUse } from '../../connections/lifecycle.ts'
import type { LiveConnection } from '../../connections/live-connection.ts'
import type { Connector } from '../../definition/connector.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { boundArguments, judgeArguments } from '../../permissions/argument-bounds.ts'
import { type Grant, judgePermission } from '../../permissions/grant.ts'
import { toCall } from '../../permissions/permission.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import type { Errand } from '../proxy.ts'
import { patiently } from './deliver.ts'
import { knownSession } from './open-session.ts'
import { type UploadMemory, openUpload } from './resumable.ts'
import type { Session } from './session.ts'
import type { StoredUpload } from './upload-store.ts'

interface Found {
  readonly stored: StoredUpload
  readonly memory: UploadMemory
  readonly session: Session
}

/** An upload of a connection that is under way. Throws `upload_not_found`, and `permission_denied` for one that the caller might not have begun. */
export const findUpload = async (
  live: LiveConnection,
  connector: Connector,
  id: string,
  grant: Grant,
  deps: ProxyDependencies,
): Promise<Found> => {
  const stored = await deps.uploads.find(live.connection.id, id)
  const endpoint = stored === undefined ? undefined : connector.endpoints.get(stored.endpoint)
  const { upload } = endpoint ?? {}
  if (stored === undefined || endpoint === undefined || upload === undefined || upload.style === 'single')
    throw new PlatformError('upload_not_found')
  judgePermission(grant, toCall(connector.name, endpoint.name))
  const memory = openUpload(live.connection, stored, deps.vault)
  judgeArguments(boundArguments(grant.arguments, connector.name, endpoint.name), memory)
  const { params, contentType } = memory
  const session = knownSession(memory.session, upload, { live, connector, endpoint, params, contentType, deps })
  if (session === undefined) throw new PlatformError('upload_not_found')
  return { stored, memory, session }
}

/** Where an upload stands. */
export interface UploadState {
  readonly endpoint: string
  /** What the provider has; undefined where it has everything, and the length is not known. */
  readonly offset: number | undefined
  readonly length: number | undefined
  readonly expiresAt: Date
}

/** Asks the provider where an upload stands, until whoever wants to know goes away. */
export const uploadState = async (
  { scope, grant, connectionId }: Errand,
  id: string,
  signal: AbortSignal,
  deps: ProxyDependencies,
): Promise<UploadState> => {
  const { live, connector } = await openForUse(scope, connectionId, deps)
  const { stored, memory, session } = await findUpload(live, connector, id, grant, deps)
  const outcome = await patiently(() => session.ask(0, memory.length, signal), deps, signal)
  const { endpoint, expiresAt } = stored
  if (outcome.kind === 'at') return { endpoint, offset: outcome.offset, length: memory.length, expiresAt }
  if (outcome.kind === 'lost') {
    await deps.uploads.remove(connectionId, id)
    throw new PlatformError('upload_not_found', { detail: 'The provider no longer knows the upload: begin again.' })
  }
  outcome.response.abort()
  const { status } = outcome.response
  if (status < 300) return { endpoint, offset: memory.length, length: memory.length, expiresAt }
  throw new PlatformError('provider_rejected', { providerStatus: status, detail: `The provider answered ${status}.` })
}

/** Gives an upload up, here and, where that can be told, at the provider. */
export const abandonUpload = async (
  { scope, grant, connectionId }: Errand,
  id: string,
  deps: ProxyDependencies,
): Promise<void> => {
  const { live, connector } = await openForUse(scope, connectionId, deps)
  const { session } = await findUpload(live, connector, id, grant, deps)
  await session
    .abandon()
    .catch((err: unknown) => deps.log.warn({ err, connection_id: connectionId }, 'not abandoned at the provider'))
  await deps.uploads.remove(connectionId, id)
}
