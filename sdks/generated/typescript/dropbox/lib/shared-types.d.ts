// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'

export interface AsyncJobInProgress {
  '.tag': 'in_progress'
}

export interface CommitInfo {
  /** Ends with the name of the file. */
  path: WritePathOrId
  /**
   * Whether it gets another name on a conflict.
   *
   * Default: `false`.
   */
  autorename?: boolean
  /**
   * When the file was changed; without fractions of a second.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  client_modified?: string
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
  property_groups?: PropertyGroup[]
  /**
   * Whether the same content counts as a conflict too.
   *
   * Default: `false`.
   */
  strict_conflict?: boolean
}

export interface DefaultLinkExpirationDaysPolicy {
  '.tag': 'none' | 'day_1' | 'day_3' | 'day_7' | 'day_30' | 'day_90' | 'day_180' | 'year_1' | 'other' | (string & {})
}

export interface DeletedMetadata {
  name: string
  '.tag'?: 'deleted'
  /** Missing unless it was asked for. */
  is_restorable?: boolean
  /** @deprecated The provider advises against it. */
  parent_shared_folder_id?: string
  path_display?: string
  path_lower?: string
  preview_url?: string
}

export interface Dimensions {
  height: number
  width: number
}

export interface EnforceLinkPasswordPolicy {
  '.tag': 'optional' | 'required' | 'other' | (string & {})
}

export interface ExportInfo {
  /** What it becomes unless a format is asked for. */
  export_as?: string
  /** What export_format may be. */
  export_options?: string[]
}

export interface FileLockMetadata {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  created?: string
  is_lockholder?: boolean
  lockholder_account_id?: string
  lockholder_name?: string
}

