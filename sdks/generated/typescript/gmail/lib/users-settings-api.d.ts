// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { UsersSettingsFiltersApi } from './users-settings-filters-api.js'
import type { UsersSettingsSendAsApi } from './users-settings-send-as-api.js'
import type {
  UsersSettingsGetVacationParams,
  UsersSettingsUpdateVacationParams,
  VacationSettings,
} from './users-settings-types.js'

/** The endpoints below `settings`. */
export declare class UsersSettingsApi extends sdk.Resource {
  readonly filters: UsersSettingsFiltersApi
  readonly sendAs: UsersSettingsSendAsApi

  /**
   * Show the automatic reply
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`, `https://www.googleapis.com/auth/gmail.settings.basic`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings/getVacation
   */
  getVacation(params?: UsersSettingsGetVacationParams, options?: sdk.CallOptions): sdk.CallPromise<VacationSettings>

  /**
   * Replace the automatic reply
   *
   * What is left out is reset. A reply that is enabled needs a subject or a text.
   *
   * Needs the scope `https://www.googleapis.com/auth/gmail.settings.basic`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings/updateVacation
   */
  updateVacation(
    params?: UsersSettingsUpdateVacationParams,
    options?: sdk.CallOptions,
  ): sdk.CallPromise<VacationSettings>
}
