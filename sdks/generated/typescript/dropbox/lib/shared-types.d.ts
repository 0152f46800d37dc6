// Generated from the connector dropbox 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'

export interface DeletedMetadata {
  name: string
  '.tag'?: 'deleted'
  is_restorable?: boolean
  path_display?: string
  path_lower?: string
}

export interface ExportInfo {
  export_as?: string
  export_options?: string[]
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
  export_info?: ExportInfo
  has_explicit_shared_members?: boolean
  /** Default: `true`. */
  is_downloadable?: boolean
  /** For people. */
  path_display?: string
  /** For comparing; missing where the file is not mounted. */
  path_lower?: string
}

export interface FolderMetadata {
  id: string
  name: string
  /** Missing where it can only be a folder. */
  '.tag'?: 'folder'
  path_display?: string
  path_lower?: string
  shared_folder_id?: string
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

export interface SearchMatchTypeV2 {
  '.tag': 'filename' | 'file_content' | 'filename_and_content' | 'image_content' | 'metadata' | 'other' | (string & {})
}

export interface SearchMatchV2 {
  metadata: MetadataV2
  match_type?: SearchMatchTypeV2
}

export interface SearchV2Result {
  has_more: boolean
  matches: SearchMatchV2[]
  cursor?: string
}
