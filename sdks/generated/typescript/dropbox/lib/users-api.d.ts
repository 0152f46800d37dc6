// Generated from the connector dropbox 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FullAccount, SpaceUsage } from './users-types.js'

/** The endpoints below `users`. */
export declare class UsersApi extends sdk.Resource {
  /**
   * Show who is connected
   *
   * Needs the scope `account_info.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account
   */
  getCurrentAccount(params?: sdk.NoParams, options?: sdk.CallOptions): sdk.CallPromise<FullAccount>

  /**
   * Show how much space is used
   *
   * Needs the scope `account_info.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#users-get_space_usage
   */
  getSpaceUsage(params?: sdk.NoParams, options?: sdk.CallOptions): sdk.CallPromise<SpaceUsage>
}
