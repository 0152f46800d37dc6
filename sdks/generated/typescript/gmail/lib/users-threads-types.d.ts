// Generated from the connector gmail 1.0.0; do not edit.
import type { Message } from './shared-types.js'

/** Arguments of `users.threads.list`. */
export interface UsersThreadsListParams {
  /**
   * Whether spam and trash are listed too.
   *
   * Default: `false`.
   */
  includeSpamTrash?: boolean
  /** Only threads that have all of these labels. */
  labelIds?: readonly string[]
  /** nextPageToken of the page before. */
  pageToken?: string
  /** A search as in the Gmail search box. Not with the scope gmail.metadata. */
  q?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

export interface ListThreadsResponse {
  nextPageToken?: string
  resultSizeEstimate?: number
  /** Without their messages; missing when there is none. */
  threads?: Thread[]
}

export interface Thread {
  historyId?: string
  id?: string
  messages?: Message[]
  snippet?: string
}
