// Generated from the connector resend 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  Email,
  EmailsGetParams,
  EmailsListParams,
  EmailsSendParams,
  ListEmailsResponse,
  SendEmailResponse,
} from './emails-types.js'

/** The endpoints below `emails`. */
export declare class EmailsApi extends sdk.Resource {
  /**
   * Show a sent e-mail and what became of it
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/emails/retrieve-email
   */
  get(params: EmailsGetParams, options?: sdk.CallOptions): sdk.CallPromise<Email>

  /**
   * List sent e-mails, newest first
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/emails/list-emails
   */
  list(params?: EmailsListParams, options?: sdk.CallOptions): sdk.CallPromise<ListEmailsResponse>

  /**
   * Send an e-mail, at once or later
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/emails/send-email
   */
  send(params: EmailsSendParams, options?: sdk.CallOptions): sdk.CallPromise<SendEmailResponse>
}
