// Generated from the connector gmail 1.1.0; do not edit.

/** Arguments of `users.settings.sendAs.list`. */
export interface UsersSettingsSendAsListParams {
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

export interface ListSendAsResponse {
  sendAs?: SendAs[]
}

export interface SendAs {
  /** What stands beside it in "From:". */
  displayName?: string
  /** Whether new messages come from it. */
  isDefault?: boolean
  /** Whether it is the address of the account itself. */
  isPrimary?: boolean
  /** Goes into "Reply-To:"; empty for none. */
  replyToAddress?: string
  sendAsEmail?: string
  /** HTML that Gmail's own pages put below new messages. */
  signature?: string
  smtpMsa?: SmtpMsa
  /** Whether it counts as the user's own address. */
  treatAsAlias?: boolean
  /** Whether its owner has agreed. */
  verificationStatus?: 'verificationStatusUnspecified' | 'accepted' | 'pending' | (string & {})
}

/** The server that mail from an address goes out by, where it is not Gmail's. */
export interface SmtpMsa {
  host?: string
  /** Never shown. */
  password?: string
  port?: number
  securityMode?: 'securityModeUnspecified' | 'none' | 'ssl' | 'starttls' | (string & {})
  /** Never shown. */
  username?: string
}
