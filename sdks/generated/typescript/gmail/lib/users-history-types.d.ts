// Generated from the connector gmail 1.1.0; do not edit.
import type { Message } from './shared-types.js'

/** Arguments of `users.history.list`. */
export interface UsersHistoryListParams {
  /** The historyId of a profile, a message, a thread or the last answer. */
  startHistoryId: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /** Only changes of these kinds. */
  historyTypes?: readonly ('messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved' | (string & {}))[]
  /** Only messages with this label. */
  labelId?: string
  /** nextPageToken of the page before. */
  pageToken?: string
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

export interface History {
  id?: string
  labelsAdded?: HistoryLabelAdded[]
  labelsRemoved?: HistoryLabelRemoved[]
  messages?: Message[]
  messagesAdded?: HistoryMessageAdded[]
  messagesDeleted?: HistoryMessageDeleted[]
}

export interface HistoryLabelAdded {
  labelIds?: string[]
  message?: Message
}

export interface HistoryLabelRemoved {
  labelIds?: string[]
  message?: Message
}

export interface HistoryMessageAdded {
  message?: Message
}

export interface HistoryMessageDeleted {
  message?: Message
}

export interface ListHistoryResponse {
  /** Oldest first; missing when nothing has changed. */
  history?: History[]
  /** Where to go on from next time. */
  historyId?: string
  nextPageToken?: string
}
