// Generated from the connector onedrive 1.1.0; do not edit.

/** Arguments of `permission.delete`. */
export interface PermissionDeleteParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** As item.permissions gives it. */
  'perm-id': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}
