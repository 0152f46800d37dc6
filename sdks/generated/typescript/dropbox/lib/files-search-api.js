// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class FilesSearchApi extends Resource {
  continueV2(params, options) {
    return invoke(this, { name: 'files.search.continue_v2', effect: 'read', items: ['matches'] }, params, options)
  }
}
