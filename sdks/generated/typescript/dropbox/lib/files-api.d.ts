// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FilesCopyBatchApi } from './files-copy-batch-api.js'
import type { FilesMoveBatchApi } from './files-move-batch-api.js'
import type { FilesSearchApi } from './files-search-api.js'
import type { FilesUploadSessionApi } from './files-upload-session-api.js'
import type {
  CreateFolderResult,
  DeleteBatchJobStatus,
  DeleteBatchLaunchComplete,
  DeleteResult,
  DownloadZipResult,
  ExportResult,
  FilesCopyBatchV2Params,
  FilesCopyV2Params,
  FilesCreateFolderV2Params,
  FilesDeleteBatchCheckParams,
  FilesDeleteBatchParams,
  FilesDeleteV2Params,
  FilesDownloadParams,
  FilesDownloadZipParams,
  FilesExportParams,
  FilesGetMetadataParams,
  FilesGetPreviewParams,
  FilesGetTemporaryLinkParams,
  FilesGetTemporaryUploadLinkParams,
  FilesGetThumbnailBatchParams,
  FilesGetThumbnailV2Params,
  FilesListFolderContinueParams,
  FilesListFolderGetLatestCursorParams,
  FilesListFolderLongpollParams,
  FilesListFolderParams,
  FilesListRevisionsParams,
  FilesMoveBatchV2Params,
  FilesMoveV2Params,
  FilesRestoreParams,
  FilesSaveUrlCheckJobStatusParams,
  FilesSaveUrlParams,
  FilesSearchV2Params,
  FilesUploadParams,
  GetTemporaryLinkResult,
  GetTemporaryUploadLinkResult,
  GetThumbnailBatchResult,
  ListFolderGetLatestCursorResult,
  ListFolderLongpollResult,
  ListFolderResult,
  ListRevisionsResult,
  PreviewResult,
  RelocationBatchV2LaunchComplete,
  RelocationResult,
  SaveUrlJobStatus,
  SaveUrlResultComplete,
} from './files-types.js'
import type { FileMetadata, Metadata, SearchMatchV2, SearchV2Result } from './shared-types.js'

/** The endpoints below `files`. */
export declare class FilesApi extends sdk.Resource {
  readonly copyBatch: FilesCopyBatchApi
  readonly moveBatch: FilesMoveBatchApi
  readonly search: FilesSearchApi
  readonly uploadSession: FilesUploadSessionApi

  /**
   * Copy several files and folders
   *
   * An answer that holds an async_job_id only says that work has begun.
   *
   * The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does; JobNotDone where the
   * work is not done in the time of `wait`.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-copy_batch
   */
  copyBatchV2(
    params: FilesCopyBatchV2Params,
    options?: sdk.JobOptions,
  ): sdk.CallPromise<RelocationBatchV2LaunchComplete>

  /**
   * Copy a file or a folder
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-copy
   */
  copyV2(params: FilesCopyV2Params, options?: sdk.CallOptions): sdk.CallPromise<RelocationResult>

  /**
   * Create a folder
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-create_folder
   */
  createFolderV2(params: FilesCreateFolderV2Params, options?: sdk.CallOptions): sdk.CallPromise<CreateFolderResult>

  /**
   * Delete several files and folders
   *
   * An answer that holds an async_job_id only says that work has begun.
   *
   * The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does; JobNotDone where the
   * work is not done in the time of `wait`.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-delete_batch
   */
  deleteBatch(params: FilesDeleteBatchParams, options?: sdk.JobOptions): sdk.CallPromise<DeleteBatchLaunchComplete>

