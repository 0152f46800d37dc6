// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersHistoryApi extends Resource {
  list(params, options) {
    return invoke(
      this,
      { name: 'users.history.list', effect: 'read', items: ['history'], size: 'maxResults' },
      params,
      options,
    )
  }
}
