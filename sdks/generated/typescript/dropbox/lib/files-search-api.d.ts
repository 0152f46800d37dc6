// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FilesSearchContinueV2Params } from './files-search-types.js'
import type { SearchMatchV2, SearchV2Result } from './shared-types.js'

/** The endpoints below `search`. */
export declare class FilesSearchApi extends sdk.Resource {
  /**
   * Go on with a search
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-search-continue
   */
  continueV2(
    params: FilesSearchContinueV2Params,
    options?: sdk.ListOptions,
  ): sdk.PagePromise<SearchMatchV2, SearchV2Result>
}
