// Generated from the connector onedrive 1.1.0; do not edit.
import type { DriveItem } from './shared-types.js'

/** Arguments of `drive.delta`. */
export interface DriveDeltaParams {
  /** Such as thumbnails. */
  $expand?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /**
   * Work and school accounts: items that can no longer be seen come as deleted, what lies below folders that cannot
   * be seen comes too, and so do changes of who may see an item.
   */
  Prefer?: readonly (
    | 'deltashowremovedasdeleted'
    | 'deltatraversepermissiongaps'
    | 'deltashowsharingchanges'
    | 'hierarchicalsharing'
    | (string & {})
  )[]
  /** Whatever it says, folders above a changed item are left out. */
  deltaExcludeParent?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** Of a delta link; "latest" starts now, without it everything is listed. */
  token?: string
}

/** Arguments of `drive.get`. */
export interface DriveGetParams {
  /** Only these properties. */
  $select?: readonly string[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `drive.getById`. */
export interface DriveGetByIdParams {
  /** As drives.list or an item's parentReference gives it. */
  'drive-id': string
  /** Only these properties. */
  $select?: readonly string[]
}

/** Arguments of `drive.search`. */
export interface DriveSearchParams {
  /** Words of the name or the content. */
  'search-text': string
  /** Such as "lastModifiedDateTime desc". */
  $orderby?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

export interface DriveItemDeltaResponse {
  /** On the last page: the whole address that lists what changes later. */
  '@odata.deltaLink'?: string
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: DriveItem[]
}
