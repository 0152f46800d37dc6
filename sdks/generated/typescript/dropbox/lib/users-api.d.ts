// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  BasicAccount,
  FullAccount,
  SpaceUsage,
  UsersGetAccountParams,
  UsersGetCurrentAccountParams,
  UsersGetSpaceUsageParams,
} from './users-types.js'

/** The endpoints below `users`. */
export declare class UsersApi extends sdk.Resource {
  /**
   * Show who somebody is
   *
   * Needs the scope `sharing.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#users-get_account
   */
  getAccount(params: UsersGetAccountParams, options?: sdk.CallOptions): sdk.CallPromise<BasicAccount>

  /**
   * Show who is connected
   *
   * Needs the scope `account_info.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account
   */
  getCurrentAccount(params?: UsersGetCurrentAccountParams, options?: sdk.CallOptions): sdk.CallPromise<FullAccount>

  /**
   * Show how much space is used
   *
   * Needs the scope `account_info.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#users-get_space_usage
   */
  getSpaceUsage(params?: UsersGetSpaceUsageParams, options?: sdk.CallOptions): sdk.CallPromise<SpaceUsage>
}
