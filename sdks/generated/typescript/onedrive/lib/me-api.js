// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class MeApi extends Resource {
  get(params, options) {
    return invoke(this, { name: 'me.get', effect: 'read' }, params, options)
  }
}
