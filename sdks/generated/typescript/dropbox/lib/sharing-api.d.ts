// Generated from the connector dropbox 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { SharedLinkMetadata, SharingCreateSharedLinkWithSettingsParams } from './sharing-types.js'

/** The endpoints below `sharing`. */
export declare class SharingApi extends sdk.Resource {
  /**
   * Create a link that others can open
   *
   * Needs the scope `sharing.write`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see
   * https://www.dropbox.com/developers/documentation/http/documentation#sharing-create_shared_link_with_settings
   */
  createSharedLinkWithSettings(
    params: SharingCreateSharedLinkWithSettingsParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<SharedLinkMetadata>
}
