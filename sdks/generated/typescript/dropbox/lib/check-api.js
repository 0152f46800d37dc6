// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class CheckApi extends Resource {
  app(params, options) {
    return invoke(this, { name: 'check.app', effect: 'read' }, params, options)
  }

  user(params, options) {
    return invoke(this, { name: 'check.user', effect: 'read' }, params, options)
  }
}
