// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FileRequestsListContinueParams } from './file-requests-list-types.js'
import type { FileRequest, ListFileRequestsV2Result } from './shared-types.js'

/** The endpoints below `list`. */
export declare class FileRequestsListApi extends sdk.Resource {
  /**
   * Go on with a list of file requests
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * Needs the scope `file_requests.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#file_requests-list-continue
   */
  continue(
    params: FileRequestsListContinueParams,
    options?: sdk.ListOptions,
  ): sdk.PagePromise<FileRequest, ListFileRequestsV2Result>
}
