// Generated from the connector gmail 1.1.0; do not edit.

/** Arguments of `users.messages.attachments.download`. */
export interface UsersMessagesAttachmentsDownloadParams {
  /** The attachmentId of the message's part. */
  id: string
  /** The message that has it. */
  messageId: string
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

/** Arguments of `users.messages.attachments.get`. */
export interface UsersMessagesAttachmentsGetParams {
  /** The attachmentId of the message's part. */
  id: string
  /** The message that has it. */
  messageId: string
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
