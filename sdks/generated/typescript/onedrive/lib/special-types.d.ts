// Generated from the connector onedrive 1.1.0; do not edit.

/** Arguments of `special.get`. */
export interface SpecialGetParams {
  /** Which folder. */
  name: 'approot' | 'documents' | 'photos' | 'cameraroll' | 'music' | (string & {})
  /** Such as children or thumbnails. */
  $expand?: readonly string[]
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
