// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { Message } from './shared-types.js'

/** Arguments of `users.drafts.create`. */
export interface UsersDraftsCreateParams {
  /** Its raw is the whole message in base64url; its threadId makes it a reply. */
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
}

/** Arguments of `users.drafts.create.upload`. */
export interface UsersDraftsCreateUploadParams {
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

/** Arguments of `users.drafts.create.upload.multipart`. */
export interface UsersDraftsCreateUploadMultipartParams {
  /** The threadId of its message makes it a reply. */
  draft: Draft
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

/** Arguments of `users.drafts.create.upload.start`. */
export interface UsersDraftsCreateUploadStartParams {
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
  body?: Draft
}

/** Arguments of `users.drafts.delete`. */
export interface UsersDraftsDeleteParams {
  /** As users.drafts.list gives it. */
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

/** Arguments of `users.drafts.get`. */
export interface UsersDraftsGetParams {
  /** As users.drafts.list gives it. */
  id: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * How much of it: "full" is parsed into parts, "raw" is the message as it was sent.
   *
   * Default: `"full"`.
   */
  format?: 'minimal' | 'full' | 'raw' | 'metadata' | (string & {})
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

/** Arguments of `users.drafts.list`. */
export interface UsersDraftsListParams {
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /**
   * Whether spam and trash are listed too.
   *
   * Default: `false`.
   */
  includeSpamTrash?: boolean
  /** nextPageToken of the page before. */
  pageToken?: string
  /**
   * Whether the answer is laid out for people.
   *
   * Default: `true`.
   */
  prettyPrint?: boolean
  /** A search as in the Gmail search box. */
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

/** Arguments of `users.drafts.send`. */
export interface UsersDraftsSendParams {
  /** As users.drafts.list gives it. */
  id: string
  /** Only these members of the answer, such as "messages(id,threadId),nextPageToken". */
  fields?: string
  /** What to send in place of what the draft says. */
  message?: Message
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

/** Arguments of `users.drafts.send.upload.multipart`. */
export interface UsersDraftsSendUploadMultipartParams {
  /** Its id. */
  draft: Draft
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

/** Arguments of `users.drafts.send.upload.start`. */
export interface UsersDraftsSendUploadStartParams {
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
  body: Draft
}

/** Arguments of `users.drafts.update`. */
export interface UsersDraftsUpdateParams {
  /** As users.drafts.list gives it. */
  id: string
  /** Its raw is the whole message in base64url; its threadId makes it a reply. */
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
}

/** Arguments of `users.drafts.update.upload`. */
export interface UsersDraftsUpdateUploadParams {
  /** As users.drafts.list gives it. */
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
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.drafts.update.upload.multipart`. */
export interface UsersDraftsUpdateUploadMultipartParams {
  /** The threadId of its message makes it a reply. */
  draft: Draft
  /** As users.drafts.list gives it. */
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
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `users.drafts.update.upload.start`. */
export interface UsersDraftsUpdateUploadStartParams {
  /** As users.drafts.list gives it. */
  id: string
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
  body?: Draft
}

export interface Draft {
  id?: string
  message?: Message
}

export interface ListDraftsResponse {
  /** Each message with id and threadId only; missing when there is none. */
  drafts?: Draft[]
  nextPageToken?: string
  resultSizeEstimate?: number
}
