// Generated from the connector gmail 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { UsersApi } from './users-api.js'

/**
 * Messages, threads, labels and drafts of a Gmail mailbox.
 *
 * Every method throws `ProviderError` where the provider refuses, `PlatformError` where the platform does, of
 * which `ReconnectRequired` says that the user must connect again, and `TransportError` where no answer comes.
 *
 * @see https://developers.google.com/workspace/gmail/api/reference/rest
 */
export declare class Gmail extends sdk.BaseConnector {
  constructor(client: sdk.Client, target: sdk.ConnectionTarget)

  readonly users: UsersApi
}
