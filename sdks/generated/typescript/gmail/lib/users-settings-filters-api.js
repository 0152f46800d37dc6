// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersSettingsFiltersApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'users.settings.filters.create', effect: 'write' }, params, options)
  }

  delete(params, options) {
    return invoke(
      this,
      { name: 'users.settings.filters.delete', effect: 'destructive', result: 'empty' },
      params,
      options,
    )
  }

  list(params, options) {
    return invoke(this, { name: 'users.settings.filters.list', effect: 'read' }, params, options)
  }
}
