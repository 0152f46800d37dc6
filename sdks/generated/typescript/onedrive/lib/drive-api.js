// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class DriveApi extends Resource {
  delta(params, options) {
    return invoke(this, { name: 'drive.delta', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'drive.get', effect: 'read' }, params, options)
  }

  getById(params, options) {
    return invoke(this, { name: 'drive.getById', effect: 'read' }, params, options)
  }

  search(params, options) {
    return invoke(this, { name: 'drive.search', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }
}
