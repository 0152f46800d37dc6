// Generated from the connector dropbox 1.1.0; do not edit.
import type { Path, PathRoot } from './shared-types.js'

/** Arguments of `file_requests.create`. */
export interface FileRequestsCreateParams {
  /** The folder that gets the files; created where it is missing. */
  destination: Path
  /** What others see. */
  title: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Until when; only with a paid account. */
  deadline?: FileRequestDeadlineArg
  /** What others see below the title. */
  description?: string
  /**
   * Whether files can be sent at once.
   *
   * Default: `true`.
   */
  open?: boolean
  /** Of a project of Dropbox Replay. */
  video_project_id?: string
}

/** Arguments of `file_requests.list_v2`. */
export interface FileRequestsListV2Params {
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

export interface FileRequestDeadlineArg {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  deadline: string
  allow_late_uploads?: 'one_day' | 'two_days' | 'seven_days' | 'thirty_days' | 'always' | (string & {})
}
