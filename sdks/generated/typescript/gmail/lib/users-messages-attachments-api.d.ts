// Generated from the connector gmail 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { MessagePartBody } from './shared-types.js'
import type {
  UsersMessagesAttachmentsDownloadParams,
  UsersMessagesAttachmentsGetParams,
} from './users-messages-attachments-types.js'

/** The endpoints below `attachments`. */
export declare class UsersMessagesAttachmentsApi extends sdk.Resource {
  /**
   * Download an attachment
   *
   * As users.messages.attachments.get, but the bytes themselves.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.action`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.readonly`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages.attachments/get
   */
  download(params: UsersMessagesAttachmentsDownloadParams, options?: sdk.CallOptions): sdk.CallPromise<sdk.Download>

  /**
   * Get an attachment
   *
   * The answer is JSON that holds the bytes in base64url.
   *
   * Needs one of the scopes `https://mail.google.com/`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.action`,
   * `https://www.googleapis.com/auth/gmail.addons.current.message.readonly`,
   * `https://www.googleapis.com/auth/gmail.modify`, `https://www.googleapis.com/auth/gmail.readonly`.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages.attachments/get
   */
  get(params: UsersMessagesAttachmentsGetParams, options?: sdk.CallOptions): sdk.CallPromise<MessagePartBody>
}
