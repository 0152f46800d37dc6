// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { AuthTokenRevokeParams } from './auth-token-types.js'

/** The endpoints below `token`. */
export declare class AuthTokenApi extends sdk.Resource {
  /**
   * Disconnect; the access token and its refresh token end
   *
   * What it removes or ends is gone.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke
   */
  revoke(params?: AuthTokenRevokeParams, options?: sdk.CallOptions): sdk.CallPromise<unknown>
}
