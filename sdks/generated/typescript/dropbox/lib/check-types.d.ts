// Generated from the connector dropbox 1.1.0; do not edit.
import type { PathRoot } from './shared-types.js'

/** Arguments of `check.app`. */
export interface CheckAppParams {
  /**
   * What comes back.
   *
   * Default: `""`.
   */
  query?: string
}

/** Arguments of `check.user`. */
export interface CheckUserParams {
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * What comes back.
   *
   * Default: `""`.
   */
  query?: string
}

export interface EchoResult {
  /** The query. */
  result?: string
}
