// Generated from the connector gmail 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { Label, ListLabelsResponse, UsersLabelsCreateParams, UsersLabelsListParams } from './users-labels-types.js'

/** The endpoints below `labels`. */
export declare class UsersLabelsApi extends sdk.Resource {
  /**
   * Create a label
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.labels`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/create
   */
  create(params: UsersLabelsCreateParams, options?: sdk.CallOptions): sdk.CallPromise<Label>

  /**
   * List labels
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.labels`,
   * `https://www.googleapis.com/auth/gmail.metadata`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/list
   */
  list(params?: UsersLabelsListParams, options?: sdk.CallOptions): sdk.CallPromise<ListLabelsResponse>
}
