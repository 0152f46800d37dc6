// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { DriveItem } from './shared-types.js'
import type { SpecialGetParams } from './special-types.js'

/** The endpoints below `special`. */
export declare class SpecialApi extends sdk.Resource {
  /**
   * Show one of the folders that have a purpose
   *
   * The application's own folder, approot, is made when it is first asked for; Files.ReadWrite.AppFolder is enough
   * for it.
   *
   * Needs one of the scopes `Files.Read`, `Files.ReadWrite.AppFolder`, `Files.ReadWrite`, `Files.Read.All`,
   * `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://learn.microsoft.com/en-us/graph/api/drive-get-specialfolder
   */
  get(params: SpecialGetParams, options?: sdk.CallOptions): sdk.CallPromise<DriveItem>
}
