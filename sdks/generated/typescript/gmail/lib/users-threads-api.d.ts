// Generated from the connector gmail 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { ListThreadsResponse, Thread, UsersThreadsListParams } from './users-threads-types.js'

/** The endpoints below `threads`. */
export declare class UsersThreadsApi extends sdk.Resource {
  /**
   * List conversations, the latest first
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
}
