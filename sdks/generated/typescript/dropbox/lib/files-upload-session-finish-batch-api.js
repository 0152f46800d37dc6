// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class FilesUploadSessionFinishBatchApi extends Resource {
  check(params, options) {
    return invoke(this, { name: 'files.upload_session.finish_batch.check', effect: 'read' }, params, options)
  }
}
