// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { CommitInfo, PathRoot, UploadSessionFinishBatchResultEntry } from './shared-types.js'

/** Arguments of `files.upload_session.append_v2`. */
export interface FilesUploadSessionAppendV2Params {
  /** Which session, and how many bytes it has. */
  cursor: UploadSessionCursor
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether these bytes are the last.
   *
   * Default: `false`.
   */
  close?: boolean
  /** Refuses the call where Dropbox's own kind of hash of its bytes differs. */
  content_hash?: string
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `files.upload_session.finish`. */
export interface FilesUploadSessionFinishParams {
  /** Where the file goes. */
  commit: CommitInfo
  /** Which session, and how many bytes it has. */
  cursor: UploadSessionCursor
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Refuses the call where Dropbox's own kind of hash of its bytes differs. */
  content_hash?: string
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `files.upload_session.finish_batch_v2`. */
export interface FilesUploadSessionFinishBatchV2Params {
  /** The files; their order does not count. */
  entries: readonly UploadSessionFinishArg[]
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `files.upload_session.start`. */
export interface FilesUploadSessionStartParams {
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether these bytes are all.
   *
   * Default: `false`.
   */
  close?: boolean
  /** Refuses the call where Dropbox's own kind of hash of its bytes differs. */
  content_hash?: string
  /** Whether pieces come one after another, or several at once, each of a multiple of 4 MiB. */
  session_type?: 'sequential' | 'concurrent' | (string & {})
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `files.upload_session.start_batch`. */
export interface FilesUploadSessionStartBatchParams {
  /** How many files. */
  num_sessions: number
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Whether pieces come one after another, or several at once. */
  session_type?: 'sequential' | 'concurrent' | (string & {})
}

export interface UploadSessionCursor {
  /** How many bytes were sent before. */
  offset: number
  session_id: string
}

export interface UploadSessionFinishArg {
  commit: CommitInfo
  cursor: UploadSessionCursor
  /** Refuses the call where Dropbox's own kind of hash of its bytes differs. */
  content_hash?: string
}

export interface UploadSessionFinishBatchResult {
  /** In the order of the request. */
  entries: UploadSessionFinishBatchResultEntry[]
}

export interface UploadSessionStartBatchResult {
  /** One for each file. */
  session_ids: string[]
}

export interface UploadSessionStartResult {
  session_id: string
}
