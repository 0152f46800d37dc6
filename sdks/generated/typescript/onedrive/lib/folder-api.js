// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class FolderApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'folder.create', effect: 'write' }, params, options)
  }
}
