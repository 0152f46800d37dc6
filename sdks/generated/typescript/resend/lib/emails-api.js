// Generated from the connector resend 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class EmailsApi extends Resource {
  get(params, options) {
    return invoke(this, { name: 'emails.get', effect: 'read' }, params, options)
  }

  list(params, options) {
    return invoke(this, { name: 'emails.list', effect: 'read' }, params, options)
  }

  send(params, options) {
    return invoke(this, { name: 'emails.send', effect: 'write', body: 'json' }, params, options)
  }
}
