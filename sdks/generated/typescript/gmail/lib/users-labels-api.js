// Generated from the connector gmail 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersLabelsApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'users.labels.create', effect: 'write' }, params, options)
  }

  list(params, options) {
    return invoke(this, { name: 'users.labels.list', effect: 'read' }, params, options)
  }
}
