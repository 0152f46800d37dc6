// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersLabelsApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'users.labels.create', effect: 'write' }, params, options)
  }

  delete(params, options) {
    return invoke(this, { name: 'users.labels.delete', effect: 'destructive', result: 'empty' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'users.labels.get', effect: 'read' }, params, options)
  }

  list(params, options) {
    return invoke(this, { name: 'users.labels.list', effect: 'read' }, params, options)
  }

  patch(params, options) {
    return invoke(this, { name: 'users.labels.patch', effect: 'write' }, params, options)
  }

  update(params, options) {
    return invoke(this, { name: 'users.labels.update', effect: 'write' }, params, options)
  }
}
