// Generated from the connector gmail 1.0.0; do not edit.

/** Arguments of `users.getProfile`. */
export interface UsersGetProfileParams {
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
