// Generated from the connector dropbox 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { FileMetadata, FolderMetadata, Metadata } from './shared-types.js'

/** Arguments of `files.create_folder_v2`. */
export interface FilesCreateFolderV2Params {
  path: string
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
}

/** Arguments of `files.delete_v2`. */
export interface FilesDeleteV2Params {
  path: string
  /** Deletes the file only in this version. */
  parent_rev?: string
}

/** Arguments of `files.download`. */
export interface FilesDownloadParams {
  /** A path, or an id as "id:…". */
  path: string
  /**
   * Write "rev:…" as the path instead.
   *
   * @deprecated The provider advises against it.
   */
  rev?: string
}

/** Arguments of `files.get_metadata`. */
export interface FilesGetMetadataParams {
  /** A path, or an id as "id:…". */
  path: string
  /**
   * Whether a deleted entry is found too.
   *
   * Default: `false`.
   */
  include_deleted?: boolean
  /** Default: `false`. */
  include_has_explicit_shared_members?: boolean
  /**
   * Whether photos and videos say their dimensions.
   *
   * Default: `false`.
   */
  include_media_info?: boolean
}

/** Arguments of `files.get_temporary_link`. */
export interface FilesGetTemporaryLinkParams {
  path: string
}

/** Arguments of `files.list_folder`. */
export interface FilesListFolderParams {
  /** The root is "", not "/". */
  path: string
  /**
   * Whether deleted entries are listed too.
   *
   * Default: `false`.
   */
  include_deleted?: boolean
  /** Default: `false`. */
  include_has_explicit_shared_members?: boolean
  /**
   * Whether photos and videos say their dimensions.
   *
   * Default: `false`.
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

/** Arguments of `files.move_v2`. */
export interface FilesMoveV2Params {
  from_path: string
  to_path: string
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

/** Arguments of `files.search_v2`. */
export interface FilesSearchV2Params {
  /** Words of the name or the content. */
  query: string
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
  path: string
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
  /**
   * When the file was changed, as 2026-03-02T09:10:00Z.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  client_modified?: string
  /** Refuses the upload where Dropbox's own kind of hash differs. */
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

export interface DeleteResult {
  metadata: Metadata
}

export interface GetTemporaryLinkResult {
  link: string
  metadata: FileMetadata
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

export interface RelocationResult {
  metadata: Metadata
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
  path?: string
}

export interface SharedLink {
  url: string
  password?: string
}

/** Keep both ("add"), replace ("overwrite"), or replace only this version: { ".tag": "update", "update": rev }. */
export type WriteMode = ('add' | 'overwrite' | (string & {})) | WriteModeOption2

export interface WriteModeOption2 {
  '.tag': 'add' | 'overwrite' | 'update' | (string & {})
  update?: string
}
