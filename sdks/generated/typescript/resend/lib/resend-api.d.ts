// Generated from the connector resend 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { ApiKeysApi } from './api-keys-api.js'
import type { ContactsApi } from './contacts-api.js'
import type { DomainsApi } from './domains-api.js'
import type { EmailsApi } from './emails-api.js'

/**
 * Sending e-mail, and the domains, keys and contacts that belong to it.
 *
 * Every method throws `ProviderError` where the provider refuses, `PlatformError` where the platform does, of
 * which `ReconnectRequired` says that the user must connect again, and `TransportError` where no answer comes.
 *
 * @see https://resend.com/docs/api-reference
 */
export declare class Resend extends sdk.BaseConnector {
  constructor(client: sdk.Client, target: sdk.ConnectionTarget)

  readonly apiKeys: ApiKeysApi
  readonly contacts: ContactsApi
  readonly domains: DomainsApi
  readonly emails: EmailsApi
}