export interface FileMetadata {
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
  /** Missing where it can only be a file. */
  '.tag'?: 'file'
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

export interface FileRequest {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  created: string
  /** How many files were sent so far. */
  file_count: number
  id: string
  is_open: boolean
  title: string
  url: string
  deadline?: FileRequestDeadline
  description?: string
  /** The folder that gets the files. */
  destination?: string
  video_project_id?: string
}

export interface FileRequestDeadline {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  deadline: string
  allow_late_uploads?: GracePeriod
}

export interface FileSharingInfo {
  parent_shared_folder_id: string
  /** Whether it lies in a folder that this user may only read. */
  read_only: boolean
  modified_by?: string
}

export interface FolderMetadata {
  id: string
  name: string
  /** Missing where it can only be a folder. */
  '.tag'?: 'folder'
  /**
   * Stands in sharing_info now.
   *
   * @deprecated The provider advises against it.
   */
  parent_shared_folder_id?: string
  path_display?: string
  path_lower?: string
  preview_url?: string
  property_groups?: PropertyGroup[]
  /**
   * Stands in sharing_info now.
   *
   * @deprecated The provider advises against it.
   */
  shared_folder_id?: string
  /** Only of a shared folder, or of one in it. */
  sharing_info?: FolderSharingInfo
}

export interface FolderSharingInfo {
  /** Whether this user may only read it. */
  read_only: boolean
  /** Whether this user has no access to it. */
  no_access?: boolean
  /** Of a folder inside a shared one. */
  parent_shared_folder_id?: string
  /** Of the root of a shared folder. */
  shared_folder_id?: string
  /** Whether this user sees only some folders below it. */
  traverse_only?: boolean
}

export interface GpsCoordinates {
  latitude: number
  longitude: number
}

export interface GracePeriod {
  '.tag': 'one_day' | 'two_days' | 'seven_days' | 'thirty_days' | 'always' | 'other' | (string & {})
}

export interface HighlightSpan {
  highlight_str: string
  /** Whether it is what was searched for. */
  is_highlighted: boolean
}

export interface InvalidPropertyGroupError {
  '.tag':
    | 'template_not_found'
    | 'restricted_content'
    | 'path'
    | 'unsupported_folder'
    | 'property_field_too_large'
    | 'does_not_fit_template'
    | 'duplicate_property_groups'
    | 'other'
    | (string & {})
  path?: InvalidPropertyGroupErrorPath
  template_not_found?: string
}

export interface InvalidPropertyGroupErrorPath {
  '.tag': 'malformed_path' | 'not_found' | 'not_file' | 'not_folder' | 'restricted_content' | 'other' | (string & {})
  malformed_path?: string
}

export interface ListFileRequestsV2Result {
  cursor: string
  file_requests: FileRequest[]
  has_more: boolean
}

export interface LookupError {
  '.tag':
    | 'malformed_path'
    | 'not_found'
    | 'not_file'
    | 'not_folder'
    | 'restricted_content'
    | 'unsupported_content_type'
    | 'locked'
    | 'other'
    | (string & {})
  malformed_path?: string
}

export interface MediaInfo {
  /** Pending while it is still being found out. */
  '.tag': 'pending' | 'metadata' | (string & {})
  metadata?: MediaMetadata
}

export interface MediaMetadata {
  '.tag': 'photo' | 'video' | (string & {})
  dimensions?: Dimensions
  /** Of a video */
  duration?: number
  location?: GpsCoordinates
  /**
   * By the camera's clock.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  time_taken?: string
}

export type Metadata =
  | FileMetadata
  | FolderMetadata
  | DeletedMetadata
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface MetadataV2 {
  '.tag': 'metadata' | 'other' | (string & {})
  metadata?: Metadata
}

export interface MoveIntoFamilyError {
  '.tag': 'is_shared_folder' | 'other' | (string & {})
}

export interface MoveIntoVaultError {
  '.tag': 'is_shared_folder' | 'other' | (string & {})
}

/** Below the root. */
export type Path = string

/** What paths begin at: the user's home, the root of a team's space, or another namespace. */
export interface PathRoot {
  '.tag': 'home' | 'root' | 'namespace_id' | (string & {})
  /** Of "namespace_id". */
  namespace_id?: string
  /** Of "root": refused with 422 where the user has another. */
  root?: string
}

export interface PropertyField {
  name: string
  value: string
}

export interface PropertyGroup {
  fields: PropertyField[]
  /** Of the template that names the fields. */
  template_id: string
}

/** A path, "id:…", "rev:…", or a path in a namespace, "ns:…". */
export type ReadPath = string

export interface RelocationBatchErrorEntry {
  '.tag': 'relocation_error' | 'internal_error' | 'too_many_write_operations' | 'other' | (string & {})
  relocation_error?: RelocationError
}

export type RelocationBatchResultEntry =
  | RelocationBatchResultEntrySuccess
  | RelocationBatchResultEntryFailure
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface RelocationBatchResultEntryFailure {
  '.tag': 'failure'
  failure: RelocationBatchErrorEntry
}

export interface RelocationBatchResultEntrySuccess {
  '.tag': 'success'
  success: Metadata
}

export type RelocationBatchV2JobStatus =
  | AsyncJobInProgress
  | RelocationBatchV2JobStatusComplete
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface RelocationBatchV2JobStatusComplete {
  '.tag': 'complete'
  /** In the order of the request. */
  entries: RelocationBatchResultEntry[]
}

export interface RelocationError {
  '.tag':
    | 'from_lookup'
    | 'from_write'
    | 'to'
    | 'cant_copy_shared_folder'
    | 'cant_nest_shared_folder'
    | 'cant_move_folder_into_itself'
    | 'too_many_files'
    | 'duplicated_or_nested_paths'
    | 'cant_transfer_ownership'
    | 'insufficient_quota'
    | 'internal_error'
    | 'cant_move_shared_folder'
    | 'cant_move_into_vault'
    | 'cant_move_into_family'
    | 'other'
    | (string & {})
  cant_move_into_family?: MoveIntoFamilyError
  cant_move_into_vault?: MoveIntoVaultError
  from_lookup?: LookupError
  from_write?: WriteError
  to?: WriteError
}

/** Names one version of a file. */
export type Rev = string

export interface SearchMatchTypeV2 {
  '.tag': 'filename' | 'file_content' | 'filename_and_content' | 'image_content' | 'metadata' | 'other' | (string & {})
}

export interface SearchMatchV2 {
  metadata: MetadataV2
  highlight_spans?: HighlightSpan[]
  match_type?: SearchMatchTypeV2
}

export interface SearchV2Result {
  has_more: boolean
  matches: SearchMatchV2[]
  cursor?: string
}

export interface SymlinkInfo {
  target: string
}

export type UploadSessionFinishBatchResultEntry =
  | UploadSessionFinishBatchResultEntrySuccess
  | UploadSessionFinishBatchResultEntryFailure
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface UploadSessionFinishBatchResultEntryFailure {
  '.tag': 'failure'
  failure: UploadSessionFinishError
}

export interface UploadSessionFinishBatchResultEntrySuccess {
  '.tag': 'success'
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

export interface UploadSessionFinishError {
  '.tag':
    | 'lookup_failed'
    | 'path'
    | 'properties_error'
    | 'too_many_shared_folder_targets'
    | 'too_many_write_operations'
    | 'concurrent_session_data_not_allowed'
    | 'concurrent_session_not_closed'
    | 'concurrent_session_missing_data'
    | 'payload_too_large'
    | 'content_hash_mismatch'
    | 'encryption_not_supported'
    | 'other'
    | (string & {})
  lookup_failed?: UploadSessionLookupError
  path?: WriteError
  properties_error?: InvalidPropertyGroupError
}

export interface UploadSessionLookupError {
  '.tag':
    | 'not_found'
    | 'incorrect_offset'
    | 'closed'
    | 'not_closed'
    | 'too_large'
    | 'concurrent_session_invalid_offset'
    | 'concurrent_session_invalid_data_size'
    | 'payload_too_large'
    | 'other'
    | (string & {})
  /** Where to go on. */
  correct_offset?: number
}

export interface WriteConflictError {
  '.tag': 'file' | 'folder' | 'file_ancestor' | 'other' | (string & {})
}

export interface WriteError {
  '.tag':
    | 'malformed_path'
    | 'conflict'
    | 'no_write_permission'
    | 'insufficient_space'
    | 'disallowed_name'
    | 'team_folder'
    | 'operation_suppressed'
    | 'too_many_write_operations'
    | 'access_restricted'
    | 'other'
    | (string & {})
  conflict?: WriteConflictError
  malformed_path?: string
}

/** Keep both ("add"), replace ("overwrite"), or replace only this version: { ".tag": "update", "update": rev }. */
export type WriteMode = ('add' | 'overwrite' | (string & {})) | WriteModeOption2

export interface WriteModeOption2 {
  '.tag': 'add' | 'overwrite' | 'update' | (string & {})
  update?: Rev
}

/** A path, "id:…", or a path in a namespace, "ns:…". */
export type WritePathOrId = string
