// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { AuthApi } from './auth-api.js'
import type { CheckApi } from './check-api.js'
import type { FileRequestsApi } from './file-requests-api.js'
import type { FilesApi } from './files-api.js'
import type { SharingApi } from './sharing-api.js'
import type { UsersApi } from './users-api.js'

/**
 * Files, folders, shared links and file requests of a Dropbox account.
 *
 * Every method throws `ProviderError` where the provider refuses, `PlatformError` where the platform does, of
 * which `ReconnectRequired` says that the user must connect again, and `TransportError` where no answer comes.
 *
 * @see https://www.dropbox.com/developers/documentation/http/documentation
 */
export declare class Dropbox extends sdk.BaseConnector {
  constructor(client: sdk.Client, target: sdk.ConnectionTarget)

  readonly auth: AuthApi
  readonly check: CheckApi
  readonly fileRequests: FileRequestsApi
  readonly files: FilesApi
  readonly sharing: SharingApi
  readonly users: UsersApi
}
