// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { Subscription, SubscriptionCreateParams, SubscriptionRenewParams } from './subscription-types.js'

/** The endpoints below `subscription`. */
export declare class SubscriptionApi extends sdk.Resource {
  /**
   * Be told when something in a drive changes
   *
   * Graph first calls notificationUrl with a validationToken, which must come back as text/plain within ten seconds.
   * Notifications only say that there is something; drive.delta says what.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/subscription-post-subscriptions
   */
  create(params: SubscriptionCreateParams, options?: sdk.CallOptions): sdk.CallPromise<Subscription>

  /**
   * Be told for longer
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/subscription-update
   */
  renew(params: SubscriptionRenewParams, options?: sdk.CallOptions): sdk.CallPromise<Subscription>
}
