// Generated from the connector gmail 1.0.0; do not edit.
import type { Message } from './shared-types.js'

/** Arguments of `users.drafts.create`. */
export interface UsersDraftsCreateParams {
  /** Its raw is the whole message in base64url; its threadId makes it a reply. */
  message: Message
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

export interface Draft {
  id?: string
  message?: Message
}
