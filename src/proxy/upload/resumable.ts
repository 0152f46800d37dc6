import type { IncomingHttpHeaders } from 'node:http'
import type { Connection } from '../../connections/connection.ts'
import type { LiveConnection } from '../../connections/live-connection.ts'
import { vaultFor } from '../../connections/stored-credential.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { parseJson } from '../../runtime/json.ts'
import { Secret } from '../../runtime/secret.ts'
import { type Place, type Vault, ownerOf } from '../../vault/vault.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import type { SessionMemory } from './session.ts'
import type { StoredUpload } from './upload-store.ts'

/** What an upload that can be taken up again remembers. */
export interface UploadMemory {
  readonly session: SessionMemory
  readonly params: Readonly<Record<string, unknown>>
  readonly contentType: string
  /** How long the whole is; undefined where nobody knew when it began. */
  readonly length?: number
}

/** Under which id a caller can take its upload up again, and where it does. */
export interface Resumption {
  readonly id: string
  readonly offset: number | undefined
}

const LIFETIME_MS = 24 * 60 * 60_000
/** What an application may call its uploads. */
export const UPLOAD_ID = /^[\w.~-]{1,128}$/

/** Reads `Connector-Upload-Id` and `Connector-Upload-Offset`. */
export const readResumption = (headers: IncomingHttpHeaders): Resumption | undefined => {
  const { 'connector-upload-id': id, 'connector-upload-offset': offset } = headers
  if (id === undefined && offset === undefined) return undefined
  if (id === undefined || !UPLOAD_ID.test(String(id)))
    throw new PlatformError('invalid_request', {
      detail: 'Connector-Upload-Id must be 1 to 128 letters, digits and . _ ~ -.',
    })
  if (offset !== undefined && !/^\d{1,15}$/.test(String(offset)))
    throw new PlatformError('invalid_request', { detail: 'Connector-Upload-Offset must be a number of bytes.' })
  return { id: String(id), offset: offset === undefined ? undefined : Number(offset) }
}

/** Seals what is needed to go on; it opens for this connection and this upload alone. */
export const sealUpload = (
  { connection, ownerKey }: LiveConnection,
  id: string,
  endpoint: string,
  memory: UploadMemory,
  { vault, clock }: Pick<ProxyDependencies, 'vault' | 'clock'>,
): StoredUpload => ({
  id,
  connectionId: connection.id,
  endpoint,
  session: vaultFor(connection, ownerKey, vault).seal(
    new Secret(JSON.stringify(memory)),
    uploadPlace(connection, id, endpoint),
  ),
  expiresAt: new Date(clock.now().getTime() + LIFETIME_MS),
})

/** Opens what `sealUpload` made. */
export const openUpload = (
  connection: Connection,
  { id, endpoint, session, ownerKey }: StoredUpload,
  vault: Vault,
): UploadMemory =>
  parseJson(
    vaultFor(connection, ownerKey, vault)
      .open(session, uploadPlace(connection, id, endpoint))
      .reveal(),
  ) as UploadMemory

/** Where the sealed memory of an upload lives. */
export const uploadPlace = (
  { id, applicationId, userId }: Pick<Connection, 'id' | 'applicationId' | 'userId'>,
  uploadId: string,
  endpoint: string,
): Place => ({
  table: 'uploads',
  column: 'session',
  row: JSON.stringify([id, uploadId, endpoint]),
  owner: ownerOf(applicationId, userId),
  generation: 0,
})
