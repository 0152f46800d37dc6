// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { ListSendAsResponse, UsersSettingsSendAsListParams } from './users-settings-send-as-types.js'

/** The endpoints below `sendAs`. */
export declare class UsersSettingsSendAsApi extends sdk.Resource {
  /**
   * List the addresses that the user may send from
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`, `https://www.googleapis.com/auth/gmail.settings.basic`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.sendAs/list
   */
  list(params?: UsersSettingsSendAsListParams, options?: sdk.CallOptions): sdk.CallPromise<ListSendAsResponse>
}
