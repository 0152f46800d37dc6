// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  AsyncJobInProgress,
  CommitInfo,
  ExportInfo,
  FileLockMetadata,
  FileMetadata,
  FileSharingInfo,
  FolderMetadata,
  LookupError,
  MediaInfo,
  Metadata,
  Path,
  PathRoot,
  PropertyGroup,
  ReadPath,
  RelocationBatchResultEntry,
  Rev,
  SymlinkInfo,
  WriteError,
  WriteMode,
  WritePathOrId,
} from './shared-types.js'

/** Arguments of `files.copy_batch_v2`. */
export interface FilesCopyBatchV2Params {
  /** From where to where. */
  entries: readonly RelocationPath[]
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
}

/** Arguments of `files.copy_v2`. */
export interface FilesCopyV2Params {
  from_path: WritePathOrId
  to_path: WritePathOrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether it may become another user's.
   *
   * Default: `false`.
   */
  allow_ownership_transfer?: boolean
  /**
   * Has no effect.
   *
   * Default: `false`.
   *
   * @deprecated The provider advises against it.
   */
  allow_shared_folder?: boolean
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
}

/** Arguments of `files.create_folder_v2`. */
export interface FilesCreateFolderV2Params {
  path: WritePath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
}

/** Arguments of `files.delete_batch`. */
export interface FilesDeleteBatchParams {
  /** What to delete. */
  entries: readonly DeleteArg[]
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.delete_batch.check`. */
export interface FilesDeleteBatchCheckParams {
  /** Of the answer that began the job. */
  async_job_id: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.delete_v2`. */
export interface FilesDeleteV2Params {
  path: WritePathOrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Deletes the file only in this version. */
  parent_rev?: Rev
}

/** Arguments of `files.download`. */
export interface FilesDownloadParams {
  /** A path, or an id as "id:…". */
  path: ReadPath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Write "rev:…" as the path instead.
   *
   * @deprecated The provider advises against it.
   */
  rev?: Rev
}

/** Arguments of `files.download_zip`. */
export interface FilesDownloadZipParams {
  path: ReadPath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.export`. */
export interface FilesExportParams {
  path: ReadPath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** One of export_options of its metadata; export_as unless stated. */
  export_format?: string
}

/** Arguments of `files.get_metadata`. */
export interface FilesGetMetadataParams {
  /** A path, or an id as "id:…". */
  path: ReadPath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether a deleted entry is found too.
   *
   * Default: `false`.
   */
  include_deleted?: boolean
  /**
   * Whether files say if others were given access to them one by one.
   *
   * Default: `false`.
   */
  include_has_explicit_shared_members?: boolean
  /**
   * Whether photos and videos say their dimensions.
   *
   * Default: `false`.
   */
  include_media_info?: boolean
  /** Which property groups come along. */
  include_property_groups?: TemplateFilterBase
}

/** Arguments of `files.get_preview`. */
export interface FilesGetPreviewParams {
  path: ReadPath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Write "rev:…" as the path instead.
   *
   * @deprecated The provider advises against it.
   */
  rev?: Rev
}

/** Arguments of `files.get_temporary_link`. */
export interface FilesGetTemporaryLinkParams {
  path: ReadPath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.get_temporary_upload_link`. */
export interface FilesGetTemporaryUploadLinkParams {
  /** Where the file will be. */
  commit_info: CommitInfo
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * For how many seconds the link is good.
   *
   * Default: `14400`.
   */
  duration?: number
}

/** Arguments of `files.get_thumbnail_batch`. */
export interface FilesGetThumbnailBatchParams {
  /** At most 25. */
  entries: readonly ThumbnailArg[]
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.get_thumbnail_v2`. */
export interface FilesGetThumbnailV2Params {
  /** A file, or what a shared link leads to. */
  resource: PathOrLink
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Whether the answer leaves out media_info. */
  exclude_media_info?: boolean
  /**
   * JPEG for photos, PNG for drawings.
   *
   * Default: `"jpeg"`.
   */
  format?: 'jpeg' | 'png' | 'webp' | (string & {})
  /**
   * How it is fitted into the size.
   *
   * Default: `"strict"`.
   */
  mode?: 'strict' | 'bestfit' | 'fitone_bestfit' | 'original' | (string & {})
  /**
   * Of JPEG and WebP.
   *
   * Default: `"quality_80"`.
   */
  quality?: 'quality_80' | 'quality_90' | (string & {})
  /**
   * At most so wide and high, in pixels.
   *
   * Default: `"w64h64"`.
   */
  size?:
    | 'w32h32'
    | 'w64h64'
    | 'w128h128'
    | 'w256h256'
    | 'w480h320'
    | 'w640h480'
    | 'w960h640'
    | 'w1024h768'
    | 'w2048h1536'
    | 'w3200h2400'
    | (string & {})
}

/** Arguments of `files.list_folder`. */
export interface FilesListFolderParams {
  /** The root is "", not "/". */
  path: PathROrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether deleted entries are listed too.
   *
   * Default: `false`.
   */
  include_deleted?: boolean
  /**
   * Whether files say if others were given access to them one by one.
   *
   * Default: `false`.
   */
  include_has_explicit_shared_members?: boolean
  /**
   * Has had no effect since December 2019.
   *
   * Default: `false`.
   *
   * @deprecated The provider advises against it.
   */
  include_media_info?: boolean
  /**
   * Whether shared folders are listed too.
   *
   * Default: `true`.
   */
  include_mounted_folders?: boolean
  /**
   * Whether files that can only be exported are listed too.
   *
   * Default: `true`.
   */
  include_non_downloadable_files?: boolean
  /** Which property groups come along. */
  include_property_groups?: TemplateFilterBase
  /**
   * Whether deleted files say if they can be restored.
   *
   * Default: `false`.
   */
  include_restorable_info?: boolean
  /**
   * Whether folders below are listed too.
   *
   * Default: `false`.
   */
  recursive?: boolean
  /** Lists what this link shares; path is then relative to it. */
  shared_link?: SharedLink
}

/** Arguments of `files.list_folder.continue`. */
export interface FilesListFolderContinueParams {
  /** Of files.list_folder or of the page before. */
  cursor: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.list_folder.get_latest_cursor`. */
export interface FilesListFolderGetLatestCursorParams {
  /** The root is "", not "/". */
  path: PathROrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether deleted entries are listed too.
   *
   * Default: `false`.
   */
  include_deleted?: boolean
  /**
   * Whether files say if others were given access to them one by one.
   *
   * Default: `false`.
   */
  include_has_explicit_shared_members?: boolean
  /**
   * Has had no effect since December 2019.
   *
   * Default: `false`.
   *
   * @deprecated The provider advises against it.
   */
  include_media_info?: boolean
  /**
   * Whether shared folders are listed too.
   *
   * Default: `true`.
   */
  include_mounted_folders?: boolean
  /**
   * Whether files that can only be exported are listed too.
   *
   * Default: `true`.
   */
  include_non_downloadable_files?: boolean
  /** Which property groups come along. */
  include_property_groups?: TemplateFilterBase
  /**
   * Whether deleted files say if they can be restored.
   *
   * Default: `false`.
   */
  include_restorable_info?: boolean
  /** About how many a page holds. */
  limit?: number
  /**
   * Whether folders below are listed too.
   *
   * Default: `false`.
   */
  recursive?: boolean
  /** Lists what this link shares; path is then relative to it. */
  shared_link?: SharedLink
}

/** Arguments of `files.list_folder.longpoll`. */
export interface FilesListFolderLongpollParams {
  /** Of files.list_folder. */
  cursor: string
  /**
   * Seconds.
   *
   * Default: `30`.
   */
  timeout?: number
}

/** Arguments of `files.list_revisions`. */
export interface FilesListRevisionsParams {
  path: PathOrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Only versions older than this one. */
  before_rev?: Rev
  /**
   * Whether a deleted file says if it can be restored.
   *
   * Default: `false`.
   */
  include_restorable_info?: boolean
  /**
   * "id" follows a file that was moved; "path" sees whatever was there.
   *
   * Default: `"path"`.
   */
  mode?: 'path' | 'id' | (string & {})
}

/** Arguments of `files.move_batch_v2`. */
export interface FilesMoveBatchV2Params {
  /** From where to where. */
  entries: readonly RelocationPath[]
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether it may become another user's.
   *
   * Default: `false`.
   */
  allow_ownership_transfer?: boolean
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
}

/** Arguments of `files.move_v2`. */
export interface FilesMoveV2Params {
  from_path: WritePathOrId
  to_path: WritePathOrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether it may become another user's.
   *
   * Default: `false`.
   */
  allow_ownership_transfer?: boolean
  /**
   * Has no effect.
   *
   * Default: `false`.
   *
   * @deprecated The provider advises against it.
   */
  allow_shared_folder?: boolean
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
}

/** Arguments of `files.restore`. */
export interface FilesRestoreParams {
  path: WritePath
  /** Of files.list_revisions. */
  rev: Rev
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.save_url`. */
export interface FilesSaveUrlParams {
  /** Where the file will be. */
  path: Path
  /** Of what is to be saved. */
  url: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.save_url.check_job_status`. */
export interface FilesSaveUrlCheckJobStatusParams {
  /** Of the answer that began the job. */
  async_job_id: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.search_v2`. */
export interface FilesSearchV2Params {
  /** Words of the name or the content. */
  query: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Stands in match_field_options now.
   *
   * @deprecated The provider advises against it.
   */
  include_highlights?: boolean
  match_field_options?: SearchMatchFieldOptions
  options?: SearchOptions
}

/** Arguments of `files.upload`. */
export interface FilesUploadParams {
  /** Ends with the name of the file. */
  path: WritePathOrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
  /**
   * When the file was changed, as 2026-03-02T09:10:00Z: without fractions of a second.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  client_modified?: string
  /** Refuses the upload where Dropbox's own kind of hash differs; of files of up to 150 MiB. */
  content_hash?: string
  /**
   * What to do when the file is there already.
   *
   * Default: `"add"`.
   */
  mode?: WriteMode
  /**
   * Whether the user's devices stay silent.
   *
   * Default: `false`.
   */
  mute?: boolean
  /** Facts of your own about the file. */
  property_groups?: readonly PropertyGroup[]
  /**
   * Whether the same content counts as a conflict too.
   *
   * Default: `false`.
   */
  strict_conflict?: boolean
  /** The body. */
  body: sdk.UploadSource
}

export interface CreateFolderResult {
  metadata: FolderMetadata
}

export interface DeleteArg {
  path: WritePathOrId
  /** Deletes the file only in this version. */
  parent_rev?: Rev
}

export interface DeleteBatchError {
  '.tag': 'too_many_write_operations' | 'other' | (string & {})
}

export type DeleteBatchJobStatus =
  | AsyncJobInProgress
  | DeleteBatchJobStatusComplete
  | DeleteBatchJobStatusFailed
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface DeleteBatchJobStatusComplete {
  '.tag': 'complete'
  /** In the order of the request. */
  entries: DeleteBatchResultEntry[]
}

export interface DeleteBatchJobStatusFailed {
  '.tag': 'failed'
  failed: DeleteBatchError
}

export interface DeleteBatchLaunchComplete {
  '.tag': 'complete' | (string & {})
  /** In the order of the request. */
  entries: DeleteBatchResultEntry[]
}

export type DeleteBatchResultEntry =
  | DeleteBatchResultEntrySuccess
  | DeleteBatchResultEntryFailure
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface DeleteBatchResultEntryFailure {
  '.tag': 'failure'
  failure: DeleteError
}

export interface DeleteBatchResultEntrySuccess {
  '.tag': 'success'
  metadata: Metadata
}

export interface DeleteError {
  '.tag': 'path_lookup' | 'path_write' | 'too_many_write_operations' | 'too_many_files' | 'other' | (string & {})
  path_lookup?: LookupError
  path_write?: WriteError
}

export interface DeleteResult {
  metadata: Metadata
}

export interface DownloadZipResult {
  metadata: FolderMetadata
}

export interface ExportMetadata {
  /** With the ending of the format. */
  name: string
  size: number
  /** The content hash of what was exported. */
  export_hash?: string
  /** Only of Paper documents. */
  paper_revision?: number
}

export interface ExportResult {
  export_metadata: ExportMetadata
  file_metadata: FileMetadata
}

export interface GetTemporaryLinkResult {
  /** Good for four hours, by a plain GET. */
  link: string
  metadata: FileMetadata
}

export interface GetTemporaryUploadLinkResult {
  /** Takes the file by a POST with application/octet-stream. */
  link: string
}

export interface GetThumbnailBatchResult {
  /** In the order of the request. */
  entries: GetThumbnailBatchResultEntry[]
}

export type GetThumbnailBatchResultEntry =
  | GetThumbnailBatchResultEntrySuccess
  | GetThumbnailBatchResultEntryFailure
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface GetThumbnailBatchResultEntryFailure {
  '.tag': 'failure'
  failure: ThumbnailError
}

export interface GetThumbnailBatchResultEntrySuccess {
  '.tag': 'success'
  metadata: FileMetadata
  /** The picture, in base64. */
  thumbnail: string
}

export interface ListFolderGetLatestCursorResult {
  cursor: string
}

export interface ListFolderLongpollResult {
  /** Whether files.list_folder.continue has something new. */
  changes: boolean
  /** Seconds to wait before the next call. */
  backoff?: number
}

export interface ListFolderResult {
  /** Also for later, to see what has changed. */
  cursor: string
  entries: Metadata[]
  has_more: boolean
}

export interface ListRevisionsResult {
  /** The newest first. */
  entries: FileMetadata[]
  has_more: boolean
  /** Whether the newest revision is a deletion. */
  is_deleted: boolean
  /**
   * When it was deleted.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  server_deleted?: string
}

export interface MinimalFileLinkMetadata {
  rev: string
  url: string
  id?: string
  path?: string
}

/** A path, "id:…", or a path in a namespace, "ns:…". */
export type PathOrId = string

export type PathOrLink = PathOrLinkPath | PathOrLinkLink | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface PathOrLinkLink {
  '.tag': 'link'
  url: string
  password?: string
  /** Below the link, where that is a folder's. */
  path?: string
}

export interface PathOrLinkPath {
  '.tag': 'path'
  path: ReadPath
}

/** As WritePathOrId, but the root is "", not "/". */
export type PathROrId = string

export interface PreviewResult {
  /** Where a file was asked for by path. */
  file_metadata?: FileMetadata
  /** Where it was asked for by shared link. */
  link_metadata?: MinimalFileLinkMetadata
}

export interface RelocationBatchV2LaunchComplete {
  '.tag': 'complete' | (string & {})
  /** In the order of the request. */
  entries: RelocationBatchResultEntry[]
}

export interface RelocationPath {
  from_path: WritePathOrId
  to_path: WritePathOrId
}

export interface RelocationResult {
  metadata: Metadata
}

export interface SaveUrlError {
  '.tag': 'path' | 'download_failed' | 'invalid_url' | 'not_found' | 'other' | (string & {})
  path?: WriteError
}

export type SaveUrlJobStatus =
  | AsyncJobInProgress
  | SaveUrlJobStatusComplete
  | SaveUrlJobStatusFailed
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface SaveUrlJobStatusComplete {
  '.tag': 'complete'
  /**
   * As the uploading client said.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  client_modified: string
  id: string
  name: string
  /** Names this version of the file. */
  rev: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  server_modified: string
  size: number
  /** SHA-256 of the SHA-256s of its blocks of 4 MiB. */
  content_hash?: string
  /** Only of what is not downloadable. */
  export_info?: ExportInfo
  file_lock_info?: FileLockMetadata
  has_explicit_shared_members?: boolean
  /**
   * Whether files.download has it; files.export has the rest.
   *
   * Default: `true`.
   */
  is_downloadable?: boolean
  /** Missing unless it was asked for. */
  is_restorable?: boolean
  /** Only of files.get_metadata that asks for it. */
  media_info?: MediaInfo
  /**
   * Stands in sharing_info now.
   *
   * @deprecated The provider advises against it.
   */
  parent_shared_folder_id?: string
  /** For people. */
  path_display?: string
  /** For comparing; missing where the file is not mounted. */
  path_lower?: string
  preview_url?: string
  property_groups?: PropertyGroup[]
  /** Only in a shared folder. */
  sharing_info?: FileSharingInfo
  symlink_info?: SymlinkInfo
}

export interface SaveUrlJobStatusFailed {
  '.tag': 'failed'
  failed: SaveUrlError
}

export interface SaveUrlResultComplete {
  '.tag': 'complete' | (string & {})
  /**
   * As the uploading client said.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  client_modified: string
  id: string
  name: string
  /** Names this version of the file. */
  rev: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  server_modified: string
  size: number
  /** SHA-256 of the SHA-256s of its blocks of 4 MiB. */
  content_hash?: string
  /** Only of what is not downloadable. */
  export_info?: ExportInfo
  file_lock_info?: FileLockMetadata
  has_explicit_shared_members?: boolean
  /**
   * Whether files.download has it; files.export has the rest.
   *
   * Default: `true`.
   */
  is_downloadable?: boolean
  /** Missing unless it was asked for. */
  is_restorable?: boolean
  /** Only of files.get_metadata that asks for it. */
  media_info?: MediaInfo
  /**
   * Stands in sharing_info now.
   *
   * @deprecated The provider advises against it.
   */
  parent_shared_folder_id?: string
  /** For people. */
  path_display?: string
  /** For comparing; missing where the file is not mounted. */
  path_lower?: string
  preview_url?: string
  property_groups?: PropertyGroup[]
  /** Only in a shared folder. */
  sharing_info?: FileSharingInfo
  symlink_info?: SymlinkInfo
}

export interface SearchMatchFieldOptions {
  /** Default: `false`. */
  include_highlights?: boolean
}

export interface SearchOptions {
  account_id?: string
  file_categories?: (
    | 'image'
    | 'document'
    | 'pdf'
    | 'spreadsheet'
    | 'presentation'
    | 'audio'
    | 'video'
    | 'folder'
    | 'paper'
    | 'others'
    | (string & {})
  )[]
  file_extensions?: string[]
  /** Default: `"active"`. */
  file_status?: 'active' | 'deleted' | (string & {})
  /** Default: `false`. */
  filename_only?: boolean
  /**
   * How many a page holds at most.
   *
   * Default: `100`.
   */
  max_results?: number
  order_by?: 'relevance' | 'last_modified_time' | (string & {})
  /** Only below this folder. */
  path?: PathROrId
}

export interface SharedLink {
  url: string
  password?: string
}

/** Which property groups come along. */
export interface TemplateFilterBase {
  '.tag': 'filter_some' | (string & {})
  filter_some: string[]
}

export interface ThumbnailArg {
  path: ReadPath
  /** Whether the answer leaves out media_info. */
  exclude_media_info?: boolean
  /** Default: `"jpeg"`. */
  format?: 'jpeg' | 'png' | 'webp' | (string & {})
  /** Default: `"strict"`. */
  mode?: 'strict' | 'bestfit' | 'fitone_bestfit' | 'original' | (string & {})
  /** Default: `"quality_80"`. */
  quality?: 'quality_80' | 'quality_90' | (string & {})
  /** Default: `"w64h64"`. */
  size?:
    | 'w32h32'
    | 'w64h64'
    | 'w128h128'
    | 'w256h256'
    | 'w480h320'
    | 'w640h480'
    | 'w960h640'
    | 'w1024h768'
    | 'w2048h1536'
    | 'w3200h2400'
    | (string & {})
}

export interface ThumbnailError {
  '.tag':
    | 'path'
    | 'unsupported_extension'
    | 'unsupported_image'
    | 'encrypted_content'
    | 'conversion_error'
    | (string & {})
  path?: LookupError
}

/** A path, or one in a namespace, "ns:…". */
export type WritePath = string
