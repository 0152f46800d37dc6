// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  AsyncJobStatus,
  DriveItemVersionCollectionResponse,
  ItemChildrenByPathParams,
  ItemChildrenParams,
  ItemContentByPathParams,
  ItemContentParams,
  ItemCopyParams,
  ItemCreateLinkParams,
  ItemCreateUploadSessionByIdParams,
  ItemCreateUploadSessionInFolderParams,
  ItemCreateUploadSessionParams,
  ItemDeleteParams,
  ItemGetByPathParams,
  ItemGetParams,
  ItemInviteParams,
  ItemPermanentDeleteParams,
  ItemPermissionsParams,
  ItemPreviewInfo,
  ItemPreviewParams,
  ItemReplaceContentParams,
  ItemRestoreParams,
  ItemRestoreVersionParams,
  ItemThumbnailContentParams,
  ItemThumbnailsParams,
  ItemUpdateParams,
  ItemUploadByPathParams,
  ItemUploadParams,
  ItemVersionContentParams,
  ItemVersionsParams,
  PermissionCollectionResponse,
  ThumbnailSetCollectionResponse,
  UploadSession,
} from './item-types.js'
import type {
  DriveItem,
  DriveItemCollectionResponse,
  DriveItemVersion,
  Permission,
  ThumbnailSet,
} from './shared-types.js'

/** The endpoints below `item`. */
export declare class ItemApi extends sdk.Resource {
  /**
   * List what is in a folder
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
   */
  children(
    params: ItemChildrenParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<DriveItem, DriveItemCollectionResponse>

  /**
   * List what is in a folder, by its path
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
   */
  childrenByPath(
    params: ItemChildrenByPathParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<DriveItem, DriveItemCollectionResponse>

  /**
   * Download a file
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
   */
  content(params: ItemContentParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

  /**
   * Download a file, by its path
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
   */
  contentByPath(params: ItemContentByPathParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

  /**
   * Copy a file, or a folder with all that is in it
   *
   * Graph answers at once, 202 with the address of a monitor, and copies on; what is given here is what the monitor
   * says at the end.
   *
   * The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does; JobNotDone where the
   * work is not done in the time of `wait`.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-copy
   */
  copy(params: ItemCopyParams, options?: sdk.JobOptions): sdk.CallPromise<AsyncJobStatus>

  /**
   * Make a link to a file or a folder
   *
   * One of the same kind that is there already is given again.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-createlink
   */
  createLink(params: ItemCreateLinkParams, options?: sdk.CallOptions): sdk.CallPromise<Permission>

  /**
   * Open a session to upload a file in pieces, by its path
   *
   * The pieces go by PUT to uploadUrl, one after another, without a token, each but the last a multiple of 320 KiB
   * and below 60 MiB. GET there says what is missing, DELETE ends it.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
   */
  createUploadSession(params: ItemCreateUploadSessionParams, options?: sdk.CallOptions): sdk.CallPromise<UploadSession>

  /**
   * Open a session to upload new content of a file in pieces
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
   */
  createUploadSessionById(
    params: ItemCreateUploadSessionByIdParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<UploadSession>

  /**
   * Open a session to upload a file into a folder in pieces
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
   */
  createUploadSessionInFolder(
    params: ItemCreateUploadSessionInFolderParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<UploadSession>

  /**
   * Move a file, or a folder with all that is in it, to the recycle bin
   *
   * What it removes or ends is gone.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-delete
   */
  delete(params: ItemDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Show a file's or a folder's properties
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get
   */
  get(params: ItemGetParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>

  /**
   * Show a file's or a folder's properties, by its path
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-get
   */
  getByPath(params: ItemGetByPathParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>

  /**
   * Let people see or change a file or a folder
   *
   * Where that fails for some, the answer is a 207, and their permissions hold an error.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-invite
   */
  invite(params: ItemInviteParams, options?: sdk.CallOptions): sdk.CallPromise<PermissionCollectionResponse>

  /**
   * Delete a file, or a folder with all that is in it, for good
   *
   * Past the recycle bin, so that nothing can bring it back.
   *
   * What it removes or ends is gone.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-permanentdelete
   */
  permanentDelete(params: ItemPermanentDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * List who may see or change a file or a folder
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-permissions
   */
  permissions(
    params: ItemPermissionsParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<Permission, PermissionCollectionResponse>

  /**
   * Make an address that shows a file in a page
   *
   * Good for a short time; work and school accounts only.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-preview
   */
  preview(params: ItemPreviewParams, options?: sdk.CallOptions): sdk.CallPromise<ItemPreviewInfo>

  /**
   * Upload new content of a file
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
   */
  replaceContent(params: ItemReplaceContentParams, options?: sdk.UploadOptions): sdk.CallPromise<DriveItem>

  /**
   * Bring a file or a folder back from the recycle bin
   *
   * Personal drives only.
   *
   * Needs the scope `Files.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-restore
   */
  restore(params: ItemRestoreParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>

  /**
   * Make an older version of a file the current one
   *
   * As a new version; what was current stays among the older ones.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitemversion-restore
   */
  restoreVersion(params: ItemRestoreVersionParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Download a thumbnail
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-thumbnails
   */
  thumbnailContent(params: ItemThumbnailContentParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

  /**
   * List the thumbnails of a file or a folder
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-thumbnails
   */
  thumbnails(
    params: ItemThumbnailsParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<ThumbnailSet, ThumbnailSetCollectionResponse>

  /**
   * Rename or move a file or a folder
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-update
   */
  update(params: ItemUpdateParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>

  /**
   * Upload a file into a folder
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
   */
  upload(params: ItemUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<DriveItem>

  /**
   * Upload a file, by its path
   *
   * Missing folders are made.
   *
   * Needs one of the scopes `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
   */
  uploadByPath(params: ItemUploadByPathParams, options?: sdk.UploadOptions): sdk.CallPromise<DriveItem>

  /**
   * Download an older version of a file
   *
   * Not the current one, which item.content gives.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitemversion-get-contents
   */
  versionContent(params: ItemVersionContentParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

  /**
   * List the versions of a file
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `$top`. How many a page holds at most.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`,
   * `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/driveitem-list-versions
   */
  versions(
    params: ItemVersionsParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<DriveItemVersion, DriveItemVersionCollectionResponse>
}
