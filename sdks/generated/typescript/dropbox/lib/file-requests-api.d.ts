// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FileRequestsListApi } from './file-requests-list-api.js'
import type { FileRequestsCreateParams, FileRequestsListV2Params } from './file-requests-types.js'
import type { FileRequest, ListFileRequestsV2Result } from './shared-types.js'

/** The endpoints below `file_requests`. */
export declare class FileRequestsApi extends sdk.Resource {
  readonly list: FileRequestsListApi

  /**
   * Ask others for files
   *
   * Needs the scope `file_requests.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#file_requests-create
   */
  create(params: FileRequestsCreateParams, options?: sdk.CallOptions): sdk.CallPromise<FileRequest>

  /**
   * List file requests of this user
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `limit`. How many a page holds. Default: `1000`.
   *
   * Needs the scope `file_requests.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#file_requests-list
   */
  listV2(
    params?: FileRequestsListV2Params,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<FileRequest, ListFileRequestsV2Result>
}
