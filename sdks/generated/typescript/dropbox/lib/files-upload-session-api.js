// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { FilesUploadSessionFinishBatchApi } from './files-upload-session-finish-batch-api.js'

export class FilesUploadSessionApi extends Resource {
  constructor(parent) {
    super(parent)
    this.finishBatch = new FilesUploadSessionFinishBatchApi(this)
  }

  appendV2(params, options) {
    return invoke(this, { name: 'files.upload_session.append_v2', effect: 'write', body: 'binary' }, params, options)
  }

  finish(params, options) {
    return invoke(this, { name: 'files.upload_session.finish', effect: 'write', body: 'binary' }, params, options)
  }

  finishBatchV2(params, options) {
    return invoke(this, { name: 'files.upload_session.finish_batch_v2', effect: 'write' }, params, options)
  }

  start(params, options) {
    return invoke(this, { name: 'files.upload_session.start', effect: 'write', body: 'binary' }, params, options)
  }

  startBatch(params, options) {
    return invoke(this, { name: 'files.upload_session.start_batch', effect: 'write' }, params, options)
  }
}
