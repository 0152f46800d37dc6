// Generated from the connector gmail 1.0.0; do not edit.
import type { Message } from './shared-types.js'

/** Arguments of `users.messages.delete`. */
export interface UsersMessagesDeleteParams {
  /** As users.messages.list gives it. */
  id: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.get`. */
export interface UsersMessagesGetParams {
  /** As users.messages.list gives it. */
  id: string
  /**
   * How much of it: "full" is parsed into parts, "raw" is the message as it was sent.
   *
   * Default: `"full"`.
   */
  format?: 'minimal' | 'full' | 'raw' | 'metadata' | (string & {})
  /** With the format "metadata": only these headers. */
  metadataHeaders?: readonly string[]
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.list`. */
export interface UsersMessagesListParams {
  /**
   * Whether spam and trash are listed too.
   *
   * Default: `false`.
   */
  includeSpamTrash?: boolean
  /** Only messages that have all of these labels. */
  labelIds?: readonly string[]
  /** nextPageToken of the page before. */
  pageToken?: string
  /**
   * A search as in the Gmail search box, such as "from:jonas@example.com is:unread". Not with the scope
   * gmail.metadata.
   */
  q?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.modify`. */
export interface UsersMessagesModifyParams {
  /** As users.messages.list gives it. */
  id: string
  /** Such as STARRED. */
  addLabelIds?: readonly string[]
  /** UNREAD marks as read; INBOX archives. */
  removeLabelIds?: readonly string[]
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.send`. */
export interface UsersMessagesSendParams {
  /**
   * The whole message of RFC 5322, in base64url.
   *
   * Bytes in base64: `decodeBase64`, `encodeBase64`.
   */
  raw: string
  /** The thread it belongs to. */
  threadId?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.trash`. */
export interface UsersMessagesTrashParams {
  /** As users.messages.list gives it. */
  id: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

export interface ListMessagesResponse {
  /** With id and threadId only; missing when there is none. */
  messages?: Message[]
  nextPageToken?: string
  resultSizeEstimate?: number
}
