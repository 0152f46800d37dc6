// Generated from the connector gmail 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersThreadsApi extends Resource {
  list(params, options) {
    return invoke(
      this,
      { name: 'users.threads.list', effect: 'read', items: ['threads'], size: 'maxResults' },
      params,
      options,
    )
  }
}
