// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { ClassificationLabelValue, Message } from './shared-types.js'

/** Arguments of `users.messages.batchDelete`. */
export interface UsersMessagesBatchDeleteParams {
  /** Of messages, as users.messages.list gives them. */
  ids: readonly string[]
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

/** Arguments of `users.messages.batchModify`. */
export interface UsersMessagesBatchModifyParams {
  /** Of messages, as users.messages.list gives them. */
  ids: readonly string[]
  /** Labels of Google Workspace to add, or to change the fields of. */
  addClassificationLabels?: readonly ClassificationLabelValue[]
  /** Such as STARRED. */
  addLabelIds?: readonly string[]
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
  /** Labels of Google Workspace to take away. */
  removeClassificationLabelIds?: readonly string[]
  /** UNREAD marks as read; INBOX archives. */
  removeLabelIds?: readonly string[]
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.delete`. */
export interface UsersMessagesDeleteParams {
  /** As users.messages.list gives it. */
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

/** Arguments of `users.messages.get`. */
export interface UsersMessagesGetParams {
  /** As users.messages.list gives it. */
  id: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * How much of it: "full" is parsed into parts, "raw" is the message as it was sent. With the scope gmail.metadata
   * only the other two.
   *
   * Default: `"full"`.
   */
  format?: 'minimal' | 'full' | 'raw' | 'metadata' | (string & {})
  /** With the format "metadata": only these headers. */
  metadataHeaders?: readonly string[]
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

/** Arguments of `users.messages.import`. */
export interface UsersMessagesImportParams {
  /**
   * The whole message of RFC 5322, in base64url.
   *
   * Bytes in base64: `decodeBase64`, `encodeBase64`.
   */
  raw: string
  /** Labels of Google Workspace that say how confidential it is. */
  classificationLabelValues?: readonly ClassificationLabelValue[]
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"dateHeader"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
  /** What it is filed under, such as INBOX and UNREAD; none is the archive. */
  labelIds?: readonly string[]
  /**
   * Whether what looks like spam stays out of SPAM.
   *
   * Default: `false`.
   */
  neverMarkSpam?: boolean
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /**
   * Whether invitations in it go into the user's calendar.
   *
   * Default: `false`.
   */
  processForCalendar?: boolean
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /** The thread it belongs to. */
  threadId?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.import.upload`. */
export interface UsersMessagesImportUploadParams {
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"dateHeader"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
  /**
   * Whether what looks like spam stays out of SPAM.
   *
   * Default: `false`.
   */
  neverMarkSpam?: boolean
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /**
   * Whether invitations in it go into the user's calendar.
   *
   * Default: `false`.
   */
  processForCalendar?: boolean
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.messages.import.upload.multipart`. */
export interface UsersMessagesImportUploadMultipartParams {
  /** Its labelIds and its threadId. */
  message: Message
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"dateHeader"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
  /**
   * Whether what looks like spam stays out of SPAM.
   *
   * Default: `false`.
   */
  neverMarkSpam?: boolean
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /**
   * Whether invitations in it go into the user's calendar.
   *
   * Default: `false`.
   */
  processForCalendar?: boolean
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.messages.import.upload.start`. */
export interface UsersMessagesImportUploadStartParams {
  /** Of all pieces together, in bytes; at most 157,286,400. */
  'X-Upload-Content-Length'?: number
  /**
   * Of what the pieces will be.
   *
   * Default: `"message/rfc822"`.
   */
  'X-Upload-Content-Type'?: string
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"dateHeader"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
  /**
   * Whether what looks like spam stays out of SPAM.
   *
   * Default: `false`.
   */
  neverMarkSpam?: boolean
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /**
   * Whether invitations in it go into the user's calendar.
   *
   * Default: `false`.
   */
  processForCalendar?: boolean
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
  /** The body. */
  body?: Message
}

/** Arguments of `users.messages.insert`. */
export interface UsersMessagesInsertParams {
  /**
   * The whole message of RFC 5322, in base64url.
   *
   * Bytes in base64: `decodeBase64`, `encodeBase64`.
   */
  raw: string
  /** Labels of Google Workspace that say how confidential it is. */
  classificationLabelValues?: readonly ClassificationLabelValue[]
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"receivedTime"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
  /** What it is filed under, such as INBOX and UNREAD; none is the archive. */
  labelIds?: readonly string[]
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /** The thread it belongs to. */
  threadId?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.insert.upload`. */
export interface UsersMessagesInsertUploadParams {
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"receivedTime"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
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
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.messages.insert.upload.multipart`. */
export interface UsersMessagesInsertUploadMultipartParams {
  /** Its labelIds and its threadId. */
  message: Message
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"receivedTime"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
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
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.messages.insert.upload.start`. */
export interface UsersMessagesInsertUploadStartParams {
  /** Of all pieces together, in bytes; at most 157,286,400. */
  'X-Upload-Content-Length'?: number
  /**
   * Of what the pieces will be.
   *
   * Default: `"message/rfc822"`.
   */
  'X-Upload-Content-Type'?: string
  /**
   * Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
   *
   * Default: `false`.
   */
  deleted?: boolean
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Which date orders it among the others: of now, or of its own header Date.
   *
   * Default: `"receivedTime"`.
   */
  internalDateSource?: 'receivedTime' | 'dateHeader' | (string & {})
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
  /** The body. */
  body?: Message
}

/** Arguments of `users.messages.list`. */
export interface UsersMessagesListParams {
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Whether spam and trash are listed too.
   *
   * Default: `false`.
   */
  includeSpamTrash?: boolean
  /** Only messages that have all of these labels. */
  labelIds?: readonly string[]
  /** nextPageToken of the page before. */
  pageToken?: string
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /**
   * A search as in the Gmail search box, such as "from:jonas@example.com is:unread". Not with the scope
   * gmail.metadata.
   */
  q?: string
  /** Whom the call is counted for, where the application calls for several. */
  quotaUser?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.modify`. */
export interface UsersMessagesModifyParams {
  /** As users.messages.list gives it. */
  id: string
  /** Labels of Google Workspace to add, or to change the fields of. */
  addClassificationLabels?: readonly ClassificationLabelValue[]
  /** Such as STARRED. */
  addLabelIds?: readonly string[]
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
  /** Labels of Google Workspace to take away. */
  removeClassificationLabelIds?: readonly string[]
  /** UNREAD marks as read; INBOX archives. */
  removeLabelIds?: readonly string[]
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.send`. */
export interface UsersMessagesSendParams {
  /**
   * The whole message of RFC 5322, in base64url.
   *
   * Bytes in base64: `decodeBase64`, `encodeBase64`.
   */
  raw: string
  /** Labels of Google Workspace that say how confidential it is. */
  classificationLabelValues?: readonly ClassificationLabelValue[]
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
  /** The thread it belongs to. */
  threadId?: string
  /**
   * An e-mail address; "me" is the connected user.
   *
   * Default: `"me"`.
   */
  userId?: string
}

/** Arguments of `users.messages.send.upload`. */
export interface UsersMessagesSendUploadParams {
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
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.messages.send.upload.multipart`. */
export interface UsersMessagesSendUploadMultipartParams {
  /** Its threadId makes it a reply. */
  message: Message
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
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.messages.send.upload.start`. */
export interface UsersMessagesSendUploadStartParams {
  /** Of all pieces together, in bytes; at most 36,700,160. */
  'X-Upload-Content-Length'?: number
  /**
   * Of what the pieces will be.
   *
   * Default: `"message/rfc822"`.
   */
  'X-Upload-Content-Type'?: string
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
  /** The body. */
  body?: Message
}

/** Arguments of `users.messages.trash`. */
export interface UsersMessagesTrashParams {
  /** As users.messages.list gives it. */
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

/** Arguments of `users.messages.untrash`. */
export interface UsersMessagesUntrashParams {
  /** As users.messages.list gives it. */
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

export interface ListMessagesResponse {
  /** With id and threadId only; missing when there is none. */
  messages?: Message[]
  nextPageToken?: string
  resultSizeEstimate?: number
}
