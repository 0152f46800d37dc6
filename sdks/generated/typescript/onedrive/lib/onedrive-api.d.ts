// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { DriveApi } from './drive-api.js'
import type { DrivesApi } from './drives-api.js'
import type { FolderApi } from './folder-api.js'
import type { ItemApi } from './item-api.js'
import type { MeApi } from './me-api.js'
import type { PermissionApi } from './permission-api.js'
import type { RootApi } from './root-api.js'
import type { SharesApi } from './shares-api.js'
import type { SpecialApi } from './special-api.js'
import type { SubscriptionApi } from './subscription-api.js'
import type { BatchParams, BatchResponse } from './onedrive-types.js'

/**
 * Files and folders of a personal or business OneDrive, and of SharePoint's document libraries, through Microsoft
 * Graph.
 *
 * Every method throws `ProviderError` where the provider refuses, `PlatformError` where the platform does, of
 * which `ReconnectRequired` says that the user must connect again, and `TransportError` where no answer comes.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/resources/onedrive
 */
export declare class OneDrive extends sdk.BaseConnector {
  constructor(client: sdk.Client, target: sdk.ConnectionTarget)

  readonly drive: DriveApi
  readonly drives: DrivesApi
  readonly folder: FolderApi
  readonly item: ItemApi
  readonly me: MeApi
  readonly permission: PermissionApi
  readonly root: RootApi
  readonly shares: SharesApi
  readonly special: SpecialApi
  readonly subscription: SubscriptionApi

  /**
   * Send up to twenty requests at once
   *
   * Each has an answer of its own, with its own status, in any order; a download's is a redirect, and bytes are in
   * base64.
   *
   * What it removes or ends is gone.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/json-batching
   */
  batch(params: BatchParams, options?: sdk.CallOptions): sdk.CallPromise<BatchResponse>
}
