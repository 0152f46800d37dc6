// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { AsyncJobInProgress, PathRoot, UploadSessionFinishBatchResultEntry } from './shared-types.js'

/** Arguments of `files.upload_session.finish_batch.check`. */
export interface FilesUploadSessionFinishBatchCheckParams {
  /** Of the answer that began the job. */
  async_job_id: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

export type UploadSessionFinishBatchJobStatus =
  | AsyncJobInProgress
  | UploadSessionFinishBatchJobStatusComplete
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface UploadSessionFinishBatchJobStatusComplete {
  '.tag': 'complete'
  /** In the order of the request. */
  entries: UploadSessionFinishBatchResultEntry[]
}
