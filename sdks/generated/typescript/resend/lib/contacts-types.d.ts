// Generated from the connector resend 1.0.0; do not edit.

/** Arguments of `contacts.create`. */
export interface ContactsCreateParams {
  email: string
  first_name?: string
  last_name?: string
  /** Values of the account's own contact properties. */
  properties?: { [name: string]: unknown }
  /** Ids of segments to add them to. */
  segments?: readonly string[]
  /** Whether broadcasts pass them by. */
  unsubscribed?: boolean
}

/** Arguments of `contacts.get`. */
export interface ContactsGetParams {
  /** The id or the e-mail address. */
  id: string
}

/** Arguments of `contacts.list`. */
export interface ContactsListParams {
  /** Goes on after the item with this id. */
  after?: string
  /** Goes back before the item with this id. */
  before?: string
  /** How many to give. */
  limit?: number
  /** Only contacts of this segment. */
  segment_id?: string
}

export interface CreateContactResponseSuccess {
  id?: string
  object?: string
}

export interface GetContactResponseSuccess {
  created_at?: string
  email?: string
  first_name?: string
  id?: string
  last_name?: string
  object?: string
  /** Values of the account's own contact properties. */
  properties?: { [name: string]: unknown }
  unsubscribed?: boolean
}

export interface ListContactsResponseSuccess {
  data?: ListContactsResponseSuccessDataItem[]
  object?: string
}

export interface ListContactsResponseSuccessDataItem {
  created_at?: string
  email?: string
  first_name?: string
  id?: string
  last_name?: string
  unsubscribed?: boolean
}
