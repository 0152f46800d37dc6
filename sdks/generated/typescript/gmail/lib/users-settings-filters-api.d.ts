// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  Filter,
  ListFiltersResponse,
  UsersSettingsFiltersCreateParams,
  UsersSettingsFiltersDeleteParams,
  UsersSettingsFiltersListParams,
} from './users-settings-filters-types.js'

/** The endpoints below `filters`. */
export declare class UsersSettingsFiltersApi extends sdk.Resource {
  /**
   * Create a filter of incoming mail
   *
   * There can be 1,000. A filter cannot be changed: delete it and create another.
   *
   * Needs the scope `https://www.googleapis.com/auth/gmail.settings.basic`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/create
   */
  create(params?: UsersSettingsFiltersCreateParams, options?: sdk.CallOptions): sdk.CallPromise<Filter>

  /**
   * Delete a filter
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `https://www.googleapis.com/auth/gmail.settings.basic`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/delete
   */
  delete(params: UsersSettingsFiltersDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * List filters of incoming mail
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`, `https://www.googleapis.com/auth/gmail.settings.basic`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/list
   */
  list(params?: UsersSettingsFiltersListParams, options?: sdk.CallOptions): sdk.CallPromise<ListFiltersResponse>
}
