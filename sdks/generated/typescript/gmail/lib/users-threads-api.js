// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersThreadsApi extends Resource {
  delete(params, options) {
    return invoke(this, { name: 'users.threads.delete', effect: 'destructive', result: 'empty' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'users.threads.get', effect: 'read' }, params, options)
  }

  list(params, options) {
    return invoke(
      this,
      { name: 'users.threads.list', effect: 'read', items: ['threads'], size: 'maxResults' },
      params,
      options,
    )
  }

  modify(params, options) {
    return invoke(this, { name: 'users.threads.modify', effect: 'write' }, params, options)
  }

  trash(params, options) {
    return invoke(this, { name: 'users.threads.trash', effect: 'write' }, params, options)
  }

  untrash(params, options) {
    return invoke(this, { name: 'users.threads.untrash', effect: 'write' }, params, options)
  }
}
