// Generated from the connector resend 1.0.0; do not edit.
import { BaseConnector } from './runtime.js'
import { ApiKeysApi } from './api-keys-api.js'
import { ContactsApi } from './contacts-api.js'
import { DomainsApi } from './domains-api.js'
import { EmailsApi } from './emails-api.js'

export class Resend extends BaseConnector {
  constructor(client, target) {
    super(client, target, { name: 'resend', version: '1.0.0' })
    this.apiKeys = new ApiKeysApi(this)
    this.contacts = new ContactsApi(this)
    this.domains = new DomainsApi(this)
    this.emails = new EmailsApi(this)
  }
}
