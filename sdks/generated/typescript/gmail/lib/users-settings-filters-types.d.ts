// Generated from the connector gmail 1.1.0; do not edit.

/** Arguments of `users.settings.filters.create`. */
export interface UsersSettingsFiltersCreateParams {
  /** What happens to them. */
  action?: FilterAction
  /** Which messages. */
  criteria?: FilterCriteria
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

/** Arguments of `users.settings.filters.delete`. */
export interface UsersSettingsFiltersDeleteParams {
  /** As users.settings.filters.list gives it. */
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

/** Arguments of `users.settings.filters.list`. */
export interface UsersSettingsFiltersListParams {
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

export interface Filter {
  action?: FilterAction
  criteria?: FilterCriteria
  id?: string
}

export interface FilterAction {
  addLabelIds?: string[]
  /** The address that it goes on to; one that the user has verified. */
  forward?: string
  /** INBOX archives. */
  removeLabelIds?: string[]
}

/** Which messages; all that is stated must be so. */
export interface FilterCriteria {
  excludeChats?: boolean
  /** Name or address of the sender. */
  from?: string
  hasAttachment?: boolean
  /** A search that must not find it. */
  negatedQuery?: string
  /** A search as in the Gmail search box that must find it. */
  query?: string
  /** Of the whole message */
  size?: number
  /** How the message's size is to be to it. */
  sizeComparison?: 'unspecified' | 'smaller' | 'larger' | (string & {})
  /** Words of the subject */
  subject?: string
  /** Name or address of anybody in To */
  to?: string
}

export interface ListFiltersResponse {
  /** Missing when there is none. */
  filter?: Filter[]
}
