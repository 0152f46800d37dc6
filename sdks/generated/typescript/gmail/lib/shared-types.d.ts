// Generated from the connector gmail 1.1.0; do not edit.

export interface ClassificationLabelFieldValue {
  /** As the Google Drive Labels API gives it. */
  fieldId?: string
  /** Which choice */
  selection?: string
}

export interface ClassificationLabelValue {
  fields?: ClassificationLabelFieldValue[]
  /** As the Google Drive Labels API gives it. */
  labelId?: string
}

export interface Message {
  /** How confidential it is, in Google Workspace. */
  classificationLabelValues?: ClassificationLabelValue[]
  /** The last change of this message. */
  historyId?: string
  id?: string
  /** When Google took it in; milliseconds since 1970. */
  internalDate?: string
  labelIds?: string[]
  payload?: MessagePart
  /**
   * The whole message in base64url, with the format "raw".
   *
   * Bytes in base64: `decodeBase64`, `encodeBase64`.
   */
  raw?: string
  /** In bytes. */
  sizeEstimate?: number
  /** The beginning of the text. */
  snippet?: string
  threadId?: string
}

export interface MessagePart {
  body?: MessagePartBody
  /** Empty where the part is no attachment. */
  filename?: string
  headers?: MessagePartHeader[]
  mimeType?: string
  partId?: string
  parts?: MessagePart[]
}

export interface MessagePartBody {
  /** What users.messages.attachments.get wants; present where data is not. */
  attachmentId?: string
  /**
   * In base64url.
   *
   * Bytes in base64: `decodeBase64`, `encodeBase64`.
   */
  data?: string
  /** In bytes. */
  size?: number
}

export interface MessagePartHeader {
  name?: string
  value?: string
}
