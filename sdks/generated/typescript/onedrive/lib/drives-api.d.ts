// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { DriveCollectionResponse, DrivesListParams } from './drives-types.js'
import type { Drive } from './shared-types.js'

/** The endpoints below `drives`. */
export declare class DrivesApi extends sdk.Resource {
  /**
   * List the drives of the user
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/drive-list
   */
  list(params?: DrivesListParams, options?: sdk.SizedListOptions): sdk.PagePromise<Drive, DriveCollectionResponse>
}
