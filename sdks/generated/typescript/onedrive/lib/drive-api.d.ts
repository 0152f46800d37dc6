// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  DriveDeltaParams,
  DriveGetByIdParams,
  DriveGetParams,
  DriveItemDeltaResponse,
  DriveSearchParams,
} from './drive-types.js'
import type { Drive, DriveItem, DriveItemCollectionResponse } from './shared-types.js'

/** The endpoints below `drive`. */
export declare class DriveApi extends sdk.Resource {
  /**
   * List what has changed in the drive
   *
   * The last page has an \@odata.deltaLink, whose token gives what changes after it. An item may occur more than
   * once; the last counts.
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-delta
   */
  delta(params?: DriveDeltaParams, options?: sdk.SizedListOptions): sdk.PagePromise<DriveItem, DriveItemDeltaResponse>

  /**
   * Show the user's drive and how much space is left
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/drive-get
   */
  get(params?: DriveGetParams, options?: sdk.CallOptions): sdk.CallPromise<Drive>

  /**
   * Show a drive, by its id
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/drive-get
   */
  getById(params: DriveGetByIdParams, options?: sdk.CallOptions): sdk.CallPromise<Drive>

  /**
   * Search for files and folders
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-search
   */
  search(
    params: DriveSearchParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<DriveItem, DriveItemCollectionResponse>
}
