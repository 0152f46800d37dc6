// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class RootApi extends Resource {
  children(params, options) {
    return invoke(this, { name: 'root.children', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'root.get', effect: 'read' }, params, options)
  }
}
