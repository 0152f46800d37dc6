// Generated from the connector dropbox 1.1.0; do not edit.
import type { PathRoot } from './shared-types.js'

/** Arguments of `files.search.continue_v2`. */
export interface FilesSearchContinueV2Params {
  /** Of the page before. */
  cursor: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}
