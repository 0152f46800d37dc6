// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { MeGetParams, User } from './me-types.js'

/** The endpoints below `me`. */
export declare class MeApi extends sdk.Resource {
  /**
   * Show who is connected
   *
   * Needs the scope `User.Read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/user-get
   */
  get(params?: MeGetParams, options?: sdk.CallOptions): sdk.CallPromise<User>
}
