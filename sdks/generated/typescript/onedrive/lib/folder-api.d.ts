// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FolderCreateParams } from './folder-types.js'
import type { DriveItem } from './shared-types.js'

/** The endpoints below `folder`. */
export declare class FolderApi extends sdk.Resource {
  /**
   * Create a folder
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-post-children
   */
  create(params: FolderCreateParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>
}
