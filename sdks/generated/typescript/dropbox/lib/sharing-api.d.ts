// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  ListFoldersResult,
  ListSharedLinksResult,
  ShareFolderJobStatus,
  ShareFolderLaunchComplete,
  SharedFolderMetadata,
  SharedLinkMetadata,
  SharingAddFolderMemberParams,
  SharingCheckShareJobStatusParams,
  SharingCreateSharedLinkWithSettingsParams,
  SharingGetSharedLinkFileParams,
  SharingGetSharedLinkMetadataParams,
  SharingListFoldersContinueParams,
  SharingListFoldersParams,
  SharingListSharedLinksParams,
  SharingRevokeSharedLinkParams,
  SharingShareFolderParams,
} from './sharing-types.js'

/** The endpoints below `sharing`. */
export declare class SharingApi extends sdk.Resource {
  /**
   * Invite people to a shared folder
   *
   * Needs the scope `sharing.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-add_folder_member
   */
  addFolderMember(params: SharingAddFolderMemberParams, options?: sdk.CallOptions): sdk.CallPromise<unknown>

  /**
   * See how far the sharing of a folder is
   *
   * Needs the scope `sharing.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-check_share_job_status
   */
  checkShareJobStatus(
    params: SharingCheckShareJobStatusParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<ShareFolderJobStatus>

  /**
   * Create a link that others can open
   *
   * Needs the scope `sharing.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see
   * https://www.dropbox.com/developers/documentation/http/documentation#sharing-create_shared_link_with_settings
   */
  createSharedLinkWithSettings(
    params: SharingCreateSharedLinkWithSettingsParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<SharedLinkMetadata>

  /**
   * Download what a link leads to
   *
   * Beside the bytes comes what is captured of the headers: metadata.
   *
   * Needs the scope `sharing.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-get_shared_link_file
   */
  getSharedLinkFile(
    params: SharingGetSharedLinkFileParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<sdk.Download<{ readonly metadata?: SharedLinkMetadata }>>

  /**
   * Show what a link leads to
   *
   * Needs the scope `sharing.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-get_shared_link_metadata
   */
  getSharedLinkMetadata(
    params: SharingGetSharedLinkMetadataParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<SharedLinkMetadata>

  /**
   * List shared folders that this user has access to
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `limit`. How many a page holds. Default: `1000`.
   *
   * Needs the scope `sharing.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_folders
   */
  listFolders(
    params?: SharingListFoldersParams,
    options?: sdk.SizedListOptions,
  ): sdk.PagePromise<SharedFolderMetadata, ListFoldersResult>

  /**
   * Go on with a list of shared folders
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * Needs the scope `sharing.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_folders-continue
   */
  listFoldersContinue(
    params: SharingListFoldersContinueParams,
    options?: sdk.ListOptions,
  ): sdk.PagePromise<SharedFolderMetadata, ListFoldersResult>

  /**
   * List links of this user
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * Needs the scope `sharing.read`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_shared_links
   */
  listSharedLinks(
    params?: SharingListSharedLinksParams,
    options?: sdk.ListOptions,
  ): sdk.PagePromise<SharedLinkMetadata, ListSharedLinksResult>

  /**
   * End a link
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `sharing.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-revoke_shared_link
   */
  revokeSharedLink(params: SharingRevokeSharedLinkParams, options?: sdk.CallOptions): sdk.CallPromise<unknown>

  /**
   * Share a folder, which is created where it is missing
   *
   * An answer that holds an async_job_id only says that work has begun.
   *
   * The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
   *
   * Needs the scope `sharing.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does; JobNotDone where the
   * work is not done in the time of `wait`.
   * @see https://www.dropbox.com/developers/documentation/http/documentation#sharing-share_folder
   */
  shareFolder(params: SharingShareFolderParams, options?: sdk.JobOptions): sdk.CallPromise<ShareFolderLaunchComplete>
}
