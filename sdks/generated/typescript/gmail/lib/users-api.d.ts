// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { UsersDraftsApi } from './users-drafts-api.js'
import type { UsersHistoryApi } from './users-history-api.js'
import type { UsersLabelsApi } from './users-labels-api.js'
import type { UsersMessagesApi } from './users-messages-api.js'
import type { UsersSettingsApi } from './users-settings-api.js'
import type { UsersThreadsApi } from './users-threads-api.js'
import type { Profile, UsersGetProfileParams, UsersStopParams, UsersWatchParams, WatchResponse } from './users-types.js'

/** The endpoints below `users`. */
export declare class UsersApi extends sdk.Resource {
  readonly drafts: UsersDraftsApi
  readonly history: UsersHistoryApi
  readonly labels: UsersLabelsApi
  readonly messages: UsersMessagesApi
  readonly settings: UsersSettingsApi
  readonly threads: UsersThreadsApi

  /**
   * Show whose mailbox it is and how much is in it
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.compose`,
   * `https://www.googleapis.com/auth/gmail.metadata`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/getProfile
   */
  getProfile(params?: UsersGetProfileParams, options?: sdk.CallOptions): sdk.CallPromise<Profile>

  /**
   * End the announcements of changes
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.metadata`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/stop
   */
  stop(params?: UsersStopParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Have changes of the mailbox announced by Cloud Pub/Sub
   *
   * There is one watch of a mailbox for each OAuth client; calling again replaces it and moves its end. It ends
   * after seven days, so call daily.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.metadata`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/watch
   */
  watch(params: UsersWatchParams, options?: sdk.CallOptions): sdk.CallPromise<WatchResponse>
}
