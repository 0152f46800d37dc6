// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { CheckAppParams, CheckUserParams, EchoResult } from './check-types.js'

/** The endpoints below `check`. */
export declare class CheckApi extends sdk.Resource {
  /**
   * Test the app's key and secret: whatever is asked comes back
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#check-app
   */
  app(params?: CheckAppParams, options?: sdk.CallOptions): sdk.CallPromise<EchoResult>

  /**
   * Test the connection: whatever is asked comes back
   *
   * Needs the scope `account_info.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#check-user
   */
  user(params?: CheckUserParams, options?: sdk.CallOptions): sdk.CallPromise<EchoResult>
}
