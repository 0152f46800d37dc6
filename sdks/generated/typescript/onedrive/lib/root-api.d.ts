// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { RootChildrenParams, RootGetParams } from './root-types.js'
import type { DriveItem, DriveItemCollectionResponse } from './shared-types.js'

/** The endpoints below `root`. */
export declare class RootApi extends sdk.Resource {
  /**
   * List what is in the root folder
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most; 200 unless stated, 1,000 at most on personal drives.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
   */
  children(
    params?: RootChildrenParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<DriveItem, DriveItemCollectionResponse>

  /**
   * Show the root folder
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get
   */
  get(params?: RootGetParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>
}
