// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersApi extends Resource {
  getAccount(params, options) {
    return invoke(this, { name: 'users.get_account', effect: 'read' }, params, options)
  }

  getCurrentAccount(params, options) {
    return invoke(this, { name: 'users.get_current_account', effect: 'read' }, params, options)
  }

  getSpaceUsage(params, options) {
    return invoke(this, { name: 'users.get_space_usage', effect: 'read' }, params, options)
  }
}
