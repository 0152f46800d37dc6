// Generated from the connector resend 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { ApiKeysListParams, ListApiKeysResponse } from './api-keys-types.js'

/** The endpoints below `api-keys`. */
export declare class ApiKeysApi extends sdk.Resource {
  /**
   * List the account's API keys, without the keys themselves
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/api-keys/list-api-keys
   */
  list(params?: ApiKeysListParams, options?: sdk.CallOptions): sdk.CallPromise<ListApiKeysResponse>
}
