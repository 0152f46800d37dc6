// Generated from the connector resend 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class ContactsApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'contacts.create', effect: 'write' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'contacts.get', effect: 'read' }, params, options)
  }

  list(params, options) {
    return invoke(this, { name: 'contacts.list', effect: 'read' }, params, options)
  }
}
