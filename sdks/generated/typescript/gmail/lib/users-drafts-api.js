// Generated from the connector gmail 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersDraftsApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'users.drafts.create', effect: 'write' }, params, options)
  }
}
