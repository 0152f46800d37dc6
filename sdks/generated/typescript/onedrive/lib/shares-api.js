// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class SharesApi extends Resource {
  get(params, options) {
    return invoke(this, { name: 'shares.get', effect: 'read' }, params, options)
  }
}
