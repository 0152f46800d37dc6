// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { PermissionDeleteParams } from './permission-types.js'

/** The endpoints below `permission`. */
export declare class PermissionApi extends sdk.Resource {
  /**
   * Take away what a link or a person may do
   *
   * Only what was given at this very item, not what came from a folder above.
   *
   * What it removes or ends is gone.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/permission-delete
   */
  delete(params: PermissionDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>
}
