// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  Label,
  ListLabelsResponse,
  UsersLabelsCreateParams,
  UsersLabelsDeleteParams,
  UsersLabelsGetParams,
  UsersLabelsListParams,
  UsersLabelsPatchParams,
  UsersLabelsUpdateParams,
} from './users-labels-types.js'

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
   * Delete a label
   *
   * It is taken off all messages; the messages stay.
   *
   * What it removes or ends is gone.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.labels`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/delete
   */
  delete(params: UsersLabelsDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Get one label, with its counts
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.labels`,
   * `https://www.googleapis.com/auth/gmail.metadata`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/get
   */
  get(params: UsersLabelsGetParams, options?: sdk.CallOptions): sdk.CallPromise<Label>

  /**
   * List labels
   *
   * Without counts and colours; users.labels.get has them.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.labels`,
   * `https://www.googleapis.com/auth/gmail.metadata`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/list
   */
  list(params?: UsersLabelsListParams, options?: sdk.CallOptions): sdk.CallPromise<ListLabelsResponse>

  /**
   * Change some of a label
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.labels`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/patch
   */
  patch(params: UsersLabelsPatchParams, options?: sdk.CallOptions): sdk.CallPromise<Label>

  /**
   * Replace a label
   *
   * What is left out is reset; users.labels.patch changes only what it names.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.labels`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/update
   */
  update(params: UsersLabelsUpdateParams, options?: sdk.CallOptions): sdk.CallPromise<Label>
}
