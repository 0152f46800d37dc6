// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class SubscriptionApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'subscription.create', effect: 'write' }, params, options)
  }

  renew(params, options) {
    return invoke(this, { name: 'subscription.renew', effect: 'write' }, params, options)
  }
}
