// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { UsersSettingsFiltersApi } from './users-settings-filters-api.js'
import { UsersSettingsSendAsApi } from './users-settings-send-as-api.js'

export class UsersSettingsApi extends Resource {
  constructor(parent) {
    super(parent)
    this.filters = new UsersSettingsFiltersApi(this)
    this.sendAs = new UsersSettingsSendAsApi(this)
  }

  getVacation(params, options) {
    return invoke(this, { name: 'users.settings.getVacation', effect: 'read' }, params, options)
  }

  updateVacation(params, options) {
    return invoke(this, { name: 'users.settings.updateVacation', effect: 'write' }, params, options)
  }
}
