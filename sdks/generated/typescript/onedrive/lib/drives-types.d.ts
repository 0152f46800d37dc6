// Generated from the connector onedrive 1.1.0; do not edit.
import type { Drive } from './shared-types.js'

/** Arguments of `drives.list`. */
export interface DrivesListParams {
  /** Whether to say in \@odata.count how many there are in all. */
  $count?: boolean
  /** Such as "driveType eq 'business'". */
  $filter?: string
  /** Such as "name desc". */
  $orderby?: readonly string[]
  /** Words to look for. */
  $search?: string
  /** Only these properties. */
  $select?: readonly string[]
  /** Of a next page, where its address is not used. */
  $skipToken?: string
}

export interface DriveCollectionResponse {
  /** Of all pages together. */
  '@odata.count'?: number
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: Drive[]
}
