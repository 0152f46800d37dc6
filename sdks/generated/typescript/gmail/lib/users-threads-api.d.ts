// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  ListThreadsResponse,
  Thread,
  UsersThreadsDeleteParams,
  UsersThreadsGetParams,
  UsersThreadsListParams,
  UsersThreadsModifyParams,
  UsersThreadsTrashParams,
  UsersThreadsUntrashParams,
} from './users-threads-types.js'

/** The endpoints below `threads`. */
export declare class UsersThreadsApi extends sdk.Resource {
  /**
   * Delete a conversation for good
   *
   * With all of its messages. Prefer users.threads.trash, which needs less, too.
   *
   * What it removes or ends is gone.
   *
   * Needs the scope `https://mail.google.com/`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/delete
   */
  delete(params: UsersThreadsDeleteParams, options?: sdk.CallOptions): sdk.CallPromise<void>

  /**
   * Get a conversation with its messages
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.action`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.metadata`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.readonly`,
   * `https://www.googleapis.com/auth/gmail.metadata`, `https://www.googleapis.com/auth/gmail.modify`,
   * `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/get
   */
  get(params: UsersThreadsGetParams, options?: sdk.CallOptions): sdk.CallPromise<Thread>

  /**
   * List conversations, the latest first
   *
   * Without their messages; users.threads.get has them.
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `maxResults`. How many a page holds at most. Default: `100`.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.metadata`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/list
   */
  list(params?: UsersThreadsListParams, options?: sdk.SizedListOptions): sdk.PagePromise<Thread, ListThreadsResponse>

  /**
   * Add and remove labels of all of a conversation's messages
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/modify
   */
  modify(params: UsersThreadsModifyParams, options?: sdk.CallOptions): sdk.CallPromise<Thread>

  /**
   * Move a conversation to the trash
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/trash
   */
  trash(params: UsersThreadsTrashParams, options?: sdk.CallOptions): sdk.CallPromise<Thread>

  /**
   * Take a conversation out of the trash
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.modify`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/untrash
   */
  untrash(params: UsersThreadsUntrashParams, options?: sdk.CallOptions): sdk.CallPromise<Thread>
}
