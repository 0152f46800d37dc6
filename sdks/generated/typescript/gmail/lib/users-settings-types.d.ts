// Generated from the connector gmail 1.1.0; do not edit.

/** Arguments of `users.settings.getVacation`. */
export interface UsersSettingsGetVacationParams {
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

/** Arguments of `users.settings.updateVacation`. */
export interface UsersSettingsUpdateVacationParams {
  /** Whether mail is answered automatically. */
  enableAutoReply?: boolean
  /** The last moment; milliseconds since 1970. */
  endTime?: string
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
  /** The answer as HTML; goes before the one as text. */
  responseBodyHtml?: string
  /** The answer as text. */
  responseBodyPlainText?: string
  /** What the subject begins with. */
  responseSubject?: string
  /** Whether only the user's contacts are answered. */
  restrictToContacts?: boolean
  /** Whether only the user's own domain is answered. In Google Workspace. */
  restrictToDomain?: boolean
  /** The first moment; milliseconds since 1970. */
  startTime?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

export interface VacationSettings {
  enableAutoReply?: boolean
  /** Milliseconds since 1970. */
  endTime?: string
  /** Goes before the one as text. */
  responseBodyHtml?: string
  responseBodyPlainText?: string
  /** What the subject begins with. */
  responseSubject?: string
  restrictToContacts?: boolean
  /** In Google Workspace. */
  restrictToDomain?: boolean
  /** Milliseconds since 1970. */
  startTime?: string
}
