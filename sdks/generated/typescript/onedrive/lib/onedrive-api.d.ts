// Generated from the connector onedrive 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { DriveApi } from './drive-api.js'
import type { FolderApi } from './folder-api.js'
import type { ItemApi } from './item-api.js'
import type { MeApi } from './me-api.js'
import type { RootApi } from './root-api.js'

/**
 * Files and folders of a personal or business OneDrive, through Microsoft Graph.
 *
 * Every method throws `ProviderError` where the provider refuses, `PlatformError` where the platform does, of
 * which `ReconnectRequired` says that the user must connect again, and `TransportError` where no answer comes.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/resources/onedrive
 */
export declare class OneDrive extends sdk.BaseConnector {
  constructor(client: sdk.Client, target: sdk.ConnectionTarget)

  readonly drive: DriveApi
  readonly folder: FolderApi
  readonly item: ItemApi
  readonly me: MeApi
  readonly root: RootApi
}
