// Generated from the connector dropbox 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class SharingApi extends Resource {
  createSharedLinkWithSettings(params, options) {
    return invoke(this, { name: 'sharing.create_shared_link_with_settings', effect: 'write' }, params, options)
  }
}
