// Generated from the connector gmail 1.0.0; do not edit.

/** Arguments of `users.messages.attachments.get`. */
export interface UsersMessagesAttachmentsGetParams {
  /** The attachmentId of the message's part. */
  id: string
  /** The message that has it. */
  messageId: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}
