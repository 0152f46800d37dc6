// Generated from the connector dropbox 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FilesSearchApi } from './files-search-api.js'
import type {
  CreateFolderResult,
  DeleteResult,
  FilesCreateFolderV2Params,
  FilesDeleteV2Params,
  FilesDownloadParams,
  FilesGetMetadataParams,
  FilesGetTemporaryLinkParams,
  FilesListFolderContinueParams,
  FilesListFolderLongpollParams,
  FilesListFolderParams,
  FilesMoveV2Params,
  FilesSearchV2Params,
  FilesUploadParams,
  GetTemporaryLinkResult,
  ListFolderLongpollResult,
  ListFolderResult,
  RelocationResult,
} from './files-types.js'
import type { FileMetadata, Metadata, SearchMatchV2, SearchV2Result } from './shared-types.js'

/** The endpoints below `files`. */
export declare class FilesApi extends sdk.Resource {
  readonly search: FilesSearchApi

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
   * Its metadata comes along as JSON in the header Dropbox-API-Result.
   *
   * Needs the scope `files.content.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-download
   */
  download(params: FilesDownloadParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

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
   * Wait until something changes in a folder
   *
   * The answer comes up to 90 seconds after the timeout, and calls here end after five minutes, so ask for 210
   * seconds at most.
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
   * Move or rename a file or a folder
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-move
   */
  moveV2(params: FilesMoveV2Params, options?: sdk.CallOptions): sdk.CallPromise<RelocationResult>

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
   * Upload a file of up to 150 MiB
   *
   * Needs the scope `files.content.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#files-upload
   */
  upload(params: FilesUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<FileMetadata>
}
