// Generated from the connector onedrive 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { ItemReference } from './shared-types.js'

/** Arguments of `item.children`. */
export interface ItemChildrenParams {
  /** The folder's. */
  'item-id': string
  /** Such as "name desc". */
  $orderby?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
}

/** Arguments of `item.content`. */
export interface ItemContentParams {
  /** The file's. */
  'item-id': string
  /** Converts it on the way; such as pdf. */
  format?: string
}

/** Arguments of `item.contentByPath`. */
export interface ItemContentByPathParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
}

/** Arguments of `item.delete`. */
export interface ItemDeleteParams {
  /** As a listing gives it. */
  'item-id': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
}

/** Arguments of `item.get`. */
export interface ItemGetParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** Such as children or thumbnails. */
  $expand?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
}

/** Arguments of `item.getByPath`. */
export interface ItemGetByPathParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
  /** Only these properties. */
  $select?: readonly string[]
}

/** Arguments of `item.update`. */
export interface ItemUpdateParams {
  /** As a listing gives it. */
  'item-id': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /** Personal drives only. */
  description?: string
  /** The new name. */
  name?: string
  /** The folder to move it to; its id is enough. */
  parentReference?: ItemReference
}

/** Arguments of `item.uploadByPath`. */
export interface ItemUploadByPathParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
  /**
   * What to do when the file is there already.
   *
   * Default: `"replace"`.
   */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
  /** The body. */
  body: sdk.UploadSource
}
