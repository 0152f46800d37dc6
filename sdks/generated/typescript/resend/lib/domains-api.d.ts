// Generated from the connector resend 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  CreateDomainResponse,
  DeleteDomainResponse,
  Domain,
  DomainsCreateParams,
  DomainsGetParams,
  DomainsListParams,
  DomainsRemoveParams,
  DomainsVerifyParams,
  ListDomainsResponse,
  VerifyDomainResponse,
} from './domains-types.js'

/** The endpoints below `domains`. */
export declare class DomainsApi extends sdk.Resource {
  /**
   * Add a domain to send from
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/domains/create-domain
   */
  create(params: DomainsCreateParams, options?: sdk.CallOptions): sdk.CallPromise<CreateDomainResponse>

  /**
   * Show a domain and the DNS records that it needs
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/domains/get-domain
   */
  get(params: DomainsGetParams, options?: sdk.CallOptions): sdk.CallPromise<Domain>

  /**
   * List the domains to send from
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/domains/list-domains
   */
  list(params?: DomainsListParams, options?: sdk.CallOptions): sdk.CallPromise<ListDomainsResponse>

  /**
   * Remove a domain
   *
   * What it removes or ends is gone.
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/domains/delete-domain
   */
  remove(params: DomainsRemoveParams, options?: sdk.CallOptions): sdk.CallPromise<DeleteDomainResponse>

  /**
   * Have a domain's DNS records looked at
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/domains/verify-domain
   */
  verify(params: DomainsVerifyParams, options?: sdk.CallOptions): sdk.CallPromise<VerifyDomainResponse>
}
