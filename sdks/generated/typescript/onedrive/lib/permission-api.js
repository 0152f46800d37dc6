// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class PermissionApi extends Resource {
  delete(params, options) {
    return invoke(this, { name: 'permission.delete', effect: 'destructive', result: 'empty' }, params, options)
  }
}
