// Generated from the connector gmail 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { Draft, UsersDraftsCreateParams } from './users-drafts-types.js'

/** The endpoints below `drafts`. */
export declare class UsersDraftsApi extends sdk.Resource {
  /**
   * Create a draft
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
   */
  create(params: UsersDraftsCreateParams, options?: sdk.CallOptions): sdk.CallPromise<Draft>
}
