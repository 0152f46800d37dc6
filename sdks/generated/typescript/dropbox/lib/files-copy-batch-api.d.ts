// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FilesCopyBatchCheckV2Params } from './files-copy-batch-types.js'
import type { RelocationBatchV2JobStatus } from './shared-types.js'

/** The endpoints below `copy_batch`. */
export declare class FilesCopyBatchApi extends sdk.Resource {
  /**
   * See how far the copying of several files is
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-copy_batch-check
   */
  checkV2(params: FilesCopyBatchCheckV2Params, options?: sdk.CallOptions): sdk.CallPromise<RelocationBatchV2JobStatus>
}
