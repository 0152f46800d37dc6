// Generated from the connector gmail 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { UsersMessagesAttachmentsApi } from './users-messages-attachments-api.js'
import type { Message } from './shared-types.js'
import type {
  ListMessagesResponse,
  UsersMessagesDeleteParams,
  UsersMessagesGetParams,
  UsersMessagesListParams,
  UsersMessagesModifyParams,
  UsersMessagesSendParams,
  UsersMessagesTrashParams,
} from './users-messages-types.js'

/** The endpoints below `messages`. */
export declare class UsersMessagesApi extends sdk.Resource {
  readonly attachments: UsersMessagesAttachmentsApi

  /**
   * Delete a message for good
   *
   * It does not go to the trash. Prefer users.messages.trash, which needs less, too.
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `https://mail.google.com/`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/delete
   */
  delete(params: UsersMessagesDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Get one message
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.action`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.metadata`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.readonly`,
   * `https://www.googleapis.com/auth/gmail.metadata`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/get
   */
  get(params: UsersMessagesGetParams, options?: sdk.CallOptions): sdk.CallPromise<Message>

  /**
   * List messages, newest first
   *
   * Gives ids only; users.messages.get has the rest.
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `maxResults`. How many a page holds at most. Default: `100`.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.metadata`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/list
   */
  list(params?: UsersMessagesListParams, options?: sdk.SizedListOptions): sdk.PagePromise<Message, ListMessagesResponse>

  /**
   * Add and remove a message's labels
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/modify
   */
  modify(params: UsersMessagesModifyParams, options?: sdk.CallOptions): sdk.CallPromise<Message>

  /**
   * Send a message
   *
   * To reply, give the threadId, and set In-Reply-To, References and the same Subject in the message itself.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.send`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
   */
  send(params: UsersMessagesSendParams, options?: sdk.CallOptions): sdk.CallPromise<Message>

  /**
   * Move a message to the trash
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/trash
   */
  trash(params: UsersMessagesTrashParams, options?: sdk.CallOptions): sdk.CallPromise<Message>
}
