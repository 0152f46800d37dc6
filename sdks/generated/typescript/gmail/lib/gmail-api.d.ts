// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { UsersApi } from './users-api.js'
import type { BatchParams } from './gmail-types.js'

/**
 * Messages, threads, labels, drafts, filters and settings of a Gmail mailbox.
 *
 * Every method throws `ProviderError` where the provider refuses, `PlatformError` where the platform does, of
 * which `ReconnectRequired` says that the user must connect again, and `TransportError` where no answer comes.
 *
 * @see https://developers.google.com/workspace/gmail/api/reference/rest
 */
export declare class Gmail extends sdk.BaseConnector {
  constructor(client: sdk.Client, target: sdk.ConnectionTarget)

  readonly users: UsersApi

  /**
   * Make up to 100 calls in one request
   *
   * multipart/mixed, each part application/http with a Content-ID; the part that answers has it after "response-".
   * Google asks for 50 at most.
   *
   * What it removes or ends is gone.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/guides/batch
   */
  batch(params: BatchParams, options?: sdk.UploadOptions): sdk.CallPromise<string>
}
