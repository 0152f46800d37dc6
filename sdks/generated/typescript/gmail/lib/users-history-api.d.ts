// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { History, ListHistoryResponse, UsersHistoryListParams } from './users-history-types.js'

/** The endpoints below `history`. */
export declare class UsersHistoryApi extends sdk.Resource {
  /**
   * List what has changed since a point in the mailbox's history
   *
   * A 404 says that the point is too old; then everything has to be read anew. The last page's historyId is where to
   * go on next time.
   *
   * Awaited, it is a page; in `for await`, the items of all pages.
   *
   * `pageSize` is its `maxResults`. How many a page holds at most. Default: `100`.
   *
   * Needs one of the scopes `https://mail.google.com/`, `https://www.googleapis.com/auth/gmail.metadata`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.history/list
   */
  list(params: UsersHistoryListParams, options?: sdk.SizedListOptions): sdk.PagePromise<History, ListHistoryResponse>
}
