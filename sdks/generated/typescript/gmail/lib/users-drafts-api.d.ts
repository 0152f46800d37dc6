// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { Message } from './shared-types.js'
import type {
  Draft,
  ListDraftsResponse,
  UsersDraftsCreateParams,
  UsersDraftsCreateUploadMultipartParams,
  UsersDraftsCreateUploadParams,
  UsersDraftsCreateUploadStartParams,
  UsersDraftsDeleteParams,
  UsersDraftsGetParams,
  UsersDraftsListParams,
  UsersDraftsSendParams,
  UsersDraftsSendUploadMultipartParams,
  UsersDraftsSendUploadStartParams,
  UsersDraftsUpdateParams,
  UsersDraftsUpdateUploadMultipartParams,
  UsersDraftsUpdateUploadParams,
  UsersDraftsUpdateUploadStartParams,
} from './users-drafts-types.js'

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

  /**
   * Create a draft from bytes
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
   */
  createUpload(params: UsersDraftsCreateUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<Draft>

  /**
   * Create a draft from bytes, in a thread
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
   */
  createUploadMultipart(
    params: UsersDraftsCreateUploadMultipartParams,
    options?: sdk.UploadOptions,
  ): sdk.CallPromise<Draft>

  /**
   * Open a session for a draft that is sent in pieces
   *
   * The answer's Location is where the pieces go, and a secret: who has it needs no token.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
   */
  createUploadStart(params?: UsersDraftsCreateUploadStartParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Delete a draft for good
   *
   * It does not go to the trash.
   *
   * What it removes or ends is gone.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/delete
   */
  delete(params: UsersDraftsDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Get one draft
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.compose`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/get
   */
  get(params: UsersDraftsGetParams, options?: sdk.CallOptions): sdk.CallPromise<Draft>

  /**
   * List drafts, newest first
   *
   * Of each message its ids only; users.drafts.get has the rest.
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `maxResults`. How many a page holds at most. Default: `100`.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.compose`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/list
   */
  list(params?: UsersDraftsListParams, options?: sdk.SizedListOptions): sdk.PagePromise<Draft, ListDraftsResponse>

  /**
   * Send a draft
   *
   * To those in its To, Cc and Bcc; then the draft is gone.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/send
   */
  send(params: UsersDraftsSendParams, options?: sdk.CallOptions): sdk.CallPromise<Message>

  /**
   * Send a draft with a message given as bytes, in place of its own
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/send
   */
  sendUploadMultipart(
    params: UsersDraftsSendUploadMultipartParams,
    options?: sdk.UploadOptions,
  ): sdk.CallPromise<Message>

  /**
   * Open a session for a draft that is sent in pieces
   *
   * The answer's Location is where the pieces go, and a secret: who has it needs no token.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
   */
  sendUploadStart(params: UsersDraftsSendUploadStartParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Replace what a draft says
   *
   * The draft keeps its id; its message gets a new one.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
   */
  update(params: UsersDraftsUpdateParams, options?: sdk.CallOptions): sdk.CallPromise<Draft>

  /**
   * Replace what a draft says, from bytes
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
   */
  updateUpload(params: UsersDraftsUpdateUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<Draft>

  /**
   * Replace what a draft says, from bytes, in a thread
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
   */
  updateUploadMultipart(
    params: UsersDraftsUpdateUploadMultipartParams,
    options?: sdk.UploadOptions,
  ): sdk.CallPromise<Draft>

  /**
   * Open a session for a draft that is sent in pieces
   *
   * The answer's Location is where the pieces go, and a secret: who has it needs no token.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
   */
  updateUploadStart(params: UsersDraftsUpdateUploadStartParams, options?: sdk.CallOptions): sdk.CallPromise<void>
}
