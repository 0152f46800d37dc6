// Generated from the connector resend 1.0.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  ContactsCreateParams,
  ContactsGetParams,
  ContactsListParams,
  CreateContactResponseSuccess,
  GetContactResponseSuccess,
  ListContactsResponseSuccess,
} from './contacts-types.js'

/** The endpoints below `contacts`. */
export declare class ContactsApi extends sdk.Resource {
  /**
   * Add a contact
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/contacts/create-contact
   */
  create(params: ContactsCreateParams, options?: sdk.CallOptions): sdk.CallPromise<CreateContactResponseSuccess>

  /**
   * Show a contact
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/contacts/get-contact
   */
  get(params: ContactsGetParams, options?: sdk.CallOptions): sdk.CallPromise<GetContactResponseSuccess>

  /**
   * List contacts
   *
   * @throws ProviderError where the provider refuses; PlatformError where the platform does.
   * @see https://resend.com/docs/api-reference/contacts/list-contacts
   */
  list(params?: ContactsListParams, options?: sdk.CallOptions): sdk.CallPromise<ListContactsResponseSuccess>
}