  /**
   * See how far the deleting of several files is
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-delete_batch-check
   */
  deleteBatchCheck(
    params: FilesDeleteBatchCheckParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<DeleteBatchJobStatus>

  /**
   * Delete a file, or a folder with all that is in it
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-delete
   */
  deleteV2(params: FilesDeleteV2Params, options?: sdk.CallOptions): sdk.CallPromise<DeleteResult>

  /**
   * Download a file
   *
   * Range and If-None-Match go along. Of a document that can only be exported, files.export has the content.
   *
   * Beside the bytes comes what is captured of the headers: metadata.
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-download
   */
  download(
    params: FilesDownloadParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<sdk.Download<{ readonly metadata?: FileMetadata }>>

  /**
   * Download a folder as a ZIP file
   *
   * At most 20 GB and 10,000 files.
   *
   * Beside the bytes comes what is captured of the headers: metadata.
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-download_zip
   */
  downloadZip(
    params: FilesDownloadZipParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<sdk.Download<{ readonly metadata?: DownloadZipResult }>>

  /**
   * Download a document that exists at Dropbox only, in another form
   *
   * Those whose is_downloadable is false, such as Paper documents.
   *
   * Beside the bytes comes what is captured of the headers: result.
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-export
   */
  export(
    params: FilesExportParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<sdk.Download<{ readonly result?: ExportResult }>>

  /**
   * Show a file's or a folder's name, size and times
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-get_metadata
   */
  getMetadata(params: FilesGetMetadataParams, options?: sdk.CallOptions): sdk.CallPromise<Metadata>

  /**
   * Get a preview of a document as PDF or HTML
   *
   * Beside the bytes comes what is captured of the headers: metadata.
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-get_preview
   */
  getPreview(
    params: FilesGetPreviewParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<sdk.Download<{ readonly metadata?: FileMetadata }>>

  /**
   * Get a link that downloads a file without a token, for four hours
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-get_temporary_link
   */
  getTemporaryLink(
    params: FilesGetTemporaryLinkParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<GetTemporaryLinkResult>

  /**
   * Get a link that takes a file without a token, once
   *
   * It takes up to 150 MiB by POST, as application/octet-stream; what the answer to that holds is the content hash.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-get_temporary_upload_link
   */
  getTemporaryUploadLink(
    params: FilesGetTemporaryUploadLinkParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<GetTemporaryUploadLinkResult>

  /**
   * Get small pictures of up to 25 files
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-get_thumbnail_batch
   */
  getThumbnailBatch(
    params: FilesGetThumbnailBatchParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<GetThumbnailBatchResult>

  /**
   * Get a small picture of a photo or a video
   *
   * Of files of up to 20 MB: jpg, jpeg, png, tiff, tif, gif, webp, ppm and bmp.
   *
   * Beside the bytes comes what is captured of the headers: result.
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-get_thumbnail
   */
  getThumbnailV2(
    params: FilesGetThumbnailV2Params,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<sdk.Download<{ readonly result?: PreviewResult }>>

  /**
   * List what is in a folder
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `limit`. About how many a page holds.
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder
   */
  listFolder(params: FilesListFolderParams, options?: sdk.SizedListOptions): sdk.PagePromise<Metadata, ListFolderResult>

  /**
   * Go on with a listing, or see what has changed since
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-continue
   */
  listFolderContinue(
    params: FilesListFolderContinueParams,
    options?: sdk.ListOptions,
  ): sdk.PagePromise<Metadata, ListFolderResult>

  /**
   * Begin to watch a folder without listing it
   *
   * The cursor is for files.list_folder.continue, which tells what changes from now on.
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-get_latest_cursor
   */
  listFolderGetLatestCursor(
    params: FilesListFolderGetLatestCursorParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<ListFolderGetLatestCursorResult>

  /**
   * Wait until something changes in a folder
   *
   * The answer comes up to 90 seconds after the timeout.
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-longpoll
   */
  listFolderLongpoll(
    params: FilesListFolderLongpollParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<ListFolderLongpollResult>

  /**
   * List the versions of a file, the newest first
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `limit`. How many a page holds. Default: `10`.
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-list_revisions
   */
  listRevisions(
    params: FilesListRevisionsParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<FileMetadata, ListRevisionsResult>

  /**
   * Move several files and folders
   *
   * An answer that holds an async_job_id only says that work has begun.
   *
   * The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does; JobNotDone where the
   * work is not done in the time of `wait`.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-move_batch
   */
  moveBatchV2(
    params: FilesMoveBatchV2Params,
    options?: sdk.JobOptions,
  ): sdk.CallPromise<RelocationBatchV2LaunchComplete>

  /**
   * Move or rename a file or a folder
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-move
   */
  moveV2(params: FilesMoveV2Params, options?: sdk.CallOptions): sdk.CallPromise<RelocationResult>

  /**
   * Bring back an earlier version of a file
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-restore
   */
  restore(params: FilesRestoreParams, options?: sdk.CallOptions): sdk.CallPromise<FileMetadata>

  /**
   * Save what is at an address on the web
   *
   * An answer that holds an async_job_id only says that work has begun.
   *
   * The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does; JobNotDone where the
   * work is not done in the time of `wait`.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-save_url
   */
  saveUrl(params: FilesSaveUrlParams, options?: sdk.JobOptions): sdk.CallPromise<SaveUrlResultComplete>

  /**
   * See how far the saving of an address is
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-save_url-check_job_status
   */
  saveUrlCheckJobStatus(
    params: FilesSaveUrlCheckJobStatusParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<SaveUrlJobStatus>

  /**
   * Search for files and folders
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * Needs the scope `files.metadata.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-search
   */
  searchV2(params: FilesSearchV2Params, options?: sdk.ListOptions): sdk.PagePromise<SearchMatchV2, SearchV2Result>

  /**
   * Upload a file
   *
   * One call takes up to 150 MiB; what is larger goes in pieces, by an upload session.
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload
   */
  upload(params: FilesUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<FileMetadata>
}
