// Generated from the connector resend 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class ApiKeysApi extends Resource {
  list(params, options) {
    return invoke(this, { name: 'api-keys.list', effect: 'read' }, params, options)
  }
}
