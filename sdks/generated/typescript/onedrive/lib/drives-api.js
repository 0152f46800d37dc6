// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class DrivesApi extends Resource {
  list(params, options) {
    return invoke(this, { name: 'drives.list', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }
}
