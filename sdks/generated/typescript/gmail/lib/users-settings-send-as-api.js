// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersSettingsSendAsApi extends Resource {
  list(params, options) {
    return invoke(this, { name: 'users.settings.sendAs.list', effect: 'read' }, params, options)
  }
}
