// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { UsersMessagesAttachmentsApi } from './users-messages-attachments-api.js'
import type { Message } from './shared-types.js'
import type {
  ListMessagesResponse,
  UsersMessagesBatchDeleteParams,
  UsersMessagesBatchModifyParams,
  UsersMessagesDeleteParams,
  UsersMessagesGetParams,
  UsersMessagesImportParams,
  UsersMessagesImportUploadMultipartParams,
  UsersMessagesImportUploadParams,
  UsersMessagesImportUploadStartParams,
  UsersMessagesInsertParams,
  UsersMessagesInsertUploadMultipartParams,
  UsersMessagesInsertUploadParams,
  UsersMessagesInsertUploadStartParams,
  UsersMessagesListParams,
  UsersMessagesModifyParams,
  UsersMessagesSendParams,
  UsersMessagesSendUploadMultipartParams,
  UsersMessagesSendUploadParams,
  UsersMessagesSendUploadStartParams,
  UsersMessagesTrashParams,
  UsersMessagesUntrashParams,
} from './users-messages-types.js'

/** The endpoints below `messages`. */
export declare class UsersMessagesApi extends sdk.Resource {
  readonly attachments: UsersMessagesAttachmentsApi

  /**
   * Delete many messages for good
   *
   * Says nothing of which were there. Prefer users.messages.batchModify with TRASH among addLabelIds, which needs
   * less, too.
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `https://mail.google.com/`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/batchDelete
   */
  batchDelete(params: UsersMessagesBatchDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Add and remove labels of many messages
   *
   * Costs ten times what one message does, whatever their number.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/batchModify
   */
  batchModify(params: UsersMessagesBatchModifyParams, options?: sdk.CallOptions): sdk.CallPromise<void>

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
   * Put a message into the mailbox, as if it had just arrived
   *
   * It is scanned and filed as mail by SMTP is, but SPF is not looked at. Nothing is sent.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
   */
  import(params: UsersMessagesImportParams, options?: sdk.CallOptions): sdk.CallPromise<Message>

  /**
   * Put a message given as bytes into the mailbox, as if it had just arrived
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
   */
  importUpload(params: UsersMessagesImportUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<Message>

  /**
   * Put a message given as bytes into the mailbox, as if it had just arrived, with labels and a thread
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
   */
  importUploadMultipart(
    params: UsersMessagesImportUploadMultipartParams,
    options?: sdk.UploadOptions,
  ): sdk.CallPromise<Message>

  /**
   * Open a session for a message that is sent in pieces
   *
   * The answer's Location is where the pieces go, and a secret: who has it needs no token.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
   */
  importUploadStart(params?: UsersMessagesImportUploadStartParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Put a message into the mailbox, as it is
   *
   * As APPEND of IMAP does: nothing is sent, and nothing is checked.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
   */
  insert(params: UsersMessagesInsertParams, options?: sdk.CallOptions): sdk.CallPromise<Message>

  /**
   * Put a message given as bytes into the mailbox, as it is
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
   */
  insertUpload(params: UsersMessagesInsertUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<Message>

  /**
   * Put a message given as bytes into the mailbox, as it is, with labels and a thread
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
   */
  insertUploadMultipart(
    params: UsersMessagesInsertUploadMultipartParams,
    options?: sdk.UploadOptions,
  ): sdk.CallPromise<Message>

  /**
   * Open a session for a message that is sent in pieces
   *
   * The answer's Location is where the pieces go, and a secret: who has it needs no token.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.insert`,
   * `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
   */
  insertUploadStart(params?: UsersMessagesInsertUploadStartParams, options?: sdk.CallOptions): sdk.CallPromise<void>

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
   * To reply, give the threadId, and set In-Reply-To, References and the same Subject in the message itself. Bytes
   * as they are go by users.messages.send.upload.
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
   * Send a message given as bytes
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.send`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
   */
  sendUpload(params: UsersMessagesSendUploadParams, options?: sdk.UploadOptions): sdk.CallPromise<Message>

  /**
   * Send a message given as bytes, in a thread
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.send`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
   */
  sendUploadMultipart(
    params: UsersMessagesSendUploadMultipartParams,
    options?: sdk.UploadOptions,
  ): sdk.CallPromise<Message>

  /**
   * Open a session for a message that is sent in pieces
   *
   * The answer's Location is where the pieces go, and a secret: who has it needs no token.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.action.compose`,
   * `https://www.googleapis.com/auth/gmail.compose`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.send`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
   */
  sendUploadStart(params?: UsersMessagesSendUploadStartParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Move a message to the trash
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/trash
   */
  trash(params: UsersMessagesTrashParams, options?: sdk.CallOptions): sdk.CallPromise<Message>

  /**
   * Take a message out of the trash
   *
   * It does not go back to the inbox by itself.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/untrash
   */
  untrash(params: UsersMessagesUntrashParams, options?: sdk.CallOptions): sdk.CallPromise<Message>
}
