// Generated from the connector onedrive 1.1.0; do not edit.
import type { Folder } from './shared-types.js'

/** Arguments of `folder.create`. */
export interface FolderCreateParams {
  /** An empty object: it says that this is a folder. */
  folder: Folder
  /** What it is called. */
  name: string
  /** The folder to make it in; "root" is the root folder. */
  'parent-id': string
  /** What to do when the name is taken. */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}
