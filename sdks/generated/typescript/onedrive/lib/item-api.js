// Generated from the connector onedrive 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class ItemApi extends Resource {
  children(params, options) {
    return invoke(this, { name: 'item.children', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }

  content(params, options) {
    return invoke(this, { name: 'item.content', effect: 'read', result: 'binary' }, params, options)
  }

  contentByPath(params, options) {
    return invoke(this, { name: 'item.contentByPath', effect: 'read', result: 'binary' }, params, options)
  }

  delete(params, options) {
    return invoke(this, { name: 'item.delete', effect: 'destructive', result: 'empty' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'item.get', effect: 'read' }, params, options)
  }

  getByPath(params, options) {
    return invoke(this, { name: 'item.getByPath', effect: 'read' }, params, options)
  }

  update(params, options) {
    return invoke(this, { name: 'item.update', effect: 'write' }, params, options)
  }

  uploadByPath(params, options) {
    return invoke(this, { name: 'item.uploadByPath', effect: 'write', body: 'binary' }, params, options)
  }
}
