// Generated from the connector onedrive 1.0.0; do not edit.
import type { Folder } from './shared-types.js'

/** Arguments of `folder.create`. */
export interface FolderCreateParams {
  /** An empty object: it says that this is a folder. */
  folder: Folder
  name: string
  /** The folder to make it in; "root" is the root folder. */
  'parent-id': string
  /** What to do when the name is taken. */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
}
