// Generated from the connector resend 1.0.0; do not edit.

/** Arguments of `emails.get`. */
export interface EmailsGetParams {
  /** As emails.send or emails.list gives it. */
  email_id: string
}

/** Arguments of `emails.list`. */
export interface EmailsListParams {
  /** Goes on after the item with this id. */
  after?: string
  /** Goes back before the item with this id. */
  before?: string
  /** How many to give. */
  limit?: number
}

/** Arguments of `emails.send`. */
export interface EmailsSendParams {
  /** The same key sends only once, for 24 hours. */
  'Idempotency-Key'?: string
  /** The body. */
  body: SendEmailRequest
}

export interface Attachment {
  /** In base64. */
  content?: string
  /** For pictures inside the HTML. */
  content_id?: string
  content_type?: string
  filename?: string
  /** Where to fetch it, instead of content. */
  path?: string
}

export interface Email {
  bcc?: string[]
  cc?: string[]
  created_at?: string
  from?: string
  html?: string
  id?: string
  last_event?:
    | 'bounced'
    | 'canceled'
    | 'clicked'
    | 'complained'
    | 'delivered'
    | 'delivery_delayed'
    | 'failed'
    | 'opened'
    | 'queued'
    | 'scheduled'
    | 'sent'
    | 'suppressed'
    | (string & {})
  message_id?: string
  object?: string
  reply_to?: string[]
  subject?: string
  text?: string
  to?: string[]
}

/** A published template, instead of html and text. */
export interface EmailTemplateInput {
  id: string
  variables?: { [name: string]: string | number }
}

export interface ListEmailsResponse {
  data?: Email[]
  has_more?: boolean
  object?: string
}

export interface SendEmailRequest {
  /** An address, or "Name <address>". */
  from: string
  subject: string
  to: string | string[]
  attachments?: Attachment[]
  bcc?: string | string[]
  cc?: string | string[]
  headers?: { [name: string]: string }
  html?: string
  reply_to?: string | string[]
  /** When to send it; ISO 8601. */
  scheduled_at?: string
  tags?: Tag[]
  template?: EmailTemplateInput
  text?: string
  /** Leaves out contacts who have opted out of this topic. */
  topic_id?: string
}

export interface SendEmailResponse {
  id?: string
}

export interface Tag {
  name?: string
  value?: string
}
