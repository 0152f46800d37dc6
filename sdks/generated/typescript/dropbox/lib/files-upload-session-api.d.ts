// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FilesUploadSessionFinishBatchApi } from './files-upload-session-finish-batch-api.js'
import type {
  FilesUploadSessionAppendV2Params,
  FilesUploadSessionFinishBatchV2Params,
  FilesUploadSessionFinishParams,
  FilesUploadSessionStartBatchParams,
  FilesUploadSessionStartParams,
  UploadSessionFinishBatchResult,
  UploadSessionStartBatchResult,
  UploadSessionStartResult,
} from './files-upload-session-types.js'
import type { FileMetadata } from './shared-types.js'

/** The endpoints below `upload_session`. */
export declare class FilesUploadSessionApi extends sdk.Resource {
  readonly finishBatch: FilesUploadSessionFinishBatchApi

  /**
   * Add a piece to an upload session
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-append
   */
  appendV2(params: FilesUploadSessionAppendV2Params, options?: sdk.UploadOptions): sdk.CallPromise<unknown>

  /**
   * Send the last piece of an upload session and make the file
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish
   */
  finish(params: FilesUploadSessionFinishParams, options?: sdk.UploadOptions): sdk.CallPromise<FileMetadata>

  /**
   * Make files of several upload sessions that are closed
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish_batch
   */
  finishBatchV2(
    params: FilesUploadSessionFinishBatchV2Params,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<UploadSessionFinishBatchResult>

  /**
   * Open an upload session, which lasts seven days
   *
   * For files of more than 150 MiB, or many files at once. A call takes at most 150 MiB.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-start
   */
  start(params: FilesUploadSessionStartParams, options?: sdk.UploadOptions): sdk.CallPromise<UploadSessionStartResult>

  /**
   * Open upload sessions for several files
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-start_batch
   */
  startBatch(
    params: FilesUploadSessionStartBatchParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<UploadSessionStartBatchResult>
}
