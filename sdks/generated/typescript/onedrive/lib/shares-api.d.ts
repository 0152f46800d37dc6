// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { DriveItem } from './shared-types.js'
import type { SharesGetParams } from './shares-types.js'

/** The endpoints below `shares`. */
export declare class SharesApi extends sdk.Resource {
  /**
   * Show what a link leads to
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/shares-get
   */
  get(params: SharesGetParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>
}
