// Generated from the connector gmail 1.0.0; do not edit.

/** Arguments of `users.labels.create`. */
export interface UsersLabelsCreateParams {
  /** Whether the list of labels shows it. */
  labelListVisibility: 'labelShow' | 'labelShowIfUnread' | 'labelHide' | (string & {})
  /** Whether the list of messages shows it. */
  messageListVisibility: 'show' | 'hide' | (string & {})
  /** A slash nests it below another label. */
  name: string
  color?: LabelColor
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.labels.list`. */
export interface UsersLabelsListParams {
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

export interface Label {
  color?: LabelColor
  id?: string
  labelListVisibility?: 'labelShow' | 'labelShowIfUnread' | 'labelHide' | (string & {})
  messageListVisibility?: 'show' | 'hide' | (string & {})
  messagesTotal?: number
  messagesUnread?: number
  name?: string
  threadsTotal?: number
  threadsUnread?: number
  type?: 'system' | 'user' | (string & {})
}

/** Two colours of Gmail's palette, as "#rrggbb". */
export interface LabelColor {
  backgroundColor?: string
  textColor?: string
}

export interface ListLabelsResponse {
  labels?: Label[]
}
