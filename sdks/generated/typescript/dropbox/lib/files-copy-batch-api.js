// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class FilesCopyBatchApi extends Resource {
  checkV2(params, options) {
    return invoke(this, { name: 'files.copy_batch.check_v2', effect: 'read' }, params, options)
  }
}
