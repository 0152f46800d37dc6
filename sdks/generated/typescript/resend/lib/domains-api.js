// Generated from the connector resend 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class DomainsApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'domains.create', effect: 'write' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'domains.get', effect: 'read' }, params, options)
  }

  list(params, options) {
    return invoke(this, { name: 'domains.list', effect: 'read' }, params, options)
  }

  remove(params, options) {
    return invoke(this, { name: 'domains.remove', effect: 'destructive' }, params, options)
  }

  verify(params, options) {
    return invoke(this, { name: 'domains.verify', effect: 'write' }, params, options)
  }
}
