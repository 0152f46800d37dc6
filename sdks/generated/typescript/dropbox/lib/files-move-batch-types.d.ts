// Generated from the connector dropbox 1.1.0; do not edit.
import type { PathRoot } from './shared-types.js'

/** Arguments of `files.move_batch.check_v2`. */
export interface FilesMoveBatchCheckV2Params {
  /** Of the answer that began the job. */
  async_job_id: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}
