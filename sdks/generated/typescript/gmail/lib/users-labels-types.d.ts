// Generated from the connector gmail 1.1.0; do not edit.

/** Arguments of `users.labels.create`. */
export interface UsersLabelsCreateParams {
  /** Whether the list of labels shows it. */
  labelListVisibility: 'labelShow' | 'labelShowIfUnread' | 'labelHide' | (string & {})
  /** Whether the list of messages shows it. */
  messageListVisibility: 'show' | 'hide' | (string & {})
  /** A slash nests it below another label. */
  name: string
  /** Two of the colours that Gmail has; only for labels of users. */
  color?: LabelColor
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

/** Arguments of `users.labels.delete`. */
export interface UsersLabelsDeleteParams {
  /** As users.labels.list gives it. */
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

/** Arguments of `users.labels.get`. */
export interface UsersLabelsGetParams {
  /** As users.labels.list gives it. */
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

/** Arguments of `users.labels.list`. */
export interface UsersLabelsListParams {
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

/** Arguments of `users.labels.patch`. */
export interface UsersLabelsPatchParams {
  /** As users.labels.list gives it. */
  id: string
  /** Two of the colours that Gmail has; only for labels of users. */
  color?: LabelColor
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /** Whether the list of labels shows it. */
  labelListVisibility?: 'labelShow' | 'labelShowIfUnread' | 'labelHide' | (string & {})
  /** Whether the list of messages shows it. */
  messageListVisibility?: 'show' | 'hide' | (string & {})
  /** A slash nests it below another label. */
  name?: string
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

/** Arguments of `users.labels.update`. */
export interface UsersLabelsUpdateParams {
  /** As users.labels.list gives it. */
  id: string
  /** Whether the list of labels shows it. */
  labelListVisibility: 'labelShow' | 'labelShowIfUnread' | 'labelHide' | (string & {})
  /** Whether the list of messages shows it. */
  messageListVisibility: 'show' | 'hide' | (string & {})
  /** A slash nests it below another label. */
  name: string
  /** Two of the colours that Gmail has; only for labels of users. */
  color?: LabelColor
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

export interface Label {
  color?: LabelColor
  id?: string
  labelListVisibility?: 'labelShow' | 'labelShowIfUnread' | 'labelHide' | (string & {})
  messageListVisibility?: 'show' | 'hide' | (string & {})
  messagesTotal?: number
  messagesUnread?: number
  /** A slash nests it below another label. */
  name?: string
  threadsTotal?: number
  threadsUnread?: number
  /** Those of the system cannot be changed. */
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
