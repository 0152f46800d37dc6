// Generated from the connector gmail 1.1.0; do not edit.
import type { Message } from './shared-types.js'

/** Arguments of `users.threads.delete`. */
export interface UsersThreadsDeleteParams {
  /** As users.threads.list gives it. */
  id: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
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

/** Arguments of `users.threads.get`. */
export interface UsersThreadsGetParams {
  /** As users.threads.list gives it. */
  id: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * How much of each message; with the scope gmail.metadata not "full".
   *
   * Default: `"full"`.
   */
  format?: 'full' | 'metadata' | 'minimal' | (string & {})
  /** With the format "metadata": only these headers. */
  metadataHeaders?: readonly string[]
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

/** Arguments of `users.threads.list`. */
export interface UsersThreadsListParams {
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
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
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /** A search as in the Gmail search box. Not with the scope gmail.metadata. */
  q?: string
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.threads.modify`. */
export interface UsersThreadsModifyParams {
  /** As users.threads.list gives it. */
  id: string
  /** Such as STARRED. */
  addLabelIds?: readonly string[]
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /** UNREAD marks as read; INBOX archives. */
  removeLabelIds?: readonly string[]
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.threads.trash`. */
export interface UsersThreadsTrashParams {
  /** As users.threads.list gives it. */
  id: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
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

/** Arguments of `users.threads.untrash`. */
export interface UsersThreadsUntrashParams {
  /** As users.threads.list gives it. */
  id: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
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

export interface ListThreadsResponse {
  nextPageToken?: string
  resultSizeEstimate?: number
  /** Without their messages; missing when there is none. */
  threads?: Thread[]
}

export interface Thread {
  /** The last change of any of its messages. */
  historyId?: string
  id?: string
  messages?: Message[]
  snippet?: string
}
