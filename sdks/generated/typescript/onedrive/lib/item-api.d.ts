// Generated from the connector onedrive 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  ItemChildrenParams,
  ItemContentByPathParams,
  ItemContentParams,
  ItemDeleteParams,
  ItemGetByPathParams,
  ItemGetParams,
  ItemUpdateParams,
  ItemUploadByPathParams,
} from './item-types.js'
import type { DriveItem, DriveItemCollectionResponse } from './shared-types.js'

/** The endpoints below `item`. */
export declare class ItemApi extends sdk.Resource {
  /**
   * List what is in a folder
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
   */
  children(
    params: ItemChildrenParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<DriveItem, DriveItemCollectionResponse>

  /**
   * Download a file
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
   */
  content(params: ItemContentParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

  /**
   * Download a file, by its path
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
   */
  contentByPath(params: ItemContentByPathParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

  /**
   * Move a file, or a folder with all that is in it, to the recycle bin
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-delete
   */
  delete(params: ItemDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Show a file's or a folder's properties
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get
   */
  get(params: ItemGetParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>

  /**
   * Show a file's or a folder's properties, by its path
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get
   */
  getByPath(params: ItemGetByPathParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>

  /**
   * Rename or move a file or a folder
   *
   * Needs the scope `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-update
   */
  update(params: ItemUpdateParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>

  /**
   * Upload a file, by its path
   *
   * Up to 250 MB, or 4 MB according to older pages; missing folders are made.
   *
   * Needs the scope `Files.ReadWrite`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
   */
  uploadByPath(params: ItemUploadByPathParams, options?: sdk.UploadOptions): sdk.CallPromise<DriveItem>
}
