// Generated from the connector onedrive 1.0.0; do not edit.
import type { DriveItem, IdentitySet } from './shared-types.js'

/** Arguments of `drive.delta`. */
export interface DriveDeltaParams {
  /** Only these properties. */
  $select?: readonly string[]
  /** Of a delta link; "latest" starts now, without it everything is listed. */
  token?: string
}

/** Arguments of `drive.get`. */
export interface DriveGetParams {
  /** Only these properties. */
  $select?: readonly string[]
}

/** Arguments of `drive.search`. */
export interface DriveSearchParams {
  /** Words of the name or the content. */
  'search-text': string
  /** Only these properties. */
  $select?: readonly string[]
}

export interface Drive {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  createdDateTime?: string
  /** personal, business or documentLibrary. */
  driveType?: string
  id?: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastModifiedDateTime?: string
  name?: string
  owner?: IdentitySet
  quota?: Quota
  webUrl?: string
}

export interface DriveItemDeltaResponse {
  /** On the last page: where to ask for later changes. */
  '@odata.deltaLink'?: string
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: DriveItem[]
}

/** In bytes. */
export interface Quota {
  /** In the recycle bin. */
  deleted?: number
  remaining?: number
  /** normal, nearing, critical or exceeded. */
  state?: string
  total?: number
  used?: number
}
