// Generated from the connector gmail 1.1.0; do not edit.

/** Arguments of `users.getProfile`. */
export interface UsersGetProfileParams {
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

/** Arguments of `users.stop`. */
export interface UsersStopParams {
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

/** Arguments of `users.watch`. */
export interface UsersWatchParams {
  /**
   * The whole name, as in projects/my-project/topics/mail; of the project that the OAuth client belongs to, and
   * gmail-api-push@system.gserviceaccount.com may publish to it.
   */
  topicName: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * What labelFilterBehavior took the place of.
   *
   * @deprecated The provider advises against it.
   */
  labelFilterAction?: 'include' | 'exclude' | (string & {})
  /** Whether labelIds says what is wanted or what is not. */
  labelFilterBehavior?: 'include' | 'exclude' | (string & {})
  /** Only changes with these labels; everything unless stated. */
  labelIds?: readonly string[]
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

export interface Profile {
  emailAddress?: string
  /** Where the mailbox's history stands; users.history.list goes on from here. */
  historyId?: string
  messagesTotal?: number
  threadsTotal?: number
}

export interface WatchResponse {
  /** When the announcements end; milliseconds since 1970. */
  expiration?: string
  /** Where the mailbox's history stands; users.history.list goes on from here. */
  historyId?: string
}
