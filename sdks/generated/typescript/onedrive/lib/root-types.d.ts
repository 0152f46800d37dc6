// Generated from the connector onedrive 1.0.0; do not edit.

/** Arguments of `root.children`. */
export interface RootChildrenParams {
  /** Such as thumbnails. */
  $expand?: readonly string[]
  /** Such as "name desc". */
  $orderby?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
}
