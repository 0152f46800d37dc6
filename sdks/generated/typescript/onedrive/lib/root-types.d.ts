// Generated from the connector onedrive 1.1.0; do not edit.

/** Arguments of `root.children`. */
export interface RootChildrenParams {
  /** Such as thumbnails. */
  $expand?: readonly string[]
  /** Hardly anything can be filtered by; try "name eq 'Notes.txt'". */
  $filter?: string
  /** Such as "name desc". */
  $orderby?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /** Of a next page, where its address is not used. */
  $skipToken?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `root.get`. */
export interface RootGetParams {
  /** Such as children or thumbnails. */
  $expand?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /** Only if this is no longer the item's eTag; else the answer is a 304. */
  'If-None-Match'?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}
