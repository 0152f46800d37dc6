// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  FilesUploadSessionFinishBatchCheckParams,
  UploadSessionFinishBatchJobStatus,
} from './files-upload-session-finish-batch-types.js'

/** The endpoints below `finish_batch`. */
export declare class FilesUploadSessionFinishBatchApi extends sdk.Resource {
  /**
   * See how far the making of several files is
   *
   * For jobs of the first version of the call, which went on after its answer.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish_batch-check
   */
  check(
    params: FilesUploadSessionFinishBatchCheckParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<UploadSessionFinishBatchJobStatus>
}
